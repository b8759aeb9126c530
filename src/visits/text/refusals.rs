//! Why a visit was not written, in words: what is wrong, why, and what to do.

use chrono::{DateTime, Utc};

use crate::{
    visits::{
        duration::{NoSpan, local},
        rules::Refusal,
    },
    web::{format, lang::Lang},
};

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
