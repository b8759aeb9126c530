//! A page with one form on it: what to fill in is data, so that every such page looks and behaves the same.

use askama::Template;

use super::{
    form::Form,
    input::{Choice, Input},
    page::Chrome,
    picker::Pick,
};

/// How a field is filled in.
#[derive(Clone, Debug)]
pub enum Control {
    /// One line: how the browser fills it in (`autocomplete`), and how much is expected (full, wide, medium, short).
    Text(&'static str, &'static str),
    Tel,
    Email,
    /// Never shown again: what was typed does not come back.
    Password,
    Date,
    Euros,
    /// A small whole number.
    Number,
    Select(Vec<Choice>),
    Radios(Vec<Choice>),
    Checkboxes(Vec<Choice>),
    Checkbox,
    /// A box for each row and column, which sends `row-column`, both from 0: the names of the rows, of the columns, and of
    /// each box.
    Grid(Vec<&'static str>, Vec<&'static str>, Vec<Choice>),
    Lines,
    /// Not for people: it says where the form was reached from, or with what.
    Hidden,
    /// Text of a page, in a box high enough to read it.
    Page,
    /// One of very many, who is looked for.
    Pick(Box<Pick>),
}

/// One field of the page.
#[derive(Clone, Debug)]
pub struct Field {
    pub input: Input,
    pub label: &'static str,
    pub hint: String,
    pub optional: bool,
    pub control: Control,
    /// A heading before it, where a new group begins.
    pub heading: Option<&'static str>,
}

impl Field {
    /// A field that must be filled in.
    pub fn new(input: &Input, label: &'static str, control: Control) -> Self {
        Self { input: input.clone(), label, hint: String::new(), optional: false, control, heading: None }
    }

    /// It may stay empty.
    #[must_use]
    pub fn optional(mut self) -> Self {
        self.optional = true;
        self
    }

    /// What helps to fill it in.
    #[must_use]
    pub fn hint(mut self, hint: impl Into<String>) -> Self {
        self.hint = hint.into();
        self
    }

    /// A new group begins with it.
    #[must_use]
    pub fn under(mut self, heading: &'static str) -> Self {
        self.heading = Some(heading);
        self
    }
}

/// A page with one form.
#[derive(Debug, Template)]
#[template(path = "form_page.html")]
pub struct FormPage {
    pub page: Chrome,
    /// No names: it is the title of the window, and stands in the browser's history.
    pub title: String,
    /// Whom or what it is about, below the title.
    pub about: String,
    /// The phone of whom it is about, to be called at once.
    pub phone: String,
    /// What is good to know first.
    pub lede: &'static str,
    /// What saving it will do, line by line.
    pub does: Vec<String>,
    pub action: String,
    pub back: String,
    pub fields: Vec<Field>,
    pub errors: Vec<(&'static str, String)>,
    pub save: &'static str,
    /// Where what is typed is looked at before it is kept, and what the button says.
    pub preview: Option<(&'static str, String)>,
    /// Where the record is taken out, and what the way there is called.
    pub removal: Option<(&'static str, String)>,
    /// Why the record cannot be taken out, where that is worth saying.
    pub stays: &'static str,
    pub version: i32,
    /// What its editor has seen in the fields.
    pub seen: String,
    pub is_stale: bool,
    /// Where the form asks, while it is filled in, what is known already of what it says.
    pub asks: String,
}

impl FormPage {
    /// The page of a form that is sent to `action`, and left for `back`.
    pub fn new(page: &Chrome, form: &impl Form, title: impl Into<String>, action: String, back: String) -> Self {
        Self {
            page: page.clone(),
            title: title.into(),
            about: String::new(),
            phone: String::new(),
            lede: "",
            does: Vec::new(),
            action,
            back,
            fields: Vec::new(),
            errors: form.errors(),
            save: page.w.save,
            preview: None,
            removal: None,
            stays: "",
            version: 0,
            seen: form.seen(),
            is_stale: false,
            asks: String::new(),
        }
    }

    #[must_use]
    pub fn fields(mut self, fields: Vec<Field>) -> Self {
        // The summary has them in the order of the page, whatever that of the form is.
        self.errors.sort_by_key(|(name, _)| fields.iter().position(|field| field.input.name == *name));
        self.fields = fields;
        self
    }

    #[must_use]
    pub fn about(mut self, about: impl Into<String>) -> Self {
        self.about = about.into();
        self
    }

    /// Offers to call whom it is about.
    #[must_use]
    pub fn calling(mut self, phone: Option<String>) -> Self {
        self.phone = phone.unwrap_or_default();
        self
    }

    #[must_use]
    pub fn lede(mut self, lede: &'static str) -> Self {
        self.lede = lede;
        self
    }

    /// Says before it is saved what that will do.
    #[must_use]
    pub fn doing(mut self, does: Vec<String>) -> Self {
        self.does = does;
        self
    }

    /// Asks there, while it is filled in, what is known already of what it says.
    #[must_use]
    pub fn asking(mut self, address: impl Into<String>) -> Self {
        self.asks = address.into();
        self
    }

    /// What the button says, where "save" does not say it.
    #[must_use]
    pub fn save(mut self, label: &'static str) -> Self {
        self.save = label;
        self
    }

    /// Offers to look at what is typed before it is kept.
    #[must_use]
    pub fn preview(mut self, label: &'static str, path: String) -> Self {
        self.preview = Some((label, path));
        self
    }

    /// Whether it has more buttons than the one that saves.
    fn is_looked_in(&self) -> bool {
        self.fields.iter().any(|field| matches!(field.control, Control::Pick(_)))
    }

    /// Offers to take the record out, on a page of its own.
    #[must_use]
    pub fn removal(mut self, label: &'static str, path: String) -> Self {
        self.removal = Some((label, path));
        self
    }

    /// Says why the record cannot be taken out, in place of offering it.
    #[must_use]
    pub fn staying(mut self, why: &'static str) -> Self {
        self.stays = why;
        self
    }

    /// What each field is called, by its name.
    pub fn labels(&self) -> Vec<(&'static str, &'static str)> {
        self.fields.iter().map(|field| (field.input.name, field.label)).collect()
    }

    /// Whether any field has a problem.
    pub fn is_refused(&self) -> bool {
        !self.errors.is_empty()
    }
}
