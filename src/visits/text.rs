//! The words that all pages about visits share: services, states, hints, refusals.

use std::borrow::Borrow;

use chrono::{DateTime, Utc};
use entity::value::Service;

use super::{
    duration::{NoSpan, local},
    entry::{Entry, Standing, Tandem},
    hints::Hint,
    rules::Refusal,
};
use crate::web::{format, lang::Lang};

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

    /// The name of a service.
    pub fn service(self, service: Service) -> &'static str {
        match (self, service) {
            (Self::De, Service::Besuchsdienst) => "Besuchsdienst",
            (Self::De, Service::Entlastung) => "Häusliche Entlastung",
            (Self::De, Service::Demenzgruppe) => "Demenzbetreuungsgruppe",
            (Self::En, Service::Besuchsdienst) => "Visiting service",
            (Self::En, Service::Entlastung) => "Relief at home",
            (Self::En, Service::Demenzgruppe) => "Dementia group",
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
        lang.borrow().service(self.assignment.service)
    }

    /// The senior as one speaks of them.
    pub fn senior_name(&self) -> String {
        name(self.senior.salutation.as_deref(), &self.senior.first_name, &self.senior.last_name)
    }

    /// The volunteer as one speaks of them.
    pub fn volunteer_name(&self) -> String {
        name(self.volunteer.salutation.as_deref(), &self.volunteer.first_name, &self.volunteer.last_name)
    }
}

impl Tandem {
    /// The senior as one speaks of them.
    pub fn senior_name(&self) -> String {
        name(self.senior.salutation.as_deref(), &self.senior.first_name, &self.senior.last_name)
    }

    /// The volunteer as one speaks of them.
    pub fn volunteer_name(&self) -> String {
        name(self.volunteer.salutation.as_deref(), &self.volunteer.first_name, &self.volunteer.last_name)
    }
}

/// `Frau Abendroth`; without a salutation, `Erna Abendroth`.
pub fn name(salutation: Option<&str>, first: &str, last: &str) -> String {
    format!("{} {last}", salutation.unwrap_or(first))
}

impl Hint {
    /// In a few words.
    pub fn word(self, lang: impl Borrow<Lang>) -> &'static str {
        match (*lang.borrow(), self) {
            (Lang::De, Self::Long) => "länger als 6 Stunden",
            (Lang::De, Self::AtNight) => "in der Nacht",
            (Lang::De, Self::TwoAtOnce) => "zwei Besuche zugleich",
            (Lang::De, Self::FreeWithCareGrade) => "Besuchsdienst trotz Pflegegrad",
            (Lang::De, Self::Unusual) => "zu ungewohnter Zeit",
            (Lang::En, Self::Long) => "longer than 6 hours",
            (Lang::En, Self::AtNight) => "at night",
            (Lang::En, Self::TwoAtOnce) => "two visits at once",
            (Lang::En, Self::FreeWithCareGrade) => "free service despite a care grade",
            (Lang::En, Self::Unusual) => "at an unusual time",
        }
    }
}

impl Refusal {
    /// What is wrong, and what to do.
    pub fn say(self, lang: Lang) -> String {
        match lang {
            Lang::De => self.german(),
            Lang::En => self.english(),
        }
    }

