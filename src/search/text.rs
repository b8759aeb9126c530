//! The words of the search.

use crate::web::lang::Lang;

/// The words of the search, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub seniors: &'static str,
    pub contacts: &'static str,
    pub volunteers: &'static str,
    pub nothing: fn(&str) -> String,
    pub advice: &'static str,
    pub too_short: &'static str,
    pub more: &'static str,
    pub ended: &'static str,
}

const DE: Text = Text {
    title: "Suche",
    seniors: "Senior*innen",
    contacts: "Kontakte",
    volunteers: "Ehrenamtliche",
    nothing: |typed| format!("Zu „{typed}“ ist niemand eingetragen."),
    advice: "Ein Teil des Namens genügt. Auch Nummer, Telefon und Straße werden gefunden.",
    too_short: "Bitte geben Sie mindestens zwei Zeichen ein.",
    more: "Es gibt noch mehr. Bitte geben Sie etwas mehr ein.",
    ended: "beendet",
};

const EN: Text = Text {
    title: "Search",
    seniors: "Seniors",
    contacts: "Contacts",
    volunteers: "Volunteers",
    nothing: |typed| format!("Nobody is entered for “{typed}”."),
    advice: "Part of a name is enough. Number, phone and street are found too.",
    too_short: "Please type at least two characters.",
    more: "There are more. Please type a little more.",
    ended: "ended",
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
