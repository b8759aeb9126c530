//! Why a step is refused, in words.

use super::rules::Refusal;
use crate::web::{format, lang::Lang};

impl Refusal {
    /// What is wrong, why, and what to do.
    pub fn say(&self, lang: Lang) -> String {
        let t = &lang.enquiries().refusals;
        match self {
            Self::IsClosed => t.is_closed.to_owned(),
            Self::NotClosed => t.not_closed.to_owned(),
            Self::IsPlaced => t.is_placed.to_owned(),
            Self::HomeVisitFirst => t.home_visit_first.to_owned(),
            Self::AlreadyVisited => t.already_visited.to_owned(),
            Self::NobodyLinked => t.nobody_linked.to_owned(),
            Self::NotFromHere(state) => (t.not_from_here)((lang.enquiries().state)(*state)),
            Self::Skips(states) => {
                let words = states.iter().map(|state| (lang.enquiries().state)(*state)).collect::<Vec<_>>();
                (t.skips)(&words.join(", "))
            }
            Self::TooEarly(last) => (t.too_early)(&format::day(*last)),
            Self::InFuture => lang.people().not_after_today.to_owned(),
        }
    }
}
