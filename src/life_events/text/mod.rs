//! The words of the events.

mod de;
mod en;

use entity::{follow_up::FollowUpKind, life_event, value::LifeEventKind};

use super::judge::What;
use crate::web::{format, lang::Lang};

/// The words of the events, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub lede: &'static str,
    pub enter: &'static str,
    pub before: &'static str,
    pub nothing_yet: &'static str,
    pub kind: fn(LifeEventKind) -> &'static KindWords,
    pub until: &'static str,
    pub until_hint: &'static str,
    pub reach: &'static str,
    pub within: &'static str,
    pub outside: &'static str,
    pub home_name: &'static str,
    pub new_address: &'static str,
    pub district_as_before: &'static str,
    pub district_if_within: &'static str,
    pub enquiries: &'static str,
    pub enquiries_if_outside: &'static str,
    pub mails: &'static str,
    pub letters: &'static str,
    pub letters_hint: &'static str,
    pub as_before: fn(&str) -> String,
    pub as_before_held: &'static str,
    pub hold_letters: &'static str,
    pub note_hint: &'static str,
    pub does_pause: &'static str,
    pub does_within: &'static str,
    pub does_outside: fn(&str) -> String,
    pub does_end_ticked: &'static str,
    pub does_end_care: &'static str,
    pub does_end_all: fn(&str) -> String,
    pub does_leave_home: &'static str,
    pub does_tell: fn(&str) -> String,
    pub no_mail_server: &'static str,
    pub entered: fn(&str) -> String,
    pub in_future: &'static str,
    pub still_there: fn(&str) -> String,
    pub has_died: fn(&str) -> String,
    pub later_visits: fn(&str) -> String,
    pub back_home: &'static str,
    pub back_lede: &'static str,
    pub back_on: &'static str,
    pub back_on_hint: &'static str,
    pub back_button: &'static str,
    pub back_too_early: &'static str,
    pub is_back: fn(&str) -> String,
    pub take_back: &'static str,
    pub take_back_lede: &'static str,
    pub take_back_button: &'static str,
    pub comes_back_title: &'static str,
    pub stays_title: &'static str,
    pub told_title: &'static str,
    pub nothing_comes_back: &'static str,
    pub taken_back: &'static str,
    pub is_taken_back: &'static str,
    pub has_been_taken_back: &'static str,
    pub left: fn(&str) -> String,
    pub entered_by: fn(&str, &str) -> String,
    pub taken_back_by: fn(&str, &str) -> String,
    says: fn(LifeEventKind, &str, Option<&str>) -> String,
    comes_back: fn(&What, &str) -> String,
    stays: fn(&What) -> String,
    told: fn(&What) -> String,
    named: fn(&What) -> String,
    follow_up: fn(FollowUpKind) -> &'static str,
}

/// The words of one kind of event.
#[derive(Debug)]
pub struct KindWords {
    /// What it is called among the four.
    pub name: &'static str,
    /// One sentence of what it does.
    pub does: &'static str,
    pub title: &'static str,
    pub lede: &'static str,
    pub day: &'static str,
    pub assignments: &'static str,
    pub assignments_hint: &'static str,
    pub mails_hint: &'static str,
    /// Which follow-ups are planned.
    pub due: &'static str,
    pub button: &'static str,
}

impl Text {
    /// An event in a few words: `Im Krankenhaus seit 12.11.2026`.
    pub fn says(&self, row: &life_event::Model) -> String {
        let until = row.until.map(format::day);
        (self.says)(row.kind, &format::day(row.day), until.as_deref())
    }

    /// What becomes as it was.
    pub fn comes_back(&self, what: &What) -> String {
        let kind = if let What::FollowUp(kind) = what { (self.follow_up)(*kind) } else { "" };
        (self.comes_back)(what, kind)
    }

    /// What stays, since somebody has changed it.
    pub fn stays(&self, what: &What) -> String {
        (self.stays)(what)
    }

    /// Who was told, and hears that it was a mistake.
    pub fn told(&self, what: &What) -> String {
        (self.told)(what)
    }

    /// What it is about in a word, without anybody's name.
    pub fn named(&self, what: &What) -> String {
        (self.named)(what)
    }
}

impl Lang {
    /// The words of the events.
    pub fn life_events(self) -> &'static Text {
        match self {
            Self::De => &de::TEXT,
            Self::En => &en::TEXT,
        }
    }
}
