//! Before a record is taken out for good: the page that shows it once more, and asks.

use askama::Template;

use super::{
    form::Form,
    form_page::{Control, Field, FormPage},
    format,
    page::Chrome,
    parse,
    text::Words,
};

/// What the box says once somebody has been asked.
pub(super) const SURE: &str = "sure";

/// The page that asks. It is the form with the box ticked once more, and with nothing to fill in.
#[derive(Debug, Template)]
#[template(path = "removal.html")]
pub(super) struct RemovalPage {
    page: Chrome,
    form: FormPage,
    /// What is taken out: labels, and what stands beside them.
    facts: Vec<(&'static str, String)>,
    /// What is sent again.
    sent: Vec<(&'static str, String)>,
}

impl RemovalPage {
    pub(super) fn new(page: FormPage, form: &impl Form, removal: &str) -> Self {
        let w = page.page.w;
        let shown = page.fields.iter().filter(|field| field.input.name != removal);
        let facts = shown.map(|field| (field.label, said(field, w))).filter(|(_, says)| !says.is_empty()).collect();
        let mut sent = Vec::new();
        for input in form.inputs() {
            if input.name == removal {
                sent.push((input.name, SURE.to_owned()));
            } else {
                sent.extend(input.values().map(|value| (input.name, value.to_owned())));
            }
        }
        Self { page: page.page.clone(), form: page, facts, sent }
    }
}

/// What stands in a field, as people read it.
fn said(field: &Field, w: &Words) -> String {
    let label = |value: &str| match &field.control {
        Control::Select(choices) | Control::Radios(choices) | Control::Checkboxes(choices) => {
            choices.iter().find(|choice| choice.value == value).map(|choice| choice.label.clone())
        }
        Control::Checkbox => Some(w.yes.to_owned()),
        _ => parse::date(value).ok().map(format::day),
    };
    let values: Vec<String> =
        field.input.values().map(|value| label(value).unwrap_or_else(|| value.to_owned())).collect();
    values.join(", ")
}
