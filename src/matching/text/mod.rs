//! The words of matching.

mod de;
mod en;

use entity::value::Availability;

use super::{Nearness, Obstacle};
use crate::web::lang::Lang;

/// The words of matching, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub lede: &'static str,
    pub possible: fn(usize) -> String,
    pub none_possible: &'static str,
    pub none_advice: &'static str,
    pub points: fn(i32) -> String,
    pub ask: &'static str,
    pub show_all: fn(usize) -> String,
    pub not_possible: fn(usize) -> String,
    pub not_waiting: &'static str,
    pub weights_lead: &'static str,
    pub for_it: &'static str,
    pub against_it: &'static str,
    pub open_question: &'static str,

    pub asking_title: &'static str,
    pub asking_lede: &'static str,
    pub asking_save: &'static str,
    pub asked_on: &'static str,
    pub note: &'static str,
    pub note_hint: &'static str,
    pub anyway: &'static str,
    pub anyway_hint: fn(&str) -> String,
    pub anyway_needed: fn(&str) -> String,
    pub asked: fn(&str, &str) -> String,
    pub cannot: fn(&str) -> String,

    pub all_title: &'static str,
    pub all_lede: &'static str,
    pub counted: fn(usize, usize) -> String,
    pub nobody_waits: &'static str,
    pub nobody_waits_lede: &'static str,
    pub enquiry: &'static str,
    pub proposed: &'static str,
    pub reasons: &'static str,
    pub other: &'static str,
    pub keep: &'static str,
    pub kept: &'static str,
    pub let_go: &'static str,
    pub all_ways: &'static str,
    pub afresh: &'static str,
    pub left_over: &'static str,
    pub left_over_lede: &'static str,

    pub settings: &'static str,
    pub settings_lede: &'static str,
    pub weights: &'static str,
    pub weights_lede: &'static str,
    pub weight: [&'static str; 9],
    pub weight_hint: [&'static str; 9],
    pub saved: &'static str,
    pub neighbours: &'static str,
    pub neighbours_lede: &'static str,
    pub none: &'static str,
    pub postal: &'static str,
    pub postal_lede: &'static str,
    pub postal_known: fn(&str, &str) -> String,
    pub postal_none: &'static str,
    pub postal_file: &'static str,
    pub postal_hint: &'static str,
    pub postal_read: fn(&str) -> String,
    pub postal_missing: &'static str,
    pub postal_header: &'static str,
    pub postal_line: fn(usize) -> String,
    pub postal_twice: fn(usize) -> String,
    pub postal_other: &'static str,

    pub speaks: fn(&str) -> String,
    pub speaks_not: fn(&str) -> String,
    pub times: fn(&str) -> String,
    pub times_unknown: &'static str,
    pub near: fn(Nearness) -> String,
    pub too_far: &'static str,
    pub dementia: [&'static str; 2],
    pub interests: fn(&str) -> String,
    pub load: fn(i32) -> String,
    pub car: &'static str,
    pub stairs: &'static str,
    pub papers_unknown: &'static str,
    pub is_asked: &'static str,
    pub obstacle: fn(Obstacle) -> String,
}

impl Lang {
    /// The words of matching.
    pub fn matching(self) -> &'static Text {
        match self {
            Self::De => &de::WORDS,
            Self::En => &en::WORDS,
        }
    }
}

/// Kilometres with one place after the comma, as it is said: `2,1`.
fn kilometres(metres: i64, comma: char) -> String {
    let tenths = (metres + 50) / 100;
    format!("{}{comma}{}", tenths / 10, tenths % 10)
}

/// When both have time, in words.
pub fn when(slots: Availability, lang: Lang) -> String {
    (lang.matching().times)(&crate::people::week::says(slots, lang))
}
