//! An assignment ends, or its end is taken back.

use chrono::NaiveDate;
use entity::{
    assignment, assignment_ending,
    follow_up::FollowUpKind,
    value::{EndReason, Subject},
};
use sea_orm::{ConnectionTrait, Set};

use super::substitute::cut;
use crate::{
    assignments::{known::Known, planned, queries, rules},
    error::{Error, Result},
    journal,
    store::{Seen, SeenAt, Tx},
    web::{format, lang::Lang},
};

/// The talk when an assignment has ended.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ClosingTalk {
    /// There is none.
    None,
    Was(NaiveDate),
    Planned(NaiveDate),
}

/// How an assignment ends.
#[derive(Clone, Debug)]
pub struct Ending {
    /// The last day.
    pub on: NaiveDate,
    pub reason: EndReason,
    /// The two are not to be proposed to each other again.
    pub ended_badly: bool,
    pub note: Option<String>,
    pub talk: ClosingTalk,
}

impl Ending {
    /// As it was said before, but for the day.
    pub fn of(row: &assignment_ending::Model, on: NaiveDate) -> Self {
        let talk = match (row.talk_on, row.talk_planned_for) {
            (Some(on), _) => ClosingTalk::Was(on),
            (None, Some(on)) => ClosingTalk::Planned(on),
            (None, None) => ClosingTalk::None,
        };
        Self { on, reason: row.reason, ended_badly: row.ended_badly, note: row.note.clone(), talk }
    }
}

/// Ends an assignment, or says anew how it ended. Its substitutes end with it at the latest, by themselves.
///
/// # Errors
///
/// [`Error::Refused`] if the day is before its first, visits would lie outside, or the reason is missing in words.
pub async fn end(tx: &Tx, seen: Seen<assignment::Model>, ending: Ending, lang: Lang) -> Result<assignment::Model> {
    let t = lang.assignment_life();
    let before = Known::of(tx.read(), seen.row().clone()).await?;
    if ending.on < before.row.starts_on {
        return Err(Error::refused((t.ends_before_start)(&format::day(before.row.starts_on))));
    }
    if before.row.substitutes_for_id.is_some() {
        return Err(Error::refused(t.substitutes_end_by_themselves));
    }
    if ending.reason == EndReason::Other && ending.note.as_deref().is_none_or(|note| note.trim().is_empty()) {
        return Err(Error::refused(t.say_why));
    }
    keeps_its_visits(tx.read(), &before.row, ending.on, lang).await?;
    for pause in before.pauses.iter().filter(|pause| pause.starts_on > ending.on) {
        tx.delete(pause.clone().seen_now()).await?;
    }
    cut(tx, before.row.id, ending.on, lang).await?;
    write(tx, &before, &ending).await?;
    let id = before.row.id;
    if matches!(ending.talk, ClosingTalk::Was(_)) {
        journal::settle(tx, Subject::Assignment(id), FollowUpKind::ClosingTalk).await?;
    }
    let change = assignment::ActiveModel { id: Set(id), ends_on: Set(Some(ending.on)), ..Default::default() };
    let row = tx.update(seen, change).await?;
    let after = Known::of(tx.read(), row).await?;
    planned::keep(tx, Some(&before), &after).await?;
    Ok(after.row)
}

/// Writes how it ended beside its row.
async fn write(tx: &Tx, before: &Known, ending: &Ending) -> Result<()> {
    let (talk_on, planned_for) = match ending.talk {
        ClosingTalk::None => (None, None),
        ClosingTalk::Was(on) => (Some(on), None),
        ClosingTalk::Planned(on) => (None, Some(on)),
    };
    let row = assignment_ending::ActiveModel {
        assignment_id: Set(before.row.id),
        reason: Set(ending.reason),
        ended_badly: Set(ending.ended_badly),
        note: Set(ending.note.clone()),
        talk_on: Set(talk_on),
        talk_planned_for: Set(planned_for),
        ..Default::default()
    };
    match &before.ending {
        None => tx.insert(row).await.map(drop),
        Some(old) => {
            let change = assignment_ending::ActiveModel { id: Set(old.id), ..row };
            tx.update(old.clone().seen_now(), change).await.map(drop)
        }
    }
}

/// Lets an assignment go on that had ended. Pauses that would have begun after the end are gone.
///
/// # Errors
///
/// [`Error::Refused`] if somebody has taken its place, or the same two have another one since.
pub async fn take_back_ending(tx: &Tx, seen: Seen<assignment::Model>, lang: Lang) -> Result<assignment::Model> {
    let before = Known::of(tx.read(), seen.row().clone()).await?;
    if before.row.substitutes_for_id.is_some() {
        return Err(Error::refused(lang.assignment_life().substitutes_end_by_themselves));
    }
    if let Some(follower) = queries::follower(tx.read(), before.row.id).await? {
        return Err(Error::refused((lang.assignment_life().has_follower)(&follower.number)));
    }
    let open = assignment::ActiveModel {
        senior_id: Set(before.row.senior_id),
        volunteer_id: Set(before.row.volunteer_id),
        service: Set(before.row.service),
        starts_on: Set(before.row.starts_on),
        ends_on: Set(None),
        ..Default::default()
    };
    if let Some(same) = queries::beside(tx.read(), &open, Some(before.row.id)).await? {
        return Err(Error::refused((lang.assignments().is_there)(&same.number)));
    }
    if let Some(ending) = &before.ending {
        tx.delete(ending.clone().seen_now()).await?;
    }
    let change = assignment::ActiveModel { id: Set(before.row.id), ends_on: Set(None), ..Default::default() };
    let row = tx.update(seen, change).await?;
    let after = Known::of(tx.read(), row).await?;
    planned::keep(tx, Some(&before), &after).await?;
    Ok(after.row)
}

/// Lets an assignment end on a day of which nobody has said why: it was imported so, or stands in for somebody.
///
/// # Errors
///
/// If the database does not answer.
pub async fn end_unsaid(tx: &Tx, seen: Seen<assignment::Model>, on: NaiveDate) -> Result<assignment::Model> {
    let before = Known::of(tx.read(), seen.row().clone()).await?;
    if let Some(ending) = &before.ending {
        tx.delete(ending.clone().seen_now()).await?;
    }
    let change = assignment::ActiveModel { id: Set(before.row.id), ends_on: Set(Some(on)), ..Default::default() };
    let after = Known::of(tx.read(), tx.update(seen, change).await?).await?;
    planned::keep(tx, Some(&before), &after).await?;
    Ok(after.row)
}

async fn keeps_its_visits(
    db: &impl ConnectionTrait,
    row: &assignment::Model,
    until: NaiveDate,
    lang: Lang,
) -> Result<()> {
    let visits = queries::visit_days(db, row.id).await?;
    let later = rules::outside(&visits, row.starts_on, Some(until));
    match (later.first(), later.last()) {
        (Some(first), Some(last)) => {
            let (first, last) = (format::day(*first), format::day(*last));
            Err(Error::refused((lang.assignments().visits_outside)(later.len(), &first, &last)))
        }
        _ => Ok(()),
    }
}
