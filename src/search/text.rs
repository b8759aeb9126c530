//! The words of the search.

use crate::web::{
    format::{english, german},
    lang::Lang,
};

/// The words of the search, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub seniors: &'static str,
    pub contacts: &'static str,
    pub volunteers: &'static str,
    pub partners: &'static str,
    pub counted: fn(usize) -> String,
    pub enquiries: &'static str,
    pub advice: &'static str,
}

const DE: Text = Text {
    title: "Suche",
    seniors: "Senior*innen",
    contacts: "Kontakte",
    volunteers: "Ehrenamtliche",
    partners: "Netzwerkpartner",
    counted: |hits| match hits {
        0 => "Keine Treffer".to_owned(),
        1 => "Ein Treffer".to_owned(),
        hits => format!("{hits} Treffer", hits = german(hits)),
    },
    enquiries: "Anfragen",
    advice: "Ein Teil des Namens genügt. Auch Nummer, Telefon und Straße werden gefunden.",
};

const EN: Text = Text {
    title: "Search",
    seniors: "Seniors",
    contacts: "Contacts",
    volunteers: "Volunteers",
    partners: "Network partners",
    counted: |hits| match hits {
        0 => "No hits".to_owned(),
        1 => "One hit".to_owned(),
        hits => format!("{hits} hits", hits = english(hits)),
    },
    enquiries: "Enquiries",
    advice: "Part of a name is enough. Number, phone and street are found too.",
};

impl Lang {
    /// The words of the search.
    pub fn search(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
