//! What a volunteer usually does, learned from the last visits, so that the answer that is nearly always right is
//! already chosen.

use std::collections::BTreeMap;

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use entity::{value::Lines, visit};

use super::duration::{Span, local};

/// So many of the last visits are looked at.
pub const LOOKED_AT: usize = 12;

/// A visit further back than this is no longer asked about.
const ASKED_FOR: u64 = 6;

/// The habit of a tandem.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Usual {
    pub weekday: Weekday,
    pub begins: NaiveTime,
    pub ends: NaiveTime,
    pub activities: Lines,
}

/// A visit that has probably been and is not logged yet.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Proposal {
    pub day: NaiveDate,
    pub begins: NaiveTime,
    pub ends: NaiveTime,
    pub activities: Lines,
}

/// The weekday of most of these visits, the newest first, with the times and activities of the last on that weekday.
/// Of two weekdays as frequent, the one of the later visit.
pub fn learn(newest_first: &[visit::Model]) -> Option<Usual> {
    let visits = &newest_first[..newest_first.len().min(LOOKED_AT)];
    let mut counts: BTreeMap<u32, usize> = BTreeMap::new();
    for visit in visits {
        *counts.entry(visit.day.weekday().num_days_from_monday()).or_default() += 1;
    }
    let most = *counts.values().max()?;
    let is_usual = |visit: &&visit::Model| counts[&visit.day.weekday().num_days_from_monday()] == most;
    let model = visits.iter().find(is_usual)?;
    Some(Usual {
        weekday: model.day.weekday(),
        begins: local(model.starts_at).time(),
        ends: local(model.ends_at).time(),
        activities: model.activities.clone(),
    })
}

/// The last visit that was due by habit, is over, and is not followed by one that has been logged.
pub fn propose(
    usual: &Usual,
    last_logged: Option<NaiveDate>,
    today: NaiveDate,
    now: DateTime<Utc>,
) -> Option<Proposal> {
    let day = (0..=ASKED_FOR).map(|back| today - Days::new(back)).find(|day| day.weekday() == usual.weekday)?;
    let span = Span::of(day, usual.begins, usual.ends).ok()?;
    let is_due = span.ends_at <= now && last_logged.is_none_or(|logged| logged < day);
    is_due.then(|| Proposal { day, begins: usual.begins, ends: usual.ends, activities: usual.activities.clone() })
}

/// Whether a visit is far from the habit: more than three hours before or after the usual begin.
pub fn is_unusual(begins: NaiveTime, usual: &Usual) -> bool {
    (begins - usual.begins).num_minutes().abs() > 180
}

#[cfg(test)]
mod tests;
