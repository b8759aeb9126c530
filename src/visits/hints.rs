//! What the office may want to look at twice. A conspicuous visit is marked, never refused.

use chrono::{DateTime, NaiveDate, NaiveTime, Timelike, Utc};
use entity::{
    care_grade,
    value::{Minutes, Service},
    visit,
};

use super::{
    duration::local,
    rules,
    usual::{self, Usual},
};

/// Longer visits are conspicuous.
const LONG: Minutes = Minutes(6 * 60);

/// The night, in full hours of the clock.
const NIGHT: (u32, u32) = (22, 6);

/// So many other visits make a habit.
const HABIT: usize = 3;

/// Why a visit is conspicuous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// Longer than six hours.
    Long,
    /// Between 22:00 and 6:00.
    AtNight,
    /// Another volunteer was with the same senior at that time.
    TwoAtOnce,
    /// The same volunteer was with somebody else at that time.
    ElsewhereToo,
    /// The same volunteer was with the same senior twice that day.
    TwiceADay,
    /// Before the assignment began, or after it ended.
    OutsideAssignment,
    /// Not over yet.
    InFuture,
    /// The Besuchsdienst is for people without a care grade.
    FreeWithCareGrade,
    /// At quite another time of day than usual.
    Unusual,
}

/// What a visit is held against.
#[derive(Clone, Copy, Debug)]
pub struct Surroundings<'a> {
    pub now: DateTime<Utc>,
    pub service: Service,
    /// The first day of its assignment, and the last if it has ended.
    pub runs: (NaiveDate, Option<NaiveDate>),
    pub care_grades: &'a [care_grade::Model],
    /// The other visits to the same senior.
    pub to_senior: &'a [&'a visit::Model],
    /// The other visits of the same volunteer, to others.
    pub to_others: &'a [&'a visit::Model],
    /// The other visits of the same tandem, the newest first.
    pub of_tandem: &'a [&'a visit::Model],
}

/// Everything conspicuous about a visit.
pub fn of(visit: &visit::Model, around: Surroundings<'_>) -> Vec<Hint> {
    let findings = [
        (Hint::Long, visit.minutes > LONG),
        (Hint::AtNight, is_at_night(visit)),
        (Hint::TwoAtOnce, around.to_senior.iter().any(|other| overlaps(visit, other))),
        (Hint::ElsewhereToo, around.to_others.iter().any(|other| overlaps(visit, other))),
        (Hint::TwiceADay, around.of_tandem.iter().any(|other| visit.id != other.id && visit.day == other.day)),
        (Hint::OutsideAssignment, rules::within(visit.day, around.runs.0, around.runs.1).is_err()),
        (Hint::InFuture, visit.ends_at > around.now),
        (Hint::FreeWithCareGrade, !around.service.is_billed() && has_care_grade(around.care_grades, visit.day)),
        (Hint::Unusual, is_unusual(visit, around.of_tandem)),
    ];
    findings.into_iter().filter_map(|(hint, found)| found.then_some(hint)).collect()
}

fn is_at_night(visit: &visit::Model) -> bool {
    let (starts, ends) = (local(visit.starts_at), local(visit.ends_at));
    let (from, until) = NIGHT;
    let evening = NaiveTime::from_hms_opt(from, 0, 0).is_some_and(|night| ends.time() > night);
    starts.date() != ends.date() || evening || starts.hour() < until || starts.hour() >= from
}

fn overlaps(visit: &visit::Model, other: &visit::Model) -> bool {
    visit.id != other.id && visit.starts_at < other.ends_at && other.starts_at < visit.ends_at
}

fn has_care_grade(grades: &[care_grade::Model], day: NaiveDate) -> bool {
    grades.iter().any(|grade| grade.valid_from <= day && grade.valid_until.is_none_or(|last| day <= last))
}

fn is_unusual(visit: &visit::Model, of_tandem: &[&visit::Model]) -> bool {
    let others: Vec<visit::Model> = of_tandem
        .iter()
        .filter(|other| other.id != visit.id)
        .take(usual::LOOKED_AT)
        .map(|other| (*other).clone())
        .collect();
    let habit: Option<Usual> = (others.len() >= HABIT).then(|| usual::learn(&others)).flatten();
    habit.is_some_and(|habit| usual::is_unusual(local(visit.starts_at).time(), &habit))
}

#[cfg(test)]
mod tests;
