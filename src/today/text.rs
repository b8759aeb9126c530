//! The words of the worklist.

use crate::{
    journal::Group,
    web::{
        format::{english, german},
        lang::Lang,
    },
};

/// What somebody did to a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum What {
    NoteWritten,
    NoteChanged,
    FollowUpMade,
    FollowUpDone,
    FollowUpPutOff,
    FollowUpChanged,
    CareGrade,
    Contact,
    Consent,
    Asked,
    Answered,
    Step,
    Made,
    Changed,
}

/// The words of the worklist, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub follow_ups: &'static str,
    pub no_follow_ups: &'static str,
    pub whose: &'static str,
    pub mine_and_both: &'static str,
    pub both: &'static str,
    pub others: &'static str,
    pub group: fn(Group, usize) -> String,
    pub last_changes: &'static str,
    pub did: fn(What) -> &'static str,
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
    pub begin: &'static str,
    pub n_done: fn(usize, usize) -> String,
    pub done: &'static str,
    pub open: &'static str,
    pub sender: &'static str,
    pub sender_says: &'static str,
    pub bank: &'static str,
    pub bank_says: &'static str,
    pub import: &'static str,
    pub import_says: &'static str,
    pub invite: &'static str,
    pub invite_says: &'static str,
    pub close: &'static str,
    pub close_says: &'static str,
    pub idle_title: &'static str,
    pub idle_lede: &'static str,
}

const DE: Text = Text {
    title: "Heute",
    follow_ups: "Wiedervorlagen",
    no_follow_ups: "Bis Sonntag ist hier nichts fällig.",
    whose: "Für wen",
    mine_and_both: "Für mich und beide",
    both: "Für beide",
    others: "Für andere",
    group: |group, n| match group {
        Group::Overdue => format!("Überfällig ({n})", n = german(n)),
        Group::Today => format!("Heute ({n})", n = german(n)),
        Group::ThisWeek | Group::Later => format!("Diese Woche ({n})", n = german(n)),
    },
    last_changes: "Zuletzt geändert",
    did: |what| match what {
        What::NoteWritten => "Notiz geschrieben",
        What::NoteChanged => "Notiz geändert",
        What::FollowUpMade => "Wiedervorlage vorgemerkt",
        What::FollowUpDone => "Wiedervorlage erledigt",
        What::FollowUpPutOff => "Wiedervorlage verschoben",
        What::FollowUpChanged => "Wiedervorlage geändert",
        What::CareGrade => "Pflegegrad eingetragen",
        What::Contact => "Kontakt geändert",
        What::Consent => "Einwilligung eingetragen",
        What::Asked => "jemanden gefragt",
        What::Answered => "Antwort eingetragen",
        What::Step => "einen Schritt weiter",
        What::Made => "neu aufgenommen",
        What::Changed => "geändert",
    },
    n_waiting: |n| match n {
        1 => "Ein Besuch ist zu bestätigen".to_owned(),
        n => format!("{n} Besuche sind zu bestätigen", n = german(n)),
    },
    waiting_lede: "Eingetragen von Ehrenamtlichen, die ältesten zuerst.",
    look: "Ansehen",
    n_returned: |n| match n {
        1 => "Ein zurückgegebener Besuch wartet auf Antwort".to_owned(),
        n => format!("{n} zurückgegebene Besuche warten auf Antwort", n = german(n)),
    },
    returned_lede: "Die Ehrenamtlichen haben noch nicht geantwortet. Vielleicht hilft ein Anruf.",
    n_silent: |n, month| match n {
        1 => format!("Eine Begleitung ohne Besuch im {month}"),
        n => format!("{n} Begleitungen ohne Besuch im {month}", n = german(n)),
    },
    silent_lede: "Sind alle Besuche eingetragen? Hier lohnt sich eine Nachfrage.",
    n_more: |n| format!("und {n} weitere", n = german(n)),
    n_troubled: |n| match n {
        1 => "Eine E-Mail konnte nicht zugestellt werden".to_owned(),
        n => format!("{n} E-Mails konnten nicht zugestellt werden", n = german(n)),
    },
    troubled_lede: "Im Postausgang steht, woran es liegt und ob es noch einmal versucht wird.",
    begin: "So fängt der Dienst an",
    n_done: |done, all| {
        format!(
            "{done} von {all} Schritten sind erledigt. Sie können sie in jeder Reihenfolge gehen; danach verschwindet diese Liste."
        )
    },
    done: "erledigt",
    open: "offen",
    sender: "Absender angeben",
    sender_says: "Name und Anschrift des Dienstes, wie sie auf Briefen stehen.",
    bank: "Bankverbindung angeben",
    bank_says: "Dorthin wird überwiesen, was auf Abrechnungen steht.",
    import: "Listen übernehmen",
    import_says: "Senior*innen, Ehrenamtliche, Begleitungen und Besuche aus Ihren Excel-Listen. Oder nehmen Sie die erste Person von Hand auf.",
    invite: "Jemanden einladen",
    invite_says: "Konten für alle, die mitarbeiten, vergibt die Administration.",
    close: "Den ersten Monat abschließen",
    close_says: "Wenn die Besuche bestätigt sind, schreibt die Finanzstelle die Abrechnungen.",
    idle_title: "Nichts ist liegen geblieben",
    idle_lede: "Hier steht, was zu tun ist: Besuche, die zu bestätigen sind, und Begleitungen, bei denen eine Nachfrage \
                lohnt.",
};

