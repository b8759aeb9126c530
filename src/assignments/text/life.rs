//! The words of an assignment's life: placing, pausing, ending.

mod de;
mod en;

use crate::web::lang::Lang;

/// The words of an assignment's life, in one language.
#[derive(Debug)]
pub struct Life {
    pub placement: &'static str,
    pub placement_lede: &'static str,
    pub anyway: &'static str,
    pub anyway_hint: fn(&str) -> String,
    pub both_agree: &'static str,
    pub both_agree_hint: &'static str,
    pub both_must_agree: &'static str,
    pub agreed_on: &'static str,
    pub first_day: &'static str,
    pub first_day_hint: &'static str,
    pub trial_until: &'static str,
    pub trial_until_hint: &'static str,
    pub trial_before_start: &'static str,
    pub place: &'static str,
    /// The enquiry's number, then the assignment's.
    pub placed: fn(&str, &str) -> String,
    pub cannot_be: fn(&str) -> String,
    pub speaks_against: fn(&str) -> String,
    pub before_home_visit: fn(&str) -> String,
    pub senior_has_ended: fn(&str) -> String,

    /// From when and, if it is known, until when the assignment lasts.
    pub pause_outside: fn(&str, Option<&str>) -> String,
    pub pauses_already: fn(&str, Option<&str>) -> String,
    pub substitutes_do_not_pause: &'static str,
    pub does_not_pause: &'static str,
    pub has_pauses_outside: &'static str,

    pub ends_before_start: fn(&str) -> String,
    pub say_why: &'static str,
    pub has_follower: fn(&str) -> String,
    pub ending_stays: &'static str,
}

impl Lang {
    /// The words of an assignment's life.
    pub fn assignment_life(self) -> &'static Life {
        match self {
            Self::De => &de::WORDS,
            Self::En => &en::WORDS,
        }
    }
}
