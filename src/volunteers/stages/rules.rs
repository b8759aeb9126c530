//! Between application and leaving: which stage may follow which, and when.
//!
//! ```text
//! applied ─► talk held ─► papers complete ─► active ⇄ paused
//!    ▲                                          │
//!    └──────── comes back ◄──── left ◄──────────┘   (from anywhere)
//! ```

use chrono::NaiveDate;
use entity::{value::Stage, volunteer, volunteer_stage};

use super::super::papers::rules::Paper;

/// Whether a step holds on a day. An end stands in the history as soon as it is known, and holds from the day after.
pub fn holds(step: &volunteer_stage::Model, today: NaiveDate) -> bool {
    step.stage != Stage::Left || step.since < today
}

/// The step that somebody stands at on a day, of a history with the last step first.
pub fn last(steps: &[volunteer_stage::Model], today: NaiveDate) -> Option<&volunteer_stage::Model> {
    steps.iter().find(|step| holds(step, today))
}

/// Somebody's stage on a day, by the step they stand at. When somebody became active and whether they have left, the volunteer's own row says.
pub fn now(row: &volunteer::Model, last: Option<&volunteer_stage::Model>, today: NaiveDate) -> Stage {
    let last = last.map_or(Stage::Applied, |last| last.stage);
    if row.ended_on.is_some_and(|day| day < today) {
        Stage::Left
    } else if row.active_since.is_some_and(|day| day <= today) {
        if last == Stage::Paused { Stage::Paused } else { Stage::Active }
    } else if matches!(last, Stage::TalkHeld | Stage::PapersComplete) {
        last
    } else {
        Stage::Applied
    }
}

/// What may follow. Leaving is not among it: it has a page of its own.
pub fn next(from: Stage) -> &'static [Stage] {
    match from {
        Stage::Applied => &[Stage::TalkHeld],
        Stage::TalkHeld => &[Stage::PapersComplete],
        Stage::PapersComplete | Stage::Paused => &[Stage::Active],
        Stage::Active => &[Stage::Paused],
        Stage::Left => &[Stage::Applied],
    }
}

/// A step to take.
#[derive(Clone, Copy, Debug)]
pub struct Step {
    pub to: Stage,
    pub since: NaiveDate,
    pub until: Option<NaiveDate>,
}

/// Why a step is not taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Another comes first.
    NotNext(Stage),
    /// Something has happened on a later day already.
    Before(NaiveDate),
    InTheFuture,
    /// A pause ends before it begins, or another stage has an end.
    Until,
    /// Not all papers are there.
    Papers(Vec<Paper>),
}

/// Whether a step may be taken from a stage; `since` is the last day on which something has happened.
pub fn check(
    from: Stage,
    since: Option<NaiveDate>,
    step: Step,
    missing: Vec<Paper>,
    today: NaiveDate,
) -> Result<(), Refusal> {
    if !next(from).contains(&step.to) {
        return Err(Refusal::NotNext(from));
    }
    if step.since > today {
        return Err(Refusal::InTheFuture);
    }
    if let Some(since) = since.filter(|since| step.since < *since) {
        return Err(Refusal::Before(since));
    }
    if step.until.is_some_and(|until| until < step.since || step.to != Stage::Paused) {
        return Err(Refusal::Until);
    }
    let needs_papers = matches!((from, step.to), (_, Stage::PapersComplete) | (Stage::PapersComplete, Stage::Active));
    if needs_papers && !missing.is_empty() { Err(Refusal::Papers(missing)) } else { Ok(()) }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn step(to: Stage, since: &str) -> Step {
        Step { to, since: day(since), until: None }
    }

    fn checked(from: Stage, step: Step) -> Result<(), Refusal> {
        check(from, Some(day("2026-03-01")), step, Vec::new(), day("2026-11-02"))
    }

    #[test]
    fn each_stage_follows_the_one_before() {
        use Stage::{Active, Applied, Left, PapersComplete, Paused, TalkHeld};
        let allowed = [
            (Applied, TalkHeld),
            (TalkHeld, PapersComplete),
            (PapersComplete, Active),
            (Active, Paused),
            (Paused, Active),
            (Left, Applied),
        ];
        for from in Stage::ALL {
            for to in Stage::ALL {
                let expect = if allowed.contains(&(*from, *to)) { Ok(()) } else { Err(Refusal::NotNext(*from)) };
                assert_eq!(checked(*from, step(*to, "2026-11-02")), expect, "{from} to {to}");
            }
        }
    }

    #[test]
    fn days_follow_each_other() {
        assert_eq!(checked(Stage::Active, step(Stage::Paused, "2026-03-01")), Ok(()));
        assert_eq!(checked(Stage::Active, step(Stage::Paused, "2026-02-28")), Err(Refusal::Before(day("2026-03-01"))));
        assert_eq!(checked(Stage::Active, step(Stage::Paused, "2026-11-03")), Err(Refusal::InTheFuture));
        let until = |to, until: &str| Step { until: Some(day(until)), ..step(to, "2026-10-01") };
        assert_eq!(checked(Stage::Active, until(Stage::Paused, "2026-10-01")), Ok(()));
        assert_eq!(checked(Stage::Active, until(Stage::Paused, "2026-09-30")), Err(Refusal::Until));
        assert_eq!(checked(Stage::Paused, until(Stage::Active, "2026-12-31")), Err(Refusal::Until));
    }

    #[test]
    fn nobody_begins_without_papers_and_a_pause_asks_for_none() {
        let without = |from, to| check(from, None, step(to, "2026-11-02"), vec![Paper::Agreement], day("2026-11-02"));
        let papers = Err(Refusal::Papers(vec![Paper::Agreement]));
        assert_eq!(without(Stage::TalkHeld, Stage::PapersComplete), papers);
        assert_eq!(without(Stage::PapersComplete, Stage::Active), papers);
        assert_eq!(without(Stage::Paused, Stage::Active), Ok(()));
        assert_eq!(without(Stage::Applied, Stage::TalkHeld), Ok(()));
    }
}
