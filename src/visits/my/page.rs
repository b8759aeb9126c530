//! The page on which a volunteer types a visit, new or again.

use askama::Template;
use entity::{assignment, senior};

use super::text::Text;
use crate::{
    people::{Named, service_word},
    visits::{form::VisitForm, text},
    web::{form::Form, input::Choice, lang::Lang, page::Chrome},
};

/// The page on which a volunteer types a visit.
#[derive(Template)]
#[template(path = "visits/my/form.html")]
pub struct FormPage {
    pub page: Chrome,
    pub t: &'static Text,
    pub v: &'static text::Text,
    pub form: VisitForm,
    pub errors: Vec<(&'static str, String)>,
    /// The version on screen; 0 of a new visit.
    pub version: i32,
    pub stale: bool,
    pub people: Vec<Choice>,
    pub activities: Vec<Choice>,
    pub action: String,
    pub back: String,
}

impl FormPage {
    /// For a new visit, to one of these people.
    pub fn new(page: Chrome, form: VisitForm, people: Vec<Choice>, catalogue: &[String]) -> Self {
        Self {
            t: page.lang.my_visits(),
            v: page.lang.visits(),
            errors: form.errors(),
            form,
            version: 0,
            stale: false,
            people,
            activities: catalogue.iter().map(|name| Choice::new(name, name.as_str())).collect(),
            action: "/my/visits".to_owned(),
            back: "/my".to_owned(),
            page,
        }
    }

    /// For one that is there.
    #[must_use]
    pub fn of(self, id: entity::value::VisitId, version: i32) -> Self {
        Self { version, action: format!("/my/visits/{id}"), back: format!("/my/visits/{id}"), ..self }
    }

    fn title(&self) -> &'static str {
        if self.version == 0 { self.t.log_title } else { self.t.edit_title }
    }

    fn save(&self) -> &'static str {
        if self.version == 0 { self.t.log } else { self.t.save }
    }
}

/// The people a visit can have been to. Where one senior is visited in two services, the service tells them apart.
pub fn choices(of: &[(assignment::Model, senior::Model)], lang: Lang) -> Vec<Choice> {
    of.iter()
        .map(|(assignment, senior)| {
            let name = senior.short_name();
            let is_one_of_two = of.iter().filter(|(_, other)| other.id == senior.id).count() > 1;
            let label =
                if is_one_of_two { format!("{name} ({})", service_word(assignment.service, lang)) } else { name };
            Choice::new(assignment.id, label)
        })
        .collect()
}
