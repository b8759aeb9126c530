//! Days of follow-ups.

use chrono::{Datelike, Days, NaiveDate};
use entity::value::Subject;

/// A day that is chosen by a word.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Quick {
    Tomorrow,
    Week,
    FourWeeks,
}

/// A word for no such day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownDay;

impl Quick {
    pub const ALL: [Self; 3] = [Self::Tomorrow, Self::Week, Self::FourWeeks];

    /// The word that forms send.
    pub fn word(self) -> &'static str {
        match self {
            Self::Tomorrow => "tomorrow",
            Self::Week => "week",
            Self::FourWeeks => "four_weeks",
        }
    }

    /// The day it is, seen from another.
    pub fn day(self, today: NaiveDate) -> NaiveDate {
        let days = match self {
            Self::Tomorrow => 1,
            Self::Week => 7,
            Self::FourWeeks => 28,
        };
        today + Days::new(days)
    }
}

impl std::str::FromStr for Quick {
    type Err = UnknownDay;

    fn from_str(text: &str) -> Result<Self, UnknownDay> {
        Self::ALL.into_iter().find(|quick| quick.word() == text).ok_or(UnknownDay)
    }
}

/// How soon a follow-up is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Group {
    Overdue,
    Today,
    /// Until Sunday.
    ThisWeek,
    Later,
}

impl Group {
    /// The group of what is due on a day.
    pub fn of(due_on: NaiveDate, today: NaiveDate) -> Self {
        if due_on < today {
            Self::Overdue
        } else if due_on == today {
            Self::Today
        } else if due_on <= sunday(today) {
            Self::ThisWeek
        } else {
            Self::Later
        }
    }
}

/// The last day of the week.
pub fn sunday(today: NaiveDate) -> NaiveDate {
    today + Days::new(6 - u64::from(today.weekday().num_days_from_monday()))
}

/// What tells one planned follow-up from another: planned again, it is the same.
pub fn plan_key(kind: &str, subject: Subject, on: NaiveDate) -> String {
    format!("{kind}/{subject}/{on}")
}

#[cfg(test)]
mod tests {
    use super::*;
    use entity::value::{SeniorId, VolunteerId};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn a_week_ends_on_sunday() {
        for (due, group) in [
            ("2026-11-16", Group::Overdue),
            ("2026-11-17", Group::Today),
            ("2026-11-18", Group::ThisWeek),
            ("2026-11-22", Group::ThisWeek),
            ("2026-11-23", Group::Later),
        ] {
            assert_eq!(Group::of(day(due), day("2026-11-17")), group, "{due}");
        }
        assert_eq!(sunday(day("2026-11-22")), day("2026-11-22"));
        assert_eq!(sunday(day("2026-12-28")), day("2027-01-03"));
    }

    #[test]
    fn a_word_stands_for_a_day() {
        let on = |word: &str| word.parse().map(|quick: Quick| quick.day(day("2026-12-31")));
        assert_eq!(on("tomorrow"), Ok(day("2027-01-01")));
        assert_eq!(on("week"), Ok(day("2027-01-07")));
        assert_eq!(on("four_weeks"), Ok(day("2027-01-28")));
        assert_eq!(on("someday"), Err(UnknownDay));
    }

    #[test]
    fn a_plan_is_told_by_what_whom_and_when() {
        let key = |subject| plan_key("check_service", subject, day("2026-12-01"));
        assert_eq!(key(Subject::Senior(SeniorId(7))), "check_service/senior/7/2026-12-01");
        assert_ne!(key(Subject::Senior(SeniorId(7))), key(Subject::Volunteer(VolunteerId(7))));
    }
}
