//! What timelines say of assignments.

use crate::web::lang::Lang;

/// What timelines say of assignments, in one language.
#[derive(Debug)]
pub struct Happened {
    pub begins: &'static str,
    pub takes_over: &'static str,
    pub substitute: &'static str,
    pub trial_over: &'static str,
    pub trial_talk: &'static str,
    pub pause: &'static str,
    pub pause_over: &'static str,
    pub ends: &'static str,
}

const DE: Happened = Happened {
    begins: "Begleitung beginnt",
    takes_over: "Begleitung wird übernommen",
    substitute: "Vertretung beginnt",
    trial_over: "Probezeit ist vorbei",
    trial_talk: "Gespräch nach der Probezeit",
    pause: "Begleitung pausiert",
    pause_over: "Letzter Tag der Pause",
    ends: "Begleitung endet",
};

const EN: Happened = Happened {
    begins: "Assignment begins",
    takes_over: "Assignment is taken over",
    substitute: "Substitute begins",
    trial_over: "Trial phase is over",
    trial_talk: "Talk after the trial phase",
    pause: "Assignment pauses",
    pause_over: "Last day of the pause",
    ends: "Assignment ends",
};

impl Lang {
    /// What timelines say of assignments.
    pub fn assignment_events(self) -> &'static Happened {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
