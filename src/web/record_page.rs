//! The page of a record: a head that says who or what it is, and cards below it.

use askama::Template;

use super::{card::Card, page::Chrome};

/// The page of a record. It answers a caller at a glance; what stands on it is made by many slices.
#[derive(Debug, Template)]
#[template(path = "record_page.html")]
pub struct RecordPage {
    pub page: Chrome,
    pub head: Head,
    /// What comes before all else, across both columns: who else is here, what is due.
    pub top: Vec<Card>,
    /// What happens: the wide column.
    pub main: Vec<Card>,
    /// What stays: the narrow column.
    pub side: Vec<Card>,
}

/// The head of a record.
#[derive(Clone, Debug, Default)]
pub struct Head {
    /// The way to the list, and what it is called.
    pub list: (&'static str, &'static str),
    pub number: String,
    pub name: String,
    /// Word and tone.
    pub state: (&'static str, &'static str),
    /// The facts asked for most, on one line.
    pub lede: String,
    /// When somebody last spoke or wrote with them; empty if nobody has noted it.
    pub last_contact: String,
    /// What should be seen before all else.
    pub notices: Vec<String>,
    pub actions: Vec<Action>,
    /// What is done more rarely: words and address.
    pub more: Vec<(&'static str, String)>,
}

/// A button of the head.
#[derive(Clone, Debug)]
pub struct Action {
    pub icon: Icon,
    pub label: String,
    pub href: String,
    /// What is to be done next.
    pub is_next: bool,
}

/// The picture on a button.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Icon {
    Phone,
    Mail,
    Note,
    Print,
    None,
}

impl Action {
    pub fn new(icon: Icon, label: impl Into<String>, href: impl Into<String>) -> Self {
        Self { icon, label: label.into(), href: href.into(), is_next: false }
    }

    /// It is what is to be done next.
    #[must_use]
    pub fn next(self) -> Self {
        Self { is_next: true, ..self }
    }

    /// Calls somebody, where there is a number.
    pub fn call(phone: Option<&str>) -> Option<Self> {
        phone.map(|phone| Self::new(Icon::Phone, phone, format!("tel:{phone}")))
    }
}
