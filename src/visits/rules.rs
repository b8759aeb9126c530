//! When a visit can have been so.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{value::VisitId, visit::VisitStatus};

use super::duration::{NoSpan, Span};

/// Why a visit cannot be entered, changed or moved on.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// It does not lie within its assignment.
    OutsideAssignment { from: NaiveDate, until: Option<NaiveDate> },
    /// The two times of day make no visit.
    NoSpan(NoSpan),
    /// It is not over yet.
    InFuture,
    /// The volunteer was with somebody at that time.
    Overlaps { other: Taken },
    /// It stands in a month's close.
    Settled,
    /// The office has confirmed it, so the volunteer changes it no more.
    Confirmed,
    /// It does not wait for the office: somebody has confirmed or returned it already.
    NotWaiting,
    /// It is not confirmed, so there is no confirmation to take back.
    NotConfirmed,
    /// It is not returned, so there is nothing to take back.
    NotReturned,
    /// Nobody has taken it out just now, or it is there again.
    NotRemoved,
    /// Its month has been closed since it was taken out.
    MonthClosed,
}

/// The time that another visit takes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Taken {
    pub visit: VisitId,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
}

/// A visit belongs to the day on which it starts, and lies within its assignment, both ends included.
pub fn within(day: NaiveDate, from: NaiveDate, until: Option<NaiveDate>) -> Result<(), Refusal> {
    if from <= day && until.is_none_or(|last| day <= last) {
        Ok(())
    } else {
        Err(Refusal::OutsideAssignment { from, until })
    }
}

/// Only what has been can be entered.
pub fn over(span: Span, now: DateTime<Utc>) -> Result<(), Refusal> {
    if span.ends_at <= now { Ok(()) } else { Err(Refusal::InFuture) }
}

/// Nobody is with two people at once. To begin when another visit ends is allowed.
pub fn alone(span: Span, others: &[Taken]) -> Result<(), Refusal> {
    let overlapping = |other: &&Taken| other.starts_at < span.ends_at && span.starts_at < other.ends_at;
    others.iter().find(overlapping).map_or(Ok(()), |other| Err(Refusal::Overlaps { other: *other }))
}

/// What waits for the office can be confirmed or returned.
pub fn waiting(status: VisitStatus) -> Result<(), Refusal> {
    match status {
        VisitStatus::Logged => Ok(()),
        VisitStatus::Returned | VisitStatus::Confirmed => Err(Refusal::NotWaiting),
    }
}

/// A volunteer changes what the office has not confirmed.
pub fn unconfirmed(status: VisitStatus) -> Result<(), Refusal> {
    match status {
        VisitStatus::Logged | VisitStatus::Returned => Ok(()),
        VisitStatus::Confirmed => Err(Refusal::Confirmed),
    }
}

/// A confirmation can be taken back.
pub fn confirmed(status: VisitStatus) -> Result<(), Refusal> {
    match status {
        VisitStatus::Confirmed => Ok(()),
        VisitStatus::Logged | VisitStatus::Returned => Err(Refusal::NotConfirmed),
    }
}

/// A return can be taken back.
pub fn returned(status: VisitStatus) -> Result<(), Refusal> {
    match status {
        VisitStatus::Returned => Ok(()),
        VisitStatus::Logged | VisitStatus::Confirmed => Err(Refusal::NotReturned),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(begins: &str, ends: &str) -> Span {
        Span::of(day("2026-11-17"), begins.parse().unwrap(), ends.parse().unwrap()).unwrap()
    }

    #[test]
    fn both_ends_of_an_assignment_belong_to_it() {
        let (from, until) = (day("2026-11-01"), Some(day("2026-11-30")));
        for (on, expect) in [("2026-10-31", false), ("2026-11-01", true), ("2026-11-30", true), ("2026-12-01", false)] {
            assert_eq!(within(day(on), from, until).is_ok(), expect, "{on}");
        }
        assert_eq!(within(day("2099-01-01"), from, None), Ok(()));
    }

    #[test]
    fn a_visit_may_end_now_and_not_a_minute_later() {
        let now = span("14:00", "16:00").ends_at;
        assert_eq!(over(span("14:00", "16:00"), now), Ok(()));
        assert_eq!(over(span("14:00", "16:01"), now), Err(Refusal::InFuture));
    }

    #[test]
    fn visits_may_touch_and_not_overlap() {
        let other = span("14:00", "16:00");
        let taken = [Taken { visit: VisitId(1), starts_at: other.starts_at, ends_at: other.ends_at }];
        for (begins, ends, expect) in [
            ("13:00", "14:00", true),
            ("16:00", "17:00", true),
            ("13:00", "14:01", false),
            ("15:59", "17:00", false),
            ("14:30", "15:00", false),
            ("13:00", "17:00", false),
        ] {
            assert_eq!(alone(span(begins, ends), &taken).is_ok(), expect, "{begins}-{ends}");
        }
    }

    #[test]
    fn each_step_starts_from_its_own_state() {
        use VisitStatus::{Confirmed, Logged, Returned};
        for (status, steps) in [
            (Logged, [true, true, false, false]),
            (Returned, [false, true, false, true]),
            (Confirmed, [false, false, true, false]),
        ] {
            let found = [waiting(status), unconfirmed(status), confirmed(status), returned(status)];
            assert_eq!(found.map(|step| step.is_ok()), steps, "{status:?}");
        }
    }
}