    fn german(self) -> String {
        let fixed = match self {
            Self::OutsideAssignment { from, until: None } => {
                return format!("Die Begleitung beginnt am {}. Bitte prüfen Sie den Tag.", format::day(from));
            }
            Self::OutsideAssignment { from, until: Some(until) } => {
                let (from, until) = (format::day(from), format::day(until));
                return format!("Die Begleitung dauert vom {from} bis zum {until}. Bitte prüfen Sie den Tag.");
            }
            Self::Overlaps { other } => {
                let (day, from, until) = at(other.starts_at, other.ends_at);
                return format!(
                    "Für diese Zeit steht schon ein Besuch: {day}, {from} bis {until}. Bitte prüfen Sie Beginn und Ende."
                );
            }
            Self::NoSpan(NoSpan::StartDoesNotExist | NoSpan::EndDoesNotExist) => {
                "Diese Uhrzeit gab es nicht: In der Nacht wurde die Uhr von 2 auf 3 Uhr vorgestellt. Bitte geben Sie \
                 die Zeit nach der Umstellung an."
            }
            Self::NoSpan(NoSpan::TooLong) => {
                "Das wären mehr als 12 Stunden. Bitte prüfen Sie Beginn und Ende; ein Ende vor dem Beginn meint den \
                 nächsten Tag."
            }
            Self::InFuture => {
                "Der Besuch ist noch nicht vorbei. Bitte tragen Sie ihn danach ein, oder prüfen Sie Tag und Uhrzeit."
            }
            Self::Settled => {
                "Dieser Besuch steht in einem abgeschlossenen Monat und bleibt, wie er ist. Zum Berichtigen wird seine \
                 Abrechnung storniert. Steht er auf keiner, lässt er sich nur noch durch einen Import mit „Bekannte Zeilen \
                 ändern“ berichtigen."
            }
            Self::Confirmed => {
                "Das Büro hat diesen Besuch schon bestätigt. Stimmt etwas nicht? Rufen Sie bitte das Büro an."
            }
            Self::NotWaiting => "Dieser Besuch wartet nicht mehr: Jemand hat ihn schon bestätigt oder zurückgegeben.",
            Self::NotConfirmed => "Dieser Besuch ist nicht bestätigt; es gibt nichts zurückzunehmen.",
            Self::NotReturned => "Dieser Besuch ist nicht zurückgegeben; es gibt nichts zurückzunehmen.",
            Self::NotRemoved => {
                "Hier gibt es nichts mehr rückgängig zu machen: Der Besuch ist wieder da, oder es ist zu lange her. Fehlt er \
                 noch, tragen Sie ihn bitte neu ein."
            }
            Self::MonthClosed => {
                "Der Monat ist inzwischen abgeschlossen, deshalb bleibt der Besuch gelöscht. Hat er stattgefunden, tragen \
                 Sie ihn bitte neu ein; er wird mit dem nächsten Abschluss abgerechnet."
            }
        };
        fixed.to_owned()
    }

    fn english(self) -> String {
        let fixed = match self {
            Self::OutsideAssignment { from, until: None } => {
                return format!("The assignment begins on {}. Please check the day.", format::day(from));
            }
            Self::OutsideAssignment { from, until: Some(until) } => {
                let (from, until) = (format::day(from), format::day(until));
                return format!("The assignment lasts from {from} to {until}. Please check the day.");
            }
            Self::Overlaps { other } => {
                let (day, from, until) = at(other.starts_at, other.ends_at);
                return format!(
                    "There is a visit at that time already: {day}, {from} to {until}. Please check start and end."
                );
            }
            Self::NoSpan(NoSpan::StartDoesNotExist | NoSpan::EndDoesNotExist) => {
                "There was no such time: that night the clocks went forward from 2 to 3. Please give the time after the \
                 change."
            }
            Self::NoSpan(NoSpan::TooLong) => {
                "That would be more than 12 hours. Please check start and end; an end before the start means the next day."
            }
            Self::InFuture => "The visit is not over yet. Please enter it afterwards, or check day and time.",
            Self::Settled => {
                "This visit stands in a closed month and stays as it is. To put it right, its statement is cancelled. If it \
                 stands on none, only an import with “Change known lines” can still put it right."
            }
            Self::Confirmed => {
                "The office has confirmed this visit already. Is something wrong? Please call the office."
            }
            Self::NotWaiting => "This visit does not wait any more: somebody has confirmed or returned it already.",
            Self::NotConfirmed => "This visit is not confirmed; there is nothing to take back.",
            Self::NotReturned => "This visit is not returned; there is nothing to take back.",
            Self::NotRemoved => {
                "There is nothing to undo here any more: the visit is back, or it is too long ago. If it is missing, please \
                 enter it again."
            }
            Self::MonthClosed => {
                "The month has been closed meanwhile, so the visit stays deleted. If it took place, please enter it again; \
                 it is billed with the next close."
            }
        };
        fixed.to_owned()
    }
}

fn at(starts: DateTime<Utc>, ends: DateTime<Utc>) -> (String, String, String) {
    (format::day(local(starts).date()), format::local_clock(starts), format::local_clock(ends))
}
