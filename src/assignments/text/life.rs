//! The words of an assignment's life: placing, pausing, ending.

mod de;
mod de_phase;
mod en;

use entity::value::{EndReason, PauseReason};

use crate::{
    assignments::phase::{Kind, Phase},
    web::lang::Lang,
};

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

    pub phase: fn(Phase) -> String,
    pub kind: fn(Kind) -> &'static str,
    pub phase_heading: &'static str,
    pub going_on: &'static str,
    pub course: &'static str,
    pub from_enquiry: &'static str,
    pub trial: &'static str,
    /// Until when, and when it was talked about.
    pub trial_says: fn(&str, Option<&str>) -> String,
    pub no_trial: &'static str,
    pub pauses: &'static str,
    pub no_pause: &'static str,
    pub follows: &'static str,
    pub followed_by: &'static str,
    pub ending: &'static str,
    pub not_ended: &'static str,
    pub closing_talk: &'static str,
    pub talk_was: fn(&str) -> String,
    pub talk_planned: fn(&str) -> String,
    pub talk_none: &'static str,
    pub is_bad: &'static str,
    pub since_until: fn(&str, Option<&str>) -> String,

    pub trial_talk: &'static str,
    pub trial_talk_lede: &'static str,
    pub trial_talk_enter: &'static str,
    pub outcome: &'static str,
    pub outcomes: [&'static str; 3],
    pub talk_on: &'static str,
    pub extended_until: &'static str,
    pub extended_until_hint: &'static str,
    pub extend_until_when: &'static str,
    pub extend_later: fn(&str) -> String,
    pub no_trial_here: &'static str,
    pub talk_before_start: fn(&str) -> String,
    pub talk_note: fn(&str, &str) -> String,
    pub talk_saved: fn(&str) -> String,
    pub talk_saved_now_end: fn(&str) -> String,

    pub pause: &'static str,
    pub pause_lede: &'static str,
    pub pause_edit: &'static str,
    pub pause_from: &'static str,
    pub pause_until: &'static str,
    pub pause_until_hint: &'static str,
    pub pause_why: &'static str,
    pub pause_reason: fn(PauseReason) -> &'static str,
    pub pause_note_hint: &'static str,
    pub pause_remove: &'static str,
    pub pause_remove_hint: &'static str,
    pub pause_saved: fn(&str) -> String,
    pub pause_removed: fn(&str) -> String,
    pub resume: &'static str,
    pub resume_lede: &'static str,
    pub resume_on: &'static str,
    pub resume_on_hint: &'static str,
    pub resumed: fn(&str, &str) -> String,

    pub end: &'static str,
    pub end_edit: &'static str,
    pub end_lede: &'static str,
    pub last_day: &'static str,
    pub last_day_hint: &'static str,
    pub end_why: &'static str,
    pub end_reason: fn(EndReason) -> &'static str,
    pub ended_badly: &'static str,
    pub ended_badly_hint: &'static str,
    pub end_note_hint: &'static str,
    pub talk: &'static str,
    pub talks: [&'static str; 3],
    pub talk_day: &'static str,
    pub talk_day_hint: &'static str,
    pub talk_day_missing: &'static str,
    pub take_back: &'static str,
    pub new_lede: &'static str,

    pub successor: &'static str,
    pub successor_lede: &'static str,
    pub successor_first_day_hint: &'static str,
    pub successor_save: &'static str,
    pub search_successor: &'static str,
    /// The number of the one before, then of the new one.
    pub succeeded: fn(&str, &str) -> String,
    pub has_successor: fn(&str) -> String,
    pub succeeds_later: fn(&str) -> String,
    pub is_looked_for: fn(&str) -> String,
    pub substitutes_have_no_successor: &'static str,

    pub substitution: &'static str,
    pub stands_in_for: &'static str,
    pub substitute: &'static str,
    pub substitute_offer: &'static str,
    pub substitute_edit: &'static str,
    pub substitute_lede: &'static str,
    pub substitute_from: &'static str,
    pub substitute_until: &'static str,
    pub substitute_until_hint: &'static str,
    pub substitute_remove: &'static str,
    pub substitute_saved: fn(&str) -> String,
    pub substitute_removed: fn(&str) -> String,
    pub substitute_has_visits: &'static str,
    pub substitute_has_letters: fn(&str) -> String,
    pub substitute_keeps_visits: &'static str,
    pub substitute_visits_later: fn(&str) -> String,
    pub substitute_too_long: fn(i64) -> String,
    pub substitute_outside: fn(&str) -> String,
    pub substitutes_have_no_substitute: &'static str,
    pub substitutes_end_by_themselves: &'static str,
    pub change_substitute_there: &'static str,
    pub stands_in_for_self: &'static str,
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
