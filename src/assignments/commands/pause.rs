//! An assignment rests for a while, and goes on.

use chrono::{Days, NaiveDate};
use entity::{
    assignment, assignment_pause,
    follow_up::FollowUpKind,
    value::{AssignmentPauseId, PauseReason, Subject},
};
use sea_orm::Set;

use crate::{
    assignments::{
        known::{Known, days},
        phase::Pause,
        planned, rules,
    },
    error::{Error, Result},
    journal,
    store::{Seen, SeenAt, Tx},
    web::lang::Lang,
};

/// From when to when an assignment rests, and why.
#[derive(Clone, Debug)]
pub struct Pausing {
    pub from: NaiveDate,
    /// The last day; nothing while nobody knows.
    pub until: Option<NaiveDate>,
    pub reason: PauseReason,
    pub note: Option<String>,
}

/// Lets an assignment rest. Visits are logged all the same.
///
/// # Errors
///
/// [`Error::Refused`] if the days are not its own, or it rests on some of them already.
pub async fn pause(
    tx: &Tx,
    seen: Seen<assignment::Model>,
    pausing: Pausing,
    lang: Lang,
) -> Result<assignment_pause::Model> {
    put(tx, seen, None, Some(pausing), lang).await?.ok_or(Error::NotFound)
}

/// Says anew when and why an assignment rests, or, with nothing, that it does not.
///
/// # Errors
///
/// As [`pause`]; [`Error::NotFound`] if there is no such pause.
pub async fn change_pause(
    tx: &Tx,
    seen: Seen<assignment::Model>,
    id: AssignmentPauseId,
    to: Option<Pausing>,
    lang: Lang,
) -> Result<Option<assignment_pause::Model>> {
    put(tx, seen, Some(id), to, lang).await
}

/// Lets an assignment go on from a day: the pause of that day ends the day before; one that begins on it is gone.
///
/// # Errors
///
/// [`Error::Refused`] if it does not rest then.
pub async fn resume(tx: &Tx, seen: Seen<assignment::Model>, on: NaiveDate, lang: Lang) -> Result<()> {
    let known = Known::of(tx.read(), seen.row().clone()).await?;
    let Some(pause) = known.pauses.iter().find(|pause| days(pause).has(on)) else {
        return Err(Error::refused(lang.assignment_life().does_not_pause));
    };
    let Pause { from, .. } = days(pause);
    let rests = (from < on).then(|| Pausing {
        from,
        until: Some(on - Days::new(1)),
        reason: pause.reason,
        note: pause.note.clone(),
    });
    let id = pause.id;
    change_pause(tx, seen, id, rests, lang).await?;
    journal::settle(tx, Subject::Assignment(known.row.id), FollowUpKind::PauseOver).await
}

/// Writes, changes or takes out one pause. The assignment's row is written in any case, so that its version guards its
/// pauses too.
async fn put(
    tx: &Tx,
    seen: Seen<assignment::Model>,
    id: Option<AssignmentPauseId>,
    to: Option<Pausing>,
    lang: Lang,
) -> Result<Option<assignment_pause::Model>> {
    let before = Known::of(tx.read(), seen.row().clone()).await?;
    let old = match id {
        Some(id) => Some(before.pauses.iter().find(|pause| pause.id == id).cloned().ok_or(Error::NotFound)?),
        None => None,
    };
    if let Some(Pausing { from, until, .. }) = to {
        let others = before.pauses.iter().filter(|pause| Some(pause.id) != id).map(days);
        rules::may_pause(&before.course(), Pause { from, until }, others)
            .map_err(|why| Error::refused(why.say(lang)))?;
    }
    let row = |pausing: Pausing| assignment_pause::ActiveModel {
        assignment_id: Set(before.row.id),
        starts_on: Set(pausing.from),
        until: Set(pausing.until),
        reason: Set(pausing.reason),
        note: Set(pausing.note),
        ..Default::default()
    };
    let saved = match (old, to) {
        (None, None) => None,
        (None, Some(new)) => Some(tx.insert(row(new)).await?),
        (Some(old), None) => {
            tx.delete(old.seen_now()).await?;
            None
        }
        (Some(old), Some(new)) => {
            let change = assignment_pause::ActiveModel { id: Set(old.id), ..row(new) };
            Some(tx.update(old.seen_now(), change).await?)
        }
    };
    let change = assignment::ActiveModel { id: Set(before.row.id), ..Default::default() };
    let after = Known::of(tx.read(), tx.update(seen, change).await?).await?;
    planned::keep(tx, Some(&before), &after).await?;
    Ok(saved)
}
