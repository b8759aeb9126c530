//! The words that all pages about visits share: services, states; hints and refusals below.

use std::borrow::Borrow;

use super::entry::{Entry, Standing, Tandem};
use crate::{
    people::{Named, service_word},
    web::{format, lang::Lang},
};

mod hints;
mod refusals;

/// The shared words, in one language.
#[derive(Debug)]
pub struct Text {
    pub assignment: &'static str,
    pub senior: &'static str,
    pub volunteer: &'static str,
    pub service: &'static str,
    pub day: &'static str,
    pub starts: &'static str,
    pub ends: &'static str,
    pub ends_hint: &'static str,
    pub visit: &'static str,
    /// Asked of who was there.
    pub activities: &'static str,
    /// Said about a visit.
    pub activities_done: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub time: &'static str,
    pub length: &'static str,
    pub state: &'static str,
    pub to: &'static str,
    pub reason: &'static str,
    pub late: &'static str,
    pub late_means: &'static str,
}

const DE: Text = Text {
    assignment: "Begleitung",
    senior: "Senior*in",
    volunteer: "Ehrenamtliche*r",
    service: "Dienst",
    day: "Tag",
    starts: "Beginn",
    ends: "Ende",
    ends_hint: "Ging der Besuch über Mitternacht, tragen Sie einfach das Ende vom nächsten Tag ein.",
    visit: "Besuch",
    activities: "Was haben Sie gemacht?",
    activities_done: "Tätigkeiten",
    note: "Notiz",
    note_hint: "Was das Büro wissen sollte. Bitte keine Diagnosen.",
    time: "Uhrzeit",
    length: "Dauer",
    state: "Stand",
    to: "bis",
    reason: "Grund",
    late: "nachgereicht",
    late_means: "Der Monat ist schon abgeschlossen. Dieser Besuch kommt mit der nächsten Abrechnung.",
};

const EN: Text = Text {
    assignment: "Assignment",
    senior: "Senior",
    volunteer: "Volunteer",
    service: "Service",
    day: "Day",
    starts: "Start",
    ends: "End",
    ends_hint: "If the visit went past midnight, simply give the end on the next day.",
    visit: "Visit",
    activities: "What did you do?",
    activities_done: "Activities",
    note: "Note",
    note_hint: "What the office should know. No diagnoses, please.",
    time: "Time",
    length: "Length",
    state: "State",
    to: "to",
    reason: "Reason",
    late: "late",
    late_means: "The month is closed already. This visit comes with the next statement.",
};

impl Lang {
    /// The words that all pages about visits share.
    pub fn visits(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}

impl Standing {
    /// The word of a badge.
    pub fn word(self, lang: impl Borrow<Lang>) -> &'static str {
        match (*lang.borrow(), self) {
            (Lang::De, Self::Waiting) => "wartet auf das Büro",
            (Lang::De, Self::Returned) => "zurückgegeben",
            (Lang::De, Self::Confirmed) => "bestätigt",
            (Lang::De, Self::Settled) => "abgeschlossen",
            (Lang::En, Self::Waiting) => "waits for the office",
            (Lang::En, Self::Returned) => "returned",
            (Lang::En, Self::Confirmed) => "confirmed",
            (Lang::En, Self::Settled) => "settled",
        }
    }

    /// The tone of a badge.
    pub fn tone(self) -> &'static str {
        match self {
            Self::Waiting => "info",
            Self::Returned => "warning",
            Self::Confirmed => "success",
            Self::Settled => "neutral",
        }
    }
}

impl Entry {
    /// From when to when, by the clock: `14:00 bis 16:00`.
    pub fn clock(&self, lang: impl Borrow<Lang>) -> String {
        let (starts, ends) = (format::local_clock(self.visit.starts_at), format::local_clock(self.visit.ends_at));
        format!("{starts} {} {ends}", lang.borrow().visits().to)
    }

    /// The name of its service.
    pub fn service(&self, lang: impl Borrow<Lang>) -> &'static str {
        service_word(self.assignment.service, *lang.borrow())
    }

    /// The senior as one speaks of them.
    pub fn senior_name(&self) -> String {
        self.senior.short_name()
    }

    /// The volunteer as one speaks of them.
    pub fn volunteer_name(&self) -> String {
        self.volunteer.short_name()
    }
}

impl Tandem {
    /// The senior as one speaks of them.
    pub fn senior_name(&self) -> String {
        self.senior.short_name()
    }

    /// The volunteer as one speaks of them.
    pub fn volunteer_name(&self) -> String {
        self.volunteer.short_name()
    }
}
