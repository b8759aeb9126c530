//! Why an assignment does not pause, or nobody stands in, in words.

use super::rules::{LONGEST, NoSubstitute, Refusal};
use crate::web::{format, lang::Lang};

impl Refusal {
    /// What is wrong, why, and what to do.
    pub fn say(self, lang: Lang) -> String {
        let t = lang.assignment_life();
        match self {
            Self::Backwards => lang.people().end_before_start.to_owned(),
            Self::Outside { from, until } => (t.pause_outside)(&format::day(from), until.map(format::day).as_deref()),
            Self::Paused(pause) => {
                (t.pauses_already)(&format::day(pause.from), pause.until.map(format::day).as_deref())
            }
            Self::IsSubstitute => t.substitutes_do_not_pause.to_owned(),
        }
    }
}

impl NoSubstitute {
    /// The field of the form at which it is told.
    pub fn field(self) -> &'static str {
        match self {
            Self::OfSubstitute | Self::Outside { .. } => "starts_on",
            Self::Backwards | Self::TooLong => "ends_on",
        }
    }

    /// What is wrong, why, and what to do.
    pub fn say(self, lang: Lang) -> String {
        let t = lang.assignment_life();
        match self {
            Self::OfSubstitute => t.substitutes_have_no_substitute.to_owned(),
            Self::Backwards => lang.people().end_before_start.to_owned(),
            Self::TooLong => (t.substitute_too_long)(LONGEST),
            Self::Outside { from, until } => (t.pause_outside)(&format::day(from), until.map(format::day).as_deref()),
        }
    }
}
