//! The words of the worklist.

use crate::web::lang::Lang;

/// The words of the worklist, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub n_waiting: fn(u64) -> String,
    pub waiting_lede: &'static str,
    pub look: &'static str,
    pub n_returned: fn(u64) -> String,
    pub returned_lede: &'static str,
    pub n_silent: fn(usize, &str) -> String,
    pub silent_lede: &'static str,
    pub n_more: fn(usize) -> String,
    pub n_troubled: fn(u64) -> String,
    pub troubled_lede: &'static str,
    pub idle_title: &'static str,
    pub idle_lede: &'static str,
}

const DE: Text = Text {
    title: "Heute",
    n_waiting: |n| match n {
        1 => "Ein Besuch ist zu bestätigen".to_owned(),
        n => format!("{n} Besuche sind zu bestätigen"),
    },
    waiting_lede: "Eingetragen von Ehrenamtlichen, die ältesten zuerst.",
    look: "Ansehen",
    n_returned: |n| match n {
        1 => "Ein zurückgegebener Besuch wartet auf Antwort".to_owned(),
        n => format!("{n} zurückgegebene Besuche warten auf Antwort"),
    },
    returned_lede: "Die Ehrenamtlichen haben noch nicht geantwortet. Vielleicht hilft ein Anruf.",
    n_silent: |n, month| match n {
        1 => format!("Eine Begleitung ohne Besuch im {month}"),
        n => format!("{n} Begleitungen ohne Besuch im {month}"),
    },
    silent_lede: "Sind alle Besuche eingetragen? Hier lohnt sich eine Nachfrage.",
    n_more: |n| format!("und {n} weitere"),
    n_troubled: |n| match n {
        1 => "Eine E-Mail konnte nicht zugestellt werden".to_owned(),
        n => format!("{n} E-Mails konnten nicht zugestellt werden"),
    },
    troubled_lede: "Im Postausgang steht, woran es liegt und ob es noch einmal versucht wird.",
    idle_title: "Nichts ist liegen geblieben",
    idle_lede: "Hier steht, was zu tun ist: Besuche, die zu bestätigen sind, und Begleitungen, bei denen eine Nachfrage \
                lohnt.",
};

const EN: Text = Text {
    title: "Today",
    n_waiting: |n| match n {
        1 => "One visit waits to be confirmed".to_owned(),
        n => format!("{n} visits wait to be confirmed"),
    },
    waiting_lede: "Logged by volunteers, the oldest first.",
    look: "Look",
    n_returned: |n| match n {
        1 => "One returned visit waits for an answer".to_owned(),
        n => format!("{n} returned visits wait for an answer"),
    },
    returned_lede: "The volunteers have not answered yet. A call may help.",
    n_silent: |n, month| match n {
        1 => format!("One assignment without a visit in {month}"),
        n => format!("{n} assignments without a visit in {month}"),
    },
    silent_lede: "Are all visits logged? It is worth asking here.",
    n_more: |n| format!("and {n} more"),
    n_troubled: |n| match n {
        1 => "One e-mail could not be delivered".to_owned(),
        n => format!("{n} e-mails could not be delivered"),
    },
    troubled_lede: "The outbox says why, and whether it is tried again.",
    idle_title: "Nothing is left lying",
    idle_lede: "What is to be done stands here: visits to be confirmed, and assignments where it is worth asking.",
};

impl Lang {
    /// The words of the worklist.
    pub fn today(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
