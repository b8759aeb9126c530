//! Somebody takes over: a new assignment begins in the place of another, whose history stays with it.

use chrono::{Days, NaiveDate};
use entity::{
    assignment, enquiry,
    note::NoteKind,
    value::{EndReason, EnquiryState, Subject, VolunteerId},
};
use sea_orm::{EntityTrait, Set};

use super::{ClosingTalk, Ending, begin, end};
use crate::{
    assignments::{gates, known::Known, queries},
    error::{Error, Result},
    journal,
    store::{Seen, Tx},
    web::{format, lang::Lang},
};

/// Who takes over, and from when.
#[derive(Clone, Debug)]
pub struct Succeeding {
    pub volunteer: VolunteerId,
    pub starts_on: NaiveDate,
    /// The last day of the trial phase; nothing if there is none.
    pub trial_until: Option<NaiveDate>,
    pub note: Option<String>,
    /// Though something speaks against it.
    pub anyway: bool,
}

/// Lets somebody take over.
///
/// # Errors
///
/// [`Error::RefusedAt`] a field of the form, or [`Error::Refused`], if it may not be.
pub async fn succeed(
    tx: &Tx,
    seen: Seen<assignment::Model>,
    wanted: Succeeding,
    lang: Lang,
) -> Result<assignment::Model> {
    let (t, old) = (lang.assignment_life(), seen.row().clone());
    if old.substitutes_for_id.is_some() {
        return Err(Error::refused(t.substitutes_have_no_successor));
    }
    if let Some(follower) = queries::follower(tx.read(), old.id).await? {
        return Err(Error::refused((t.has_successor)(&follower.number)));
    }
    if wanted.starts_on <= old.starts_on {
        return Err(Error::refused_at("starts_on", (t.succeeds_later)(&format::day(old.starts_on))));
    }
    nobody_is_looked_for(tx, &old, lang).await?;
    let asked = gates::asked_for(tx.read(), &old).await?;
    gates::pass(tx.read(), &asked, wanted.volunteer, wanted.anyway, tx.today(), lang).await?;
    let new = assignment::ActiveModel {
        senior_id: Set(old.senior_id),
        volunteer_id: Set(wanted.volunteer),
        service: Set(old.service),
        starts_on: Set(wanted.starts_on),
        ends_on: Set(None),
        enquiry_id: Set(old.enquiry_id),
        follows_id: Set(Some(old.id)),
        trial_until: Set(wanted.trial_until),
        ..Default::default()
    };
    let new = begin(tx, new, lang).await?;
    hand_over(tx, seen, wanted.starts_on, lang).await?;
    if let Some(note) = wanted.note {
        journal::write(tx, Subject::Assignment(new.id), NoteKind::Other, note).await?;
    }
    Ok(new)
}

/// Ends an assignment the day before somebody else begins in its place, unless it has ended by then. One that had not
/// begun yet ends on its first day. What was said of its end already stays said.
///
/// # Errors
///
/// [`Error::RefusedAt`] the field `starts_on` if it has later visits.
pub async fn hand_over(tx: &Tx, seen: Seen<assignment::Model>, starts_on: NaiveDate, lang: Lang) -> Result<()> {
    let known = Known::of(tx.read(), seen.row().clone()).await?;
    if known.row.ends_on.is_some_and(|last| last < starts_on) {
        return Ok(());
    }
    let on = known.row.starts_on.max(starts_on - Days::new(1));
    let talk = ClosingTalk::Planned(on.max(tx.today()));
    let handed_over = Ending { on, reason: EndReason::HandedOver, ended_badly: false, note: None, talk };
    let ending = known.ending.as_ref().map_or(handed_over, |said| Ending::of(said, on));
    match end(tx, seen, ending, lang).await {
        Err(Error::Refused(why)) => Err(Error::refused_at("starts_on", why)),
        other => other.map(drop),
    }
}

/// Where the enquiry looks for somebody, the placement is entered there.
async fn nobody_is_looked_for(tx: &Tx, old: &assignment::Model, lang: Lang) -> Result<()> {
    let Some(id) = old.enquiry_id else { return Ok(()) };
    let row = enquiry::Entity::find_by_id(id).one(tx.read()).await?;
    match row.filter(|row| !matches!(row.state, EnquiryState::Placed | EnquiryState::Closed)) {
        Some(row) => Err(Error::refused((lang.assignment_life().is_looked_for)(&row.number))),
        None => Ok(()),
    }
}
