//! The words of the enquiries.

mod de;
mod en;

use entity::value::{CallerKind, ClosedReason, EnquiryState, Urgency};

use super::{rules::Missing, steps::Part};
use crate::web::lang::Lang;

/// The words of the enquiries, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub enquiry: &'static str,
    pub list: &'static str,
    pub board: &'static str,
    pub match_all: &'static str,
    pub open: fn(i64) -> String,
    pub counted: fn(u64) -> String,
    pub n_placed: fn(i64) -> String,
    pub n_closed: fn(i64) -> String,
    pub none_title: &'static str,
    pub none_yet: &'static str,
    pub none_of_record: &'static str,
    pub none_here: &'static str,
    pub nothing_found: &'static str,
    pub nothing_found_advice: &'static str,
    pub show_all: &'static str,
    pub new: &'static str,
    pub take_in: &'static str,
    pub edit: &'static str,
    pub all: &'static str,
    pub all_open: &'static str,
    pub longer_than: fn(u64) -> String,

    pub call: &'static str,
    pub who_calls: &'static str,
    pub caller_kind: fn(CallerKind) -> &'static str,
    pub caller_name: &'static str,
    pub caller_name_hint: &'static str,
    pub relation: &'static str,
    pub relation_hint: &'static str,
    pub phone_hint: &'static str,
    pub partner: &'static str,
    pub partner_hint: &'static str,
    pub no_partner: &'static str,
    pub for_whom: &'static str,
    pub known_senior: &'static str,
    pub known_senior_hint: &'static str,
    pub not_known: &'static str,
    pub last_name_hint: &'static str,
    pub district_hint: &'static str,
    pub wish: &'static str,
    pub wished_since: &'static str,
    pub how_urgent: &'static str,
    pub urgency: fn(Urgency) -> &'static str,
    pub first_note: &'static str,
    pub first_note_hint: &'static str,
    pub taken: &'static str,
    pub received_on: &'static str,
    pub taken_by: &'static str,
    pub looked_after_by: &'static str,
    pub taken_in: fn(&str) -> String,

    pub known_already: &'static str,
    pub senior: &'static str,
    pub link: &'static str,
    pub link_lede: &'static str,
    pub link_new: &'static str,
    pub linked: fn(&str) -> String,
    pub admit_lede: &'static str,
    pub admitted: fn(&str, &str) -> String,

    pub state: fn(EnquiryState) -> &'static str,
    pub state_heading: &'static str,
    pub waits: fn(i64) -> String,
    pub waits_heading: &'static str,
    pub missing_heading: &'static str,
    pub missing: fn(Missing) -> String,
    pub next: &'static str,
    pub arranged_for: &'static str,
    pub nothing_next: &'static str,
    pub led_to: &'static str,
    pub closed_because: &'static str,
    pub reopen: &'static str,
    pub reopened: &'static str,
    pub moved: fn(&str) -> String,
    pub history: &'static str,
    pub left_out: &'static str,
    pub facts: &'static str,
    pub stands: fn(&str, &str) -> String,

    pub time: &'static str,
    pub time_hint: &'static str,
    pub no_such_time: &'static str,
    pub who_goes: &'static str,
    pub reason: &'static str,
    pub closed_reason: fn(ClosedReason) -> &'static str,
    pub in_words: &'static str,
    pub skipped: &'static str,
    pub skipped_hint: fn(&str) -> String,
    /// Said when somebody else is looked for after a placement.
    pub search_on: &'static str,
    pub step: fn(Part) -> &'static StepWords,
    pub refusals: Refusals,

    pub home_visit_with: fn(&str) -> String,
    pub first_meeting_with: fn(&str) -> String,
    pub new_today: fn(i64) -> String,
    pub longest_today: &'static str,
    pub longest_lede: &'static str,
}

/// What a step's form is called and asks.
#[derive(Debug)]
pub struct StepWords {
    pub title: &'static str,
    pub lede: &'static str,
    pub day: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    /// On the button that sends it, and on the one that leads to it.
    pub button: &'static str,
}

/// Why a step is refused.
#[derive(Debug)]
pub struct Refusals {
    pub is_closed: &'static str,
    pub not_closed: &'static str,
    pub is_placed: &'static str,
    pub home_visit_first: &'static str,
    pub already_visited: &'static str,
    pub nobody_linked: &'static str,
    pub not_from_here: fn(&str) -> String,
    pub skips: fn(&str) -> String,
    pub too_early: fn(&str) -> String,
    pub stays_with: &'static str,
}

/// How many there are that are placed or closed.
pub fn over(t: &Text, state: EnquiryState, count: i64) -> String {
    if state == EnquiryState::Placed { (t.n_placed)(count) } else { (t.n_closed)(count) }
}

/// The tone of a state.
pub fn tone(state: EnquiryState) -> &'static str {
    match state {
        EnquiryState::New | EnquiryState::Waiting => "warning",
        EnquiryState::HomeVisitArranged | EnquiryState::Proposed | EnquiryState::FirstMeetingArranged => "info",
        EnquiryState::Placed => "success",
        EnquiryState::Closed => "neutral",
    }
}

impl Lang {
    /// The words of the enquiries.
    pub fn enquiries(self) -> &'static Text {
        match self {
            Self::De => &de::WORDS,
            Self::En => &en::WORDS,
        }
    }
}
