//! The words of the assignments.

mod happened;
mod life;

pub use happened::Happened;
pub use life::Life;

use super::{phase::Kind, rules::Hint};
use crate::web::{
    format::{english, german},
    lang::Lang,
};

/// The words of the assignments, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub counted: fn(u64) -> String,
    pub none_title: &'static str,
    pub none_yet: &'static str,
    pub none_of_person: &'static str,
    pub with: &'static str,
    pub nothing_found: &'static str,
    pub nothing_found_advice: &'static str,
    pub running: &'static str,
    pub ended_state: &'static str,
    pub all: &'static str,
    pub senior: &'static str,
    pub volunteer: &'static str,
    pub starts_on: &'static str,
    pub period: &'static str,
    pub ends_on: &'static str,
    pub ends_on_hint: &'static str,
    pub new: &'static str,
    pub enter: &'static str,
    pub edit: &'static str,
    pub end: &'static str,
    pub sheet: &'static str,
    pub facts: &'static str,
    pub begun: fn(&str) -> String,
    pub is_there: fn(&str) -> String,
    pub saved: fn(&str) -> String,
    pub ended: fn(&str) -> String,
    pub goes_on: fn(&str) -> String,
    pub visits_outside: fn(usize, &str, &str) -> String,
    pub has_visits: &'static str,
    pub hint: fn(Hint) -> &'static str,
}

const DE: Text = Text {
    title: "Begleitungen",
    counted: |n| if n == 1 { "1 Begleitung".to_owned() } else { format!("{n} Begleitungen", n = german(n)) },
    none_title: "Noch ist keine Begleitung eingetragen",
    none_yet: "Hier steht, wer wen begleitet.",
    none_of_person: "Zurzeit keine Begleitung.",
    with: "mit",
    nothing_found: "Dazu gibt es keine Begleitung",
    nothing_found_advice: "Vielleicht ist der Filter zu eng.",
    running: "läuft",
    ended_state: "beendet",
    all: "Alle",
    senior: "Senior*in",
    volunteer: "Ehrenamtliche*r",
    starts_on: "Beginnt am",
    period: "Zeitraum",
    ends_on: "Endet am",
    ends_on_hint: "Der letzte Tag. Leer lassen, solange sie weitergeht.",
    new: "Begleitung eintragen",
    enter: "Eintragen",
    edit: "Begleitung ändern",
    end: "Begleitung beenden",
    sheet: "Stundenzettel drucken",
    facts: "Begleitung",
    begun: |number| format!("Begleitung {number} ist eingetragen."),
    is_there: |number| {
        format!(
            "Diese beiden haben in diesem Dienst schon die Begleitung {number}. Ändern Sie jene, oder lassen Sie diese nach ihrem Ende beginnen."
        )
    },
    saved: |number| format!("Begleitung {number} ist gespeichert."),
    ended: |number| format!("Begleitung {number} ist beendet."),
    goes_on: |number| format!("Begleitung {number} geht weiter."),
    visits_outside: |n, first, last| {
        let which = if n == 1 {
            format!("der Besuch vom {first}")
        } else {
            format!("{n} Besuche vom {first} bis {last}", n = german(n))
        };
        format!("Außerhalb dieser Tage läge {which}. Bitte wählen Sie die Tage so, dass alle Besuche hineinpassen.")
    },
    has_visits: "Zu dieser Begleitung gibt es schon Besuche. Bitte beenden Sie sie und tragen Sie eine neue ein.",
    hint: |hint| match hint {
        Hint::NotActive => {
            "Die ehrenamtliche Person ist noch nicht aktiv, oder sie pausiert. Was fehlt, steht auf ihrer Seite."
        }
        Hint::NotOffered => "Diesen Dienst hat die ehrenamtliche Person bisher nicht angeboten.",
        Hint::NoCareGrade => "Heute gilt kein Pflegegrad: Die Stunden gehen ganz zulasten der Person.",
        Hint::HasCareGrade => "Es gibt einen Pflegegrad: Häusliche Entlastung käme in Frage.",
        Hint::SeniorEnded => "Die Betreuung der Person ist beendet, diese Begleitung noch nicht.",
        Hint::VolunteerEnded => "Das Ehrenamt ist beendet, diese Begleitung noch nicht.",
    },
};

const EN: Text = Text {
    title: "Assignments",
    counted: |n| if n == 1 { "1 assignment".to_owned() } else { format!("{n} assignments", n = english(n)) },
    none_title: "No assignment is entered yet",
    none_yet: "Who visits whom will stand here.",
    none_of_person: "No assignment at present.",
    with: "with",
    nothing_found: "No assignment fits this",
    nothing_found_advice: "Perhaps the filter is too narrow.",
    running: "running",
    ended_state: "ended",
    all: "All",
    senior: "Senior",
    volunteer: "Volunteer",
    starts_on: "Begins on",
    period: "Period",
    ends_on: "Ends on",
    ends_on_hint: "The last day. Leave empty while it goes on.",
    new: "Enter an assignment",
    enter: "Enter",
    edit: "Change the assignment",
    end: "End the assignment",
    sheet: "Print the time sheet",
    facts: "Assignment",
    begun: |number| format!("Assignment {number} is entered."),
    is_there: |number| {
        format!(
            "These two have assignment {number} in this service already. Change that one, or let this one begin after its end."
        )
    },
    saved: |number| format!("Assignment {number} is saved."),
    ended: |number| format!("Assignment {number} has ended."),
    goes_on: |number| format!("Assignment {number} goes on."),
    visits_outside: |n, first, last| {
        let which = if n == 1 {
            format!("the visit of {first}")
        } else {
            format!("{n} visits from {first} to {last}", n = english(n))
        };
        format!("Outside these days would lie {which}. Please choose the days so that all visits fit in.")
    },
    has_visits: "This assignment has visits already. Please end it and enter a new one.",
    hint: |hint| match hint {
        Hint::NotActive => "The volunteer is not active yet, or pauses. Their page says what is missing.",
        Hint::NotOffered => "The volunteer has not offered this service so far.",
        Hint::NoCareGrade => "There is no care grade today: the person pays for the hours alone.",
        Hint::HasCareGrade => "There is a care grade: relief at home would be possible.",
        Hint::SeniorEnded => "Care of the person has ended, this assignment has not.",
        Hint::VolunteerEnded => "The volunteer has ended, this assignment has not.",
    },
};

/// The tone of a phase.
pub fn tone(kind: Kind) -> &'static str {
    match kind {
        Kind::Agreed | Kind::Trial => "info",
        Kind::TrialOver | Kind::Paused => "warning",
        Kind::Running => "success",
        Kind::Ended => "neutral",
    }
}

impl Lang {
    /// The words of the assignments.
    pub fn assignments(self) -> &'static Text {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
