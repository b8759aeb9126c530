//! A visit that was taken out, and the way back: by who took it out, once, until its month is closed.

use entity::{
    removed_visit,
    value::{Month, VisitId},
    visit,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{
    duration::Span,
    queries::{assignment, by_id, taken},
    refusal::NotWritten,
    rules::{self, Refusal},
};
use crate::{
    error::{Error, Result},
    months,
    store::Tx,
    web::done::Done,
};

/// Keeps a visit as it was.
pub async fn keep(tx: &Tx, visit: visit::Model) -> Result<()> {
    let row = removed_visit::ActiveModel {
        id: Set(visit.id),
        key: Set(visit.key),
        assignment_id: Set(visit.assignment_id),
        day: Set(visit.day),
        starts_at: Set(visit.starts_at),
        ends_at: Set(visit.ends_at),
        minutes: Set(visit.minutes),
        activities: Set(visit.activities),
        note: Set(visit.note),
        status: Set(visit.status),
        return_reason: Set(visit.return_reason),
        entered_by: Set(visit.entered_by),
        entered_at: Set(visit.entered_at),
        confirmed_by: Set(visit.confirmed_by),
        confirmed_at: Set(visit.confirmed_at),
        version: Set(visit.version),
        removed_by: Set(tx.by().to_string()),
        removed_at: Set(tx.at()),
    };
    tx.append(row).await?;
    Ok(())
}

/// Offers the way back at `path`, unless the month of the visit is closed.
pub async fn offer(tx: &Tx, done: Done, visit: &visit::Model, path: String) -> Result<Done> {
    let is_closed = months::is_closed(tx.read(), Month::of(visit.day)).await?;
    Ok(if is_closed { done } else { done.with_undo(path) })
}

/// Puts a visit back as it was, for who took it out.
pub async fn put_back(tx: &Tx, id: VisitId, version: i32) -> Result<visit::Model, NotWritten> {
    let mine = removed_visit::Entity::find_by_id(id)
        .filter(removed_visit::Column::Version.eq(version))
        .filter(removed_visit::Column::RemovedBy.eq(tx.by().to_string()));
    let Some(removed) = mine.one(tx.read()).await.map_err(Error::from)? else {
        return Err(Refusal::NotRemoved.into());
    };
    let visit = visit::Model::from(removed);
    still_possible(tx, &visit).await?;
    tx.sweep(removed_visit::Entity::delete_many().filter(removed_visit::Column::Id.eq(id))).await?;
    Ok(tx.put_back(visit).await?)
}

/// Whether it can be there again, after what may have happened since.
async fn still_possible(tx: &Tx, visit: &visit::Model) -> Result<(), NotWritten> {
    match by_id(tx.read(), visit.id).await {
        Err(Error::NotFound) => {}
        found => return found.map_err(NotWritten::from).and(Err(Refusal::NotRemoved.into())),
    }
    if months::is_closed(tx.read(), Month::of(visit.day)).await? {
        return Err(Refusal::MonthClosed.into());
    }
    let assignment = assignment(tx.read(), visit.assignment_id).await?;
    rules::within(visit.day, assignment.starts_on, assignment.ends_on)?;
    let span = Span { starts_at: visit.starts_at, ends_at: visit.ends_at, minutes: visit.minutes };
    rules::alone(span, &taken(tx.read(), assignment.volunteer_id, span).await?)?;
    Ok(())
}
