//! Somebody stands in for a volunteer: for one visit, or for a holiday.

use chrono::NaiveDate;
use entity::{
    assignment, letter,
    note::NoteKind,
    value::{AssignmentId, Subject, VolunteerId},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::begin;
use crate::{
    assignments::{
        gates,
        known::course,
        queries,
        rules::{self, Span},
    },
    error::{Error, Result},
    journal,
    store::{Seen, SeenAt, Tx},
    web::lang::Lang,
};

/// Who stands in, from when to when.
#[derive(Clone, Debug)]
pub struct Substituting {
    pub volunteer: VolunteerId,
    pub from: NaiveDate,
    pub until: NaiveDate,
    pub note: Option<String>,
    /// Though something speaks against it.
    pub anyway: bool,
}

/// Lets somebody stand in. The assignment's row is written in any case, so that its version guards who stands in too.
///
/// # Errors
///
/// [`Error::RefusedAt`] a field of the form, if it may not be.
pub async fn substitute(
    tx: &Tx,
    seen: Seen<assignment::Model>,
    wanted: Substituting,
    lang: Lang,
) -> Result<assignment::Model> {
    let row = seen.row().clone();
    may(tx, &row, &wanted, lang).await?;
    touch(tx, seen).await?;
    let new = assignment::ActiveModel {
        senior_id: Set(row.senior_id),
        volunteer_id: Set(wanted.volunteer),
        service: Set(row.service),
        starts_on: Set(wanted.from),
        ends_on: Set(Some(wanted.until)),
        substitutes_for_id: Set(Some(row.id)),
        ..Default::default()
    };
    let new = begin(tx, new, lang).await?;
    say(tx, row.id, &wanted, &new.number).await?;
    Ok(new)
}

/// Says anew who stands in and when, or, with nothing, that nobody does.
///
/// # Errors
///
/// As [`substitute`]; [`Error::Refused`] if visits would be lost; [`Error::NotFound`] if there is no such substitute.
pub async fn change_substitute(
    tx: &Tx,
    seen: Seen<assignment::Model>,
    id: AssignmentId,
    to: Option<Substituting>,
    lang: Lang,
) -> Result<()> {
    let (t, main) = (lang.assignment_life(), seen.row().clone());
    let all = queries::substitutes(tx.read(), main.id).await?;
    let old = all.into_iter().find(|row| row.id == id).ok_or(Error::NotFound)?;
    let visits = queries::visit_days(tx.read(), id).await?;
    touch(tx, seen).await?;
    let Some(to) = to else {
        return if visits.is_empty() {
            remove(tx, old, lang).await
        } else {
            Err(Error::refused(t.substitute_has_visits))
        };
    };
    if to.volunteer != old.volunteer_id && !visits.is_empty() {
        return Err(Error::refused_at("volunteer", t.substitute_has_visits));
    }
    if !rules::outside(&visits, to.from, Some(to.until)).is_empty() {
        return Err(Error::refused_at("ends_on", t.substitute_keeps_visits));
    }
    may(tx, &main, &to, lang).await?;
    let change = assignment::ActiveModel {
        id: Set(id),
        senior_id: Set(old.senior_id),
        service: Set(old.service),
        volunteer_id: Set(to.volunteer),
        starts_on: Set(to.from),
        ends_on: Set(Some(to.until)),
        ..Default::default()
    };
    if let Some(same) = queries::beside(tx.read(), &change, Some(id)).await? {
        return Err(Error::refused_at("volunteer", (lang.assignments().is_there)(&same.number)));
    }
    say(tx, main.id, &to, &old.number).await?;
    tx.update(old.seen_now(), change).await.map(drop)
}

/// Nobody stands in after the last day any more.
///
/// # Errors
///
/// [`Error::Refused`] if a substitute has later visits.
pub async fn cut(tx: &Tx, of: AssignmentId, last: NaiveDate, lang: Lang) -> Result<()> {
    for row in queries::substitutes(tx.read(), of).await? {
        let visits = queries::visit_days(tx.read(), row.id).await?;
        if visits.iter().any(|day| *day > last) {
            return Err(Error::refused((lang.assignment_life().substitute_visits_later)(&row.number)));
        }
        if row.starts_on > last {
            remove(tx, row, lang).await?;
        } else if row.ends_on.is_none_or(|until| until > last) {
            let change = assignment::ActiveModel { id: Set(row.id), ends_on: Set(Some(last)), ..Default::default() };
            tx.update(row.seen_now(), change).await?;
        }
    }
    Ok(())
}

/// What was noted about a substitute that is not to be goes to the assignment itself. What was written to somebody stays.
async fn remove(tx: &Tx, row: assignment::Model, lang: Lang) -> Result<()> {
    let letters = letter::Entity::find().filter(letter::Column::AssignmentId.eq(row.id));
    if letters.one(tx.read()).await?.is_some() {
        return Err(Error::refused((lang.assignment_life().substitute_has_letters)(&row.number)));
    }
    if let Some(main) = row.substitutes_for_id {
        journal::carry(tx, Subject::Assignment(row.id), Subject::Assignment(main)).await?;
    }
    tx.delete(row.seen_now()).await
}

async fn touch(tx: &Tx, seen: Seen<assignment::Model>) -> Result<()> {
    let change = assignment::ActiveModel { id: Set(seen.row().id), ..Default::default() };
    tx.update(seen, change).await.map(drop)
}

/// Keeps what was said, with the assignment.
async fn say(tx: &Tx, of: AssignmentId, wanted: &Substituting, number: &str) -> Result<()> {
    match &wanted.note {
        Some(note) => {
            let text = format!("{number}: {note}");
            journal::write(tx, Subject::Assignment(of), NoteKind::Other, text).await.map(drop)
        }
        None => Ok(()),
    }
}

async fn may(tx: &Tx, main: &assignment::Model, wanted: &Substituting, lang: Lang) -> Result<()> {
    let t = lang.assignment_life();
    if wanted.volunteer == main.volunteer_id {
        return Err(Error::refused_at("volunteer", t.stands_in_for_self));
    }
    let span = Span { from: wanted.from, until: wanted.until };
    if let Err(why) = rules::may_stand_in(&course(main, &[]), span) {
        return Err(Error::refused_at(why.field(), why.say(lang)));
    }
    let asked = gates::asked_for(tx.read(), main).await?;
    gates::pass(tx.read(), &asked, wanted.volunteer, wanted.anyway, tx.today(), lang).await
}
