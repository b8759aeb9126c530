//! The words of the latest visits.

use crate::web::lang::Lang;

/// The words of the latest visits, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub none: &'static str,
    confirmed: &'static str,
    unconfirmed: &'static str,
}

const DE: Text = Text {
    title: "Letzte Besuche",
    none: "Noch kein Besuch.",
    confirmed: "bestätigt",
    unconfirmed: "noch nicht bestätigt",
};

const EN: Text =
    Text { title: "Last visits", none: "No visit yet.", confirmed: "confirmed", unconfirmed: "not confirmed yet" };

impl Text {
    pub fn of(lang: Lang) -> &'static Self {
        match lang {
            Lang::De => &DE,
            Lang::En => &EN,
        }
    }

    pub fn state(&self, is_confirmed: bool) -> &'static str {
        if is_confirmed { self.confirmed } else { self.unconfirmed }
    }
}
