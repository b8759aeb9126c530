//! Which talks and questions come from the days of an assignment, and keeping the follow-ups in step with them.

use std::collections::BTreeSet;

use chrono::{Days, Months, NaiveDate};
use entity::{
    enquiry,
    follow_up::FollowUpKind,
    value::{AccountId, Subject},
};
use sea_orm::EntityTrait;

use super::{known::Known, phase::Course};
use crate::{
    error::Result,
    journal::{self, Plan},
    store::Tx,
};

/// A feedback talk that should have been longer ago than this is not planned any more.
const TOO_LATE: Days = Days::new(60);

/// What there is to do, and on which day.
type Due = BTreeSet<(FollowUpKind, NaiveDate)>;

/// Of an assignment with these days, and a closing talk planned for a day. Nothing is due after its end but that talk;
/// a substitute is asked nothing.
pub fn due(course: &Course, closing_talk: Option<NaiveDate>) -> Due {
    let mut due = Due::new();
    if course.is_substitute {
        return due;
    }
    let trial = course.trial_until.filter(|_| course.trial_talk_on.is_none());
    due.extend(trial.map(|on| (FollowUpKind::TrialTalk, on)));
    let after = |months| course.starts_on.checked_add_months(Months::new(months));
    due.extend(after(6).map(|on| (FollowUpKind::FeedbackSixMonths, on)));
    due.extend(after(12).map(|on| (FollowUpKind::FeedbackTwelveMonths, on)));
    due.extend(course.pauses.iter().filter_map(|pause| pause.until).map(|on| (FollowUpKind::PauseOver, on)));
    due.retain(|(_, on)| course.ends_on.is_none_or(|last| *on <= last));
    due.extend(closing_talk.map(|on| (FollowUpKind::ClosingTalk, on)));
    due
}

fn of(known: &Known) -> Due {
    let talk = known.ending.as_ref().filter(|ending| ending.talk_on.is_none());
    due(&known.course(), talk.and_then(|ending| ending.talk_planned_for))
}

/// Takes back what is not to happen any more, and plans what is new.
///
/// # Errors
///
/// If the database does not answer.
pub async fn keep(tx: &Tx, before: Option<&Known>, after: &Known) -> Result<()> {
    let subject = Subject::Assignment(after.row.id);
    let (was, is) = (before.map(of).unwrap_or_default(), of(after));
    for (kind, on) in was.difference(&is) {
        journal::withdraw(tx, subject, *kind, *on).await?;
    }
    let account_id = looked_after_by(tx, after).await?;
    for (kind, on) in is.difference(&was).copied() {
        let is_feedback = matches!(kind, FollowUpKind::FeedbackSixMonths | FollowUpKind::FeedbackTwelveMonths);
        let is_over = kind == FollowUpKind::PauseOver && on < tx.today();
        if !(is_over || is_feedback && on + TOO_LATE < tx.today()) {
            journal::plan(tx, Plan { subject, kind, on, account_id, what: None }).await?;
        }
    }
    Ok(())
}

/// Who looked after the enquiry it came from; nobody is all who coordinate.
async fn looked_after_by(tx: &Tx, known: &Known) -> Result<Option<AccountId>> {
    let Some(id) = known.row.enquiry_id else { return Ok(None) };
    Ok(enquiry::Entity::find_by_id(id).one(tx.read()).await?.and_then(|row| row.account_id))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::assignments::phase::Pause;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn usual() -> Course {
        Course {
            starts_on: day("2026-06-01"),
            ends_on: None,
            trial_until: Some(day("2026-07-13")),
            trial_talk_on: None,
            is_substitute: false,
            pauses: vec![Pause { from: day("2026-06-10"), until: Some(day("2026-06-20")) }],
        }
    }

    #[track_caller]
    fn check(course: &Course, expect: &[(FollowUpKind, &str)]) {
        let expect: Due = expect.iter().map(|(kind, on)| (*kind, day(on))).collect();
        assert_eq!(due(course, None), expect);
    }

    #[test]
    fn talks_come_after_the_trial_and_after_six_and_twelve_months() {
        use FollowUpKind::{FeedbackSixMonths, FeedbackTwelveMonths, PauseOver, TrialTalk};
        let feedback = [(FeedbackSixMonths, "2026-12-01"), (FeedbackTwelveMonths, "2027-06-01")];
        let [six, twelve] = feedback;
        check(&usual(), &[(PauseOver, "2026-06-20"), (TrialTalk, "2026-07-13"), six, twelve]);
        let talked = Course { trial_talk_on: Some(day("2026-07-14")), pauses: Vec::new(), ..usual() };
        check(&talked, &[six, twelve]);
        check(&Course { ends_on: Some(day("2026-12-01")), ..talked.clone() }, &[six]);
        check(&Course { ends_on: Some(day("2026-11-30")), ..talked }, &[]);
        check(&Course { is_substitute: true, ..usual() }, &[]);
    }

    #[test]
    fn the_closing_talk_is_after_the_end() {
        let ended = Course { ends_on: Some(day("2026-06-15")), ..usual() };
        let talk = (FollowUpKind::ClosingTalk, day("2026-07-01"));
        assert_eq!(due(&ended, Some(talk.1)), Due::from([talk]));
    }
}
