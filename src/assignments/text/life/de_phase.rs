//! The phases, in German.

use crate::{
    assignments::phase::{Kind, Phase},
    web::format::day,
};

pub fn phase(phase: Phase) -> String {
    match phase {
        Phase::Agreed { from } => format!("beginnt am {}", day(from)),
        Phase::Trial { until } => format!("Probezeit bis {}", day(until)),
        Phase::TrialOver { since } => format!("Probezeit vorbei seit {}, Gespräch steht an", day(since)),
        Phase::Running => "läuft".to_owned(),
        Phase::Paused { until: Some(until) } => format!("pausiert bis {}", day(until)),
        Phase::Paused { until: None } => "pausiert bis auf Weiteres".to_owned(),
        Phase::Ended { on } => format!("beendet am {}", day(on)),
    }
}

pub fn kind(kind: Kind) -> &'static str {
    match kind {
        Kind::Agreed => "verabredet",
        Kind::Trial => "Probezeit",
        Kind::TrialOver => "Gespräch steht an",
        Kind::Running => "läuft",
        Kind::Paused => "pausiert",
        Kind::Ended => "beendet",
    }
}