const EN: Text = Text {
    title: "Today",
    follow_ups: "Follow-ups",
    no_follow_ups: "Nothing is due here until Sunday.",
    whose: "For whom",
    mine_and_both: "For me and both",
    both: "For both",
    others: "For others",
    group: |group, n| match group {
        Group::Overdue => format!("Overdue ({n})", n = english(n)),
        Group::Today => format!("Today ({n})", n = english(n)),
        Group::ThisWeek | Group::Later => format!("This week ({n})", n = english(n)),
    },
    last_changes: "Changed last",
    did: |what| match what {
        What::NoteWritten => "note written",
        What::NoteChanged => "note changed",
        What::FollowUpMade => "follow-up made",
        What::FollowUpDone => "follow-up done",
        What::FollowUpPutOff => "follow-up put off",
        What::FollowUpChanged => "follow-up changed",
        What::CareGrade => "care grade entered",
        What::Contact => "contact changed",
        What::Consent => "consent entered",
        What::Asked => "somebody asked",
        What::Answered => "answer entered",
        What::Step => "a step further",
        What::Made => "taken in",
        What::Changed => "changed",
    },
    n_waiting: |n| match n {
        1 => "One visit waits to be confirmed".to_owned(),
        n => format!("{n} visits wait to be confirmed", n = english(n)),
    },
    waiting_lede: "Logged by volunteers, the oldest first.",
    look: "Look",
    n_returned: |n| match n {
        1 => "One returned visit waits for an answer".to_owned(),
        n => format!("{n} returned visits wait for an answer", n = english(n)),
    },
    returned_lede: "The volunteers have not answered yet. A call may help.",
    n_silent: |n, month| match n {
        1 => format!("One assignment without a visit in {month}"),
        n => format!("{n} assignments without a visit in {month}", n = english(n)),
    },
    silent_lede: "Are all visits logged? It is worth asking here.",
    n_more: |n| format!("and {n} more", n = english(n)),
    n_troubled: |n| match n {
        1 => "One e-mail could not be delivered".to_owned(),
        n => format!("{n} e-mails could not be delivered", n = english(n)),
    },
    troubled_lede: "The outbox says why, and whether it is tried again.",
    begin: "How the service begins",
    n_done: |done, all| {
        format!("{done} of {all} steps are done. Take them in any order; afterwards this list disappears.")
    },
    done: "done",
    open: "open",
    sender: "Say who sends the letters",
    sender_says: "Name and address of the service, as they stand on letters.",
    bank: "Say where the money goes",
    bank_says: "The bank account to which statements are paid.",
    import: "Bring your lists in",
    import_says: "Seniors, volunteers, assignments and visits from your Excel lists. Or enter the first person by hand.",
    invite: "Invite somebody",
    invite_says: "Administration gives accounts to all who work here.",
    close: "Close the first month",
    close_says: "Once the visits are confirmed, Finance writes the statements.",
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
