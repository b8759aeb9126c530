//! The words about who gets the letters.

use crate::web::lang::Lang;

/// The words about who gets the letters, in one language.
#[derive(Debug)]
pub struct Redirected {
    pub letters: &'static str,
    pub to_whom: &'static str,
    pub to_whom_hint: &'static str,
    pub to_senior: fn(&str) -> String,
    pub hold: &'static str,
    pub held_since: &'static str,
    pub choose: &'static str,
    pub are_held: &'static str,
}

const DE: Redirected = Redirected {
    letters: "Post",
    to_whom: "An wen geht die Post?",
    to_whom_hint: "Abrechnungen und Briefe. Fehlt jemand? Ein Kontakt mit ganzer Adresse kann die Post bekommen.",
    to_senior: |name| format!("an {name} selbst"),
    hold: "vorerst an niemanden: Die Post wird angehalten",
    held_since: "Post wird angehalten seit",
    choose: "Wählen, an wen die Post geht",
    are_held: "Die Post wird angehalten. Bitte wählen Sie auf der Seite der Person unter „Post“, an wen sie geht.",
};

const EN: Redirected = Redirected {
    letters: "Letters",
    to_whom: "Who gets the letters?",
    to_whom_hint: "Statements and letters. Somebody is missing? A contact with a whole address can get the letters.",
    to_senior: |name| format!("{name} in person"),
    hold: "nobody for now: letters are held",
    held_since: "Letters are held since",
    choose: "Choose who gets the letters",
    are_held: "Letters are held. Please choose on the person's page, under “Letters”, to whom they go.",
};

impl Lang {
    /// The words about who gets a senior's letters.
    pub fn senior_letters(self) -> &'static Redirected {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
