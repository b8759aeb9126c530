//! The words of what is done with several people at once.

use crate::web::{
    format::{english, german},
    lang::Lang,
};

/// The words of what is done with several people at once, in one language.
#[derive(Debug)]
pub struct Text {
    pub mail_lede: &'static str,
    pub no_server: &'static str,
    pub words: &'static str,
    pub words_hint: &'static str,
    pub send: &'static str,
    pub people: fn(usize) -> String,
    /// Why nothing is done with so many, of at most so many.
    pub how_many: fn(usize, usize) -> String,
    pub remembered: fn(usize, &str) -> String,
    pub posted: fn(usize) -> String,
    pub without_address: &'static str,
    pub no_addresses: &'static str,
}

const DE: Text = Text {
    mail_lede: "Jede Person bekommt eine eigene E-Mail und sieht die anderen nicht.",
    no_server: "Es ist noch kein Postausgangsserver eingerichtet: Die E-Mails warten, bis er unter „Einstellungen“ eingetragen ist.",
    words: "Nachricht",
    words_hint: "Die Anrede mit dem Namen steht schon davor. Der Betreff ist „Nachricht Ihres Begleitservice“.",
    send: "E-Mails senden",
    people: |n| if n == 1 { "1 Person".to_owned() } else { format!("{n} Personen", n = german(n)) },
    how_many: |n, most| {
        if n == 0 {
            "Es ist niemand angehakt. Haken Sie in der Liste an, wen es betrifft.".to_owned()
        } else {
            format!("So viele gehen nicht auf einmal. Haken Sie höchstens {most} Personen an.")
        }
    },
    remembered: |n, day| format!("{n} × Wiedervorlage am {day}.", n = german(n)),
    posted: |n| {
        if n == 1 { "1 E-Mail geht hinaus.".to_owned() } else { format!("{n} E-Mails gehen hinaus.", n = german(n)) }
    },
    without_address: "Ohne E-Mail-Adresse, bitte anrufen:",
    no_addresses: "Niemand von diesen hat eine E-Mail-Adresse. Tragen Sie sie in der Akte ein, oder rufen Sie an.",
};

const EN: Text = Text {
    mail_lede: "Each person gets an e-mail of their own and does not see the others.",
    no_server: "No mail server is set up yet: the e-mails wait until it is entered under “Settings”.",
    words: "Message",
    words_hint: "The greeting with the name stands before it already, in German like all letters.",
    send: "Send e-mails",
    people: |n| if n == 1 { "1 person".to_owned() } else { format!("{n} people", n = english(n)) },
    how_many: |n, most| {
        if n == 0 {
            "Nobody is ticked. Tick in the list whom it is about.".to_owned()
        } else {
            format!("These are too many at once. Please tick at most {most} people.")
        }
    },
    remembered: |n, day| format!("{n} × follow-up on {day}.", n = english(n)),
    posted: |n| {
        if n == 1 { "1 e-mail goes out.".to_owned() } else { format!("{n} e-mails go out.", n = english(n)) }
    },
    without_address: "Without an e-mail address, please call:",
    no_addresses: "None of them has an e-mail address. Enter it in the record, or call.",
};

impl Lang {
    /// The words of what is done with several people at once.
    pub fn ticked(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
