//! Asking a volunteer, writing down what they said, and making void what is open.

use chrono::{Days, NaiveDate};
use entity::{
    enquiry,
    follow_up::FollowUpKind,
    proposal,
    value::{Answer, EnquiryId, EnquiryState, Subject, VolunteerId},
    volunteer,
};
use sea_orm::Set;

use super::queries;
use crate::{
    enquiries::{
        commands::{self, Told},
        queries::by_id,
        rules::Step,
        state,
    },
    error::{Error, Result},
    journal::{self, Plan},
    people,
    store::{Seen, SeenAt, Tx},
    web::lang::Lang,
};

/// So long somebody has to think about it, before the office asks again.
const TIME_TO_ANSWER: Days = Days::new(3);

/// Who is asked, when, and what was said.
#[derive(Clone, Debug)]
pub struct Asking {
    pub volunteer: VolunteerId,
    pub on: NaiveDate,
    pub note: Option<String>,
}

/// Whether somebody is to be asked for an enquiry where it stands.
///
/// # Errors
///
/// [`Error::Refused`] if not.
pub fn may_ask(row: &enquiry::Model, lang: Lang) -> Result<()> {
    let next = state::of(row)?.step(Step::Propose, None);
    next.map(drop).map_err(|why| Error::refused(why.say(lang)))
}

/// Writes down that a volunteer was asked; the office looks again for the answer in three days.
///
/// # Errors
///
/// [`Error::Refused`] if nobody is to be asked for it just now.
pub async fn ask(tx: &Tx, seen: Seen<enquiry::Model>, asking: Asking, lang: Lang) -> Result<proposal::Model> {
    people::by_id::<volunteer::Entity>(tx.read(), asking.volunteer).await?;
    let told = Told { on: asking.on, note: asking.note.clone(), skipped: None };
    let enquiry = commands::step(tx, seen, Step::Propose, told, lang).await?;
    let row = proposal::ActiveModel {
        enquiry_id: Set(enquiry.id),
        volunteer_id: Set(asking.volunteer),
        asked_on: Set(asking.on),
        asked_by: Set(tx.by().account()),
        answer: Set(Answer::Open),
        note: Set(asking.note),
        ..Default::default()
    };
    let row = tx.insert(row).await?;
    remind(tx, &enquiry).await?;
    Ok(row)
}

/// The office looks again for the answer, if an enquiry waits for one.
///
/// # Errors
///
/// If the database does not answer.
pub async fn remind(tx: &Tx, enquiry: &enquiry::Model) -> Result<()> {
    let Some(row) = queries::current(tx.read(), enquiry.id).await?.filter(|row| row.answer == Answer::Open) else {
        return Ok(());
    };
    let (subject, on) = (Subject::Enquiry(enquiry.id), row.asked_on + TIME_TO_ANSWER);
    let account_id = enquiry.account_id.or(row.asked_by);
    journal::plan(tx, Plan { subject, kind: FollowUpKind::Answer, on, account_id, what: None }).await
}

/// A first meeting is arranged: who was asked for it and had not answered agrees by it.
///
/// # Errors
///
/// If the database does not answer.
pub async fn met(tx: &Tx, id: EnquiryId, on: NaiveDate) -> Result<()> {
    match queries::current(tx.read(), id).await?.filter(|row| row.answer == Answer::Open) {
        Some(row) => {
            let on = on.max(row.asked_on);
            settle(tx, row.seen_now(), Answer::Yes, on, None).await
        }
        None => Ok(()),
    }
}

/// What can be answered, before the two have met and after.
pub fn choices(state: EnquiryState) -> &'static [Answer] {
    match state {
        EnquiryState::FirstMeetingArranged => &[Answer::Unfit, Answer::No, Answer::Withdrawn],
        EnquiryState::New
        | EnquiryState::HomeVisitArranged
        | EnquiryState::Waiting
        | EnquiryState::Proposed
        | EnquiryState::Placed
        | EnquiryState::Closed => &[Answer::Yes, Answer::No, Answer::Withdrawn],
    }
}

/// Writes down what became of a proposal. After anything but a yes somebody else is looked for.
///
/// # Errors
///
/// [`Error::Refused`] if the enquiry does not stand on it any more.
pub async fn answer(
    tx: &Tx,
    seen: Seen<proposal::Model>,
    answer: Answer,
    on: NaiveDate,
    reason: Option<String>,
    lang: Lang,
) -> Result<()> {
    let row = seen.row();
    let is_current = queries::current(tx.read(), row.enquiry_id).await?.is_some_and(|current| current.id == row.id);
    if !is_current || answer == Answer::Open {
        return Err(Error::refused(lang.proposals().is_over));
    }
    if on < row.asked_on {
        return Err(Error::refused_at("day", lang.proposals().before_asking));
    }
    if on > tx.today() {
        return Err(Error::refused_at("day", lang.proposals().in_future));
    }
    let enquiry = by_id(tx.read(), row.enquiry_id).await?;
    if !choices(enquiry.state).contains(&answer) {
        return Err(Error::refused_at("answer", lang.proposals().is_over));
    }
    settle(tx, seen, answer, on, reason.clone()).await?;
    if answer == Answer::Yes {
        return Ok(());
    }
    let told = Told { on, note: reason, skipped: None };
    commands::step(tx, enquiry.seen_now(), Step::WaitAgain, told, lang).await?;
    Ok(())
}

/// A volunteer is placed: who was asked and has not answered agrees by it; anybody else is not needed any more.
///
/// # Errors
///
/// If the database does not answer.
pub async fn placed(tx: &Tx, id: EnquiryId, volunteer: VolunteerId, on: NaiveDate) -> Result<()> {
    let Some(row) = queries::current(tx.read(), id).await? else { return Ok(()) };
    let on = on.max(row.asked_on);
    match (row.volunteer_id == volunteer, row.answer) {
        (true, Answer::Open) => settle(tx, row.seen_now(), Answer::Yes, on, None).await,
        (true, _) => Ok(()),
        (false, _) => settle(tx, row.seen_now(), Answer::Withdrawn, on, None).await,
    }
}

/// Makes void what an enquiry stood on, which has gone on from `before`: who met and was not the right one, was unfit.
/// How it was with whoever was placed, the end of the assignment says.
pub async fn void(tx: &Tx, id: EnquiryId, before: EnquiryState, on: NaiveDate) -> Result<()> {
    let Some(row) = queries::current(tx.read(), id).await? else { return Ok(()) };
    let have_met = before == EnquiryState::FirstMeetingArranged;
    let answer = if have_met && row.answer == Answer::Yes { Answer::Unfit } else { Answer::Withdrawn };
    let on = on.max(row.asked_on);
    settle(tx, row.seen_now(), answer, on, None).await
}

async fn settle(
    tx: &Tx,
    seen: Seen<proposal::Model>,
    answer: Answer,
    on: NaiveDate,
    reason: Option<String>,
) -> Result<()> {
    let row = seen.row();
    // Gone rather than done: the next who is asked on the same day has one again.
    journal::forget(tx, Subject::Enquiry(row.enquiry_id), FollowUpKind::Answer).await?;
    let change = proposal::ActiveModel {
        id: Set(row.id),
        answer: Set(answer),
        answered_on: Set(Some(on)),
        reason: reason.map_or(sea_orm::NotSet, |reason| Set(Some(reason))),
        ..Default::default()
    };
    tx.update(seen, change).await?;
    Ok(())
}
