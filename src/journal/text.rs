//! The words of notes, follow-ups and timelines.

mod de;
mod en;

use entity::{follow_up::FollowUpKind, note::NoteKind};

use super::{rules::Quick, timeline::EventKind};
use crate::web::lang::Lang;

/// The words of notes, follow-ups and timelines, in one language.
#[derive(Debug)]
pub struct Text {
    pub timeline: &'static str,
    pub last_contact: &'static str,
    pub whole_timeline: &'static str,
    pub nothing_yet: &'static str,
    pub nothing_yet_text: &'static str,
    pub nothing_found: &'static str,
    pub nothing_found_text: &'static str,
    pub only: &'static str,
    pub everything: &'static str,
    pub nth_page: fn(u64) -> String,
    pub whole_list: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub contact: &'static str,
    pub write_down: &'static str,
    pub said_on: &'static str,
    pub said_later: &'static str,
    pub note_saved: &'static str,
    pub note_removed: &'static str,
    pub remove_note: &'static str,
    pub remove_follow_up: &'static str,
    pub remove_hint: &'static str,
    pub follow_up: &'static str,
    /// Over those that are not due yet.
    pub follow_ups: &'static str,
    pub make_follow_up: &'static str,
    pub what: &'static str,
    pub what_missing: &'static str,
    pub purpose: &'static str,
    pub soon: &'static str,
    pub or_on: &'static str,
    pub or_on_hint: &'static str,
    pub due_on: &'static str,
    pub due_before: &'static str,
    pub whom: &'static str,
    pub for_both: &'static str,
    pub for_all: &'static str,
    /// Beside a follow-up that is for all.
    pub together: &'static str,
    pub nobody_there: &'static str,
    pub follow_up_saved: fn(&str) -> String,
    pub follow_up_removed: &'static str,
    pub done: &'static str,
    pub later: &'static str,
    pub put_off: &'static str,
    pub is_done: &'static str,
    pub is_open_again: &'static str,
    pub is_put_off: fn(&str) -> String,
    pub done_by: fn(&str, Option<&str>) -> String,
    pub due: &'static str,
    pub today: &'static str,
    pub since_days: fn(i64) -> String,
    pub also_open: fn(&[String]) -> String,
    pub quick: fn(Quick) -> &'static str,
    pub note_kind: fn(NoteKind) -> &'static str,
    pub follow_up_kind: fn(FollowUpKind) -> &'static str,
    pub event_kind: fn(EventKind) -> &'static str,
}

impl Lang {
    /// The words of notes, follow-ups and timelines.
    pub fn journal(self) -> &'static Text {
        match self {
            Self::De => &de::TEXT,
            Self::En => &en::TEXT,
        }
    }
}
