//! What taking an event back would bring back, and what it leaves: only what still stands as the event left it.

use chrono::NaiveDate;
use entity::{
    assignment, assignment_pause, enquiry, follow_up,
    follow_up::FollowUpKind,
    outbox, senior,
    value::{AssignmentId, AssignmentPauseId, ClosedReason, EnquiryState, FollowUpId, SeniorId, VolunteerId},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{commands::place_of, effect::Effect};
use crate::{
    assignments, enquiries,
    error::Result,
    mail,
    people::{self, Named},
    seniors::{at_home, redirect},
};

/// What one effect is about, as people know it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    /// By its number, as the next two.
    Pause(String),
    Ending(String),
    Enquiry(String),
    Care,
    Address,
    Grades,
    Letters,
    FollowUp(FollowUpKind),
    /// To whom, by name.
    Mail(String),
    Call(String),
}

/// What becomes of it when the event is taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Verdict {
    ComesBack,
    /// Somebody has changed it since.
    Stays,
    /// Somebody was told, and is to hear that it was a mistake.
    TellAgain,
    /// It is over: there is nothing to take back.
    Nothing,
}

/// One effect, and what becomes of it.
#[derive(Clone, Debug)]
pub struct Judged {
    pub what: What,
    pub verdict: Verdict,
}

/// What would become of one effect of an event of this senior.
///
/// # Errors
///
/// If the database does not answer.
pub async fn judge(db: &impl ConnectionTrait, of: SeniorId, effect: &Effect) -> Result<Judged> {
    let stands = |is_so: bool| if is_so { Verdict::ComesBack } else { Verdict::Stays };
    let (what, verdict) = match effect {
        Effect::Paused { assignment, pause, from, until } => {
            let number = assignments::by_id(db, *assignment).await?.number;
            let verdict = if until.is_some_and(|until| until < *from) {
                Verdict::Nothing
            } else {
                stands(pause_stands(db, *assignment, *pause, *from, *until).await?)
            };
            (What::Pause(number), verdict)
        }
        Effect::Ended { assignment, on, .. } => {
            let row = assignments::by_id(db, *assignment).await?;
            let is_free = row.ends_on == Some(*on) && !has_follower(db, row.id).await?;
            (What::Ending(row.number), stands(is_free))
        }
        Effect::Closed { enquiry } => {
            let row = enquiries::by_id(db, *enquiry).await?;
            let stood = is_closed_by_an_event(&row);
            (What::Enquiry(row.number), stands(stood))
        }
        Effect::CareEnded { on, .. } => (What::Care, stands(person(db, of).await?.ended_on == Some(*on))),
        Effect::Moved { to, .. } => (What::Address, stands(place_of(&person(db, of).await?) == *to)),
        Effect::LeftHome { from, grades } => (What::Grades, stands(at_home::is_as_left(db, grades, *from).await?)),
        Effect::Letters { to, .. } => {
            let now = redirect::way(db, &person(db, of).await?).await?;
            (What::Letters, stands(now == *to))
        }
        Effect::Planned { .. } | Effect::Mailed { .. } | Effect::ToCall { .. } => return told(db, effect).await,
    };
    Ok(Judged { what, verdict })
}

/// What would become of a follow-up, a mail or a call.
async fn told(db: &impl ConnectionTrait, effect: &Effect) -> Result<Judged> {
    let (what, verdict) = match effect {
        Effect::Planned { follow_up } => match planned(db, *follow_up).await? {
            Some(row) if is_open(&row) => (What::FollowUp(row.kind), Verdict::ComesBack),
            Some(row) => (What::FollowUp(row.kind), Verdict::Nothing),
            None => (What::FollowUp(FollowUpKind::Manual), Verdict::Nothing),
        },
        Effect::Mailed { volunteer, mail, .. } => {
            let row = outbox::Entity::find_by_id(*mail).one(db).await?;
            let told =
                if row.is_some_and(|row| mail::is_unsent(&row)) { Verdict::ComesBack } else { Verdict::TellAgain };
            (What::Mail(name(db, *volunteer).await?), told)
        }
        Effect::ToCall { volunteer, follow_up, .. } => {
            let verdict = match planned(db, *follow_up).await? {
                Some(row) if is_open(&row) => Verdict::ComesBack,
                Some(row) if row.done_at.is_some() => Verdict::TellAgain,
                _ => Verdict::Nothing,
            };
            (What::Call(name(db, *volunteer).await?), verdict)
        }
        _ => (What::Care, Verdict::Nothing),
    };
    Ok(Judged { what, verdict })
}

/// Whether a pause still is as an event left it.
///
/// # Errors
///
/// If the database does not answer.
pub async fn pause_stands(
    db: &impl ConnectionTrait,
    of: AssignmentId,
    id: AssignmentPauseId,
    from: NaiveDate,
    until: Option<NaiveDate>,
) -> Result<bool> {
    let row = assignment_pause::Entity::find_by_id(id).one(db).await?;
    Ok(row.is_some_and(|row| row.assignment_id == of && row.starts_on == from && row.until == until))
}

fn is_closed_by_an_event(row: &enquiry::Model) -> bool {
    let reasons = [Some(ClosedReason::Moved), Some(ClosedReason::Died)];
    row.state == EnquiryState::Closed && reasons.contains(&row.closed_reason)
}

fn is_open(row: &follow_up::Model) -> bool {
    row.done_at.is_none() && row.removed_at.is_none()
}

/// Whether somebody has taken an assignment's place.
async fn has_follower(db: &impl ConnectionTrait, id: AssignmentId) -> Result<bool> {
    let followers = assignment::Entity::find().filter(assignment::Column::FollowsId.eq(id));
    Ok(followers.count(db).await? > 0)
}

async fn planned(db: &impl ConnectionTrait, id: FollowUpId) -> Result<Option<follow_up::Model>> {
    Ok(follow_up::Entity::find_by_id(id).one(db).await?)
}

async fn person(db: &impl ConnectionTrait, id: SeniorId) -> Result<senior::Model> {
    people::by_id::<senior::Entity>(db, id).await
}

async fn name(db: &impl ConnectionTrait, id: VolunteerId) -> Result<String> {
    Ok(people::by_id::<volunteer::Entity>(db, id).await?.full_name())
}
