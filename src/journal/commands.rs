//! Writing notes, planning follow-ups and settling them.

use chrono::{DateTime, NaiveDate, TimeDelta, Utc};
use entity::{
    follow_up::{self, FollowUpKind},
    note::{self, NoteKind},
    value::{AccountId, FollowUpId, NoteId, Subject},
};
use sea_orm::{ActiveEnum, ColumnTrait, EntityTrait, QueryFilter, Set};

use super::rules::plan_key;
use crate::{
    error::Result,
    store::{Seen, SeenAt, Tx},
};

/// What was taken away can be brought back for so long.
const KEPT: TimeDelta = TimeDelta::days(30);

/// Writes down what was said, now.
///
/// # Errors
///
/// If the record does not exist.
pub async fn write(tx: &Tx, subject: Subject, kind: NoteKind, text: String) -> Result<NoteId> {
    write_at(tx, subject, kind, text, tx.at()).await
}

/// Writes down what was said at an instant.
pub(super) async fn write_at(
    tx: &Tx,
    subject: Subject,
    kind: NoteKind,
    text: String,
    at: DateTime<Utc>,
) -> Result<NoteId> {
    let row = note::ActiveModel {
        at: Set(at),
        account_id: Set(tx.by().account()),
        kind: Set(kind),
        text: Set(text),
        ..note::ActiveModel::on(subject)
    };
    Ok(tx.insert(row).await?.id)
}

/// A follow-up that the program plans.
#[derive(Clone, Debug)]
pub struct Plan {
    pub subject: Subject,
    pub kind: FollowUpKind,
    /// The day it is about. It is due then, or at once if that day is over.
    pub on: NaiveDate,
    /// Who is to do it; nobody is all who coordinate.
    pub account_id: Option<AccountId>,
    /// What is to be done, where the kind does not say it.
    pub what: Option<String>,
}

/// Plans a follow-up. Of the same kind, for the same record and the same day it is planned once, also if it has been done
/// or put off since.
///
/// # Errors
///
/// If the record does not exist.
pub async fn plan(tx: &Tx, plan: Plan) -> Result<()> {
    let key = plan_key(&plan.kind.into_value(), plan.subject, plan.on);
    if by_plan(tx, &key).await?.is_some() {
        return Ok(());
    }
    let row = follow_up::ActiveModel {
        kind: Set(plan.kind),
        what: Set(plan.what),
        due_on: Set(plan.on.max(tx.today())),
        account_id: Set(plan.account_id),
        made_at: Set(tx.at()),
        made_by: Set(tx.by().account()),
        plan_key: Set(Some(key)),
        ..follow_up::ActiveModel::on(plan.subject)
    };
    tx.insert(row).await?;
    Ok(())
}

/// Plans a follow-up for something that may happen again: it is a new one each time.
///
/// # Errors
///
/// If the record does not exist.
pub async fn plan_anew(tx: &Tx, plan: Plan) -> Result<FollowUpId> {
    let row = follow_up::ActiveModel {
        kind: Set(plan.kind),
        what: Set(plan.what),
        due_on: Set(plan.on.max(tx.today())),
        account_id: Set(plan.account_id),
        made_at: Set(tx.at()),
        made_by: Set(tx.by().account()),
        ..follow_up::ActiveModel::on(plan.subject)
    };
    Ok(tx.insert(row).await?.id)
}

/// Takes a follow-up back that was [planned anew](plan_anew), if it is still open.
///
/// # Errors
///
/// If the database does not answer.
pub async fn unplan(tx: &Tx, id: FollowUpId) -> Result<()> {
    let planned = follow_up::Entity::find_by_id(id).one(tx.read()).await?;
    if let Some(row) = planned.filter(|row| row.done_at.is_none()) {
        tx.delete(row.seen_now()).await?;
    }
    Ok(())
}

/// Takes a planned follow-up back, if it is still open: what it was planned for does not happen.
///
/// # Errors
///
/// If the database does not answer.
pub async fn withdraw(tx: &Tx, subject: Subject, kind: FollowUpKind, on: NaiveDate) -> Result<()> {
    let planned = by_plan(tx, &plan_key(&kind.into_value(), subject, on)).await?;
    if let Some(row) = planned.filter(|row| row.done_at.is_none()) {
        tx.delete(row.seen_now()).await?;
    }
    Ok(())
}

/// Marks every open follow-up of a kind on a record as done: what it asked for has happened.
///
/// # Errors
///
/// If the database does not answer.
pub async fn settle(tx: &Tx, subject: Subject, kind: FollowUpKind) -> Result<()> {
    let open = follow_up::Entity::of(subject)
        .filter(follow_up::Column::Kind.eq(kind))
        .filter(follow_up::Column::DoneAt.is_null())
        .filter(follow_up::Column::RemovedAt.is_null());
    for row in open.all(tx.read()).await? {
        finish(tx, row.seen_now()).await?;
    }
    Ok(())
}

/// Takes away every follow-up of a kind on a record, also those that are done: what it tells may not be left, or is told
/// elsewhere.
///
/// # Errors
///
/// If the database does not answer.
pub async fn forget(tx: &Tx, subject: Subject, kind: FollowUpKind) -> Result<()> {
    for row in follow_up::Entity::of(subject).filter(follow_up::Column::Kind.eq(kind)).all(tx.read()).await? {
        tx.delete(row.seen_now()).await?;
    }
    Ok(())
}

/// Hangs all notes and follow-ups of one record on another: they were the same all along.
///
/// # Errors
///
/// If one of the records does not exist.
pub async fn carry(tx: &Tx, from: Subject, to: Subject) -> Result<()> {
    for row in note::Entity::of(from).all(tx.read()).await? {
        let change = note::ActiveModel { id: Set(row.id), ..note::ActiveModel::on(to) };
        tx.update(row.seen_now(), change).await?;
    }
    for row in follow_up::Entity::of(from).all(tx.read()).await? {
        let change = follow_up::ActiveModel { id: Set(row.id), ..follow_up::ActiveModel::on(to) };
        tx.update(row.seen_now(), change).await?;
    }
    Ok(())
}

/// Hangs the follow-ups of one record on another of the same kind, as if they had been planned for that one. What both were
/// planned the same is one.
///
/// # Errors
///
/// If one of the records does not exist.
pub async fn carry_plans(tx: &Tx, from: Subject, to: Subject) -> Result<()> {
    let (theirs, ours) = (format!("/{from}/"), format!("/{to}/"));
    for row in follow_up::Entity::of(from).filter(follow_up::Column::PlanKey.is_not_null()).all(tx.read()).await? {
        let key = row.plan_key.as_deref().map(|key| key.replacen(&theirs, &ours, 1)).unwrap_or_default();
        let is_there = by_plan(tx, &key).await?.is_some();
        if is_there && row.done_at.is_none() {
            tx.delete(row.seen_now()).await?;
            continue;
        }
        let key = (!is_there).then_some(key);
        let change = follow_up::ActiveModel { id: Set(row.id), plan_key: Set(key), ..follow_up::ActiveModel::on(to) };
        tx.update(row.seen_now(), change).await?;
    }
    Ok(())
}

/// Marks a follow-up as done.
pub(super) async fn finish(tx: &Tx, seen: Seen<follow_up::Model>) -> Result<follow_up::Model> {
    let change = follow_up::ActiveModel {
        id: Set(seen.row().id),
        done_at: Set(Some(tx.at())),
        done_by: Set(tx.by().account()),
        ..Default::default()
    };
    tx.update(seen, change).await
}

/// Opens a follow-up again.
pub(super) async fn reopen(tx: &Tx, seen: Seen<follow_up::Model>) -> Result<follow_up::Model> {
    let change =
        follow_up::ActiveModel { id: Set(seen.row().id), done_at: Set(None), done_by: Set(None), ..Default::default() };
    tx.update(seen, change).await
}

/// Puts a follow-up off to another day.
pub(super) async fn put_off(tx: &Tx, seen: Seen<follow_up::Model>, to: NaiveDate) -> Result<follow_up::Model> {
    let change = follow_up::ActiveModel { id: Set(seen.row().id), due_on: Set(to), ..Default::default() };
    tx.update(seen, change).await
}

/// Takes a note away, or brings it back.
pub(super) async fn remove_note(tx: &Tx, seen: Seen<note::Model>, removed: bool) -> Result<note::Model> {
    forget_removed(tx).await?;
    let at = removed.then(|| tx.at());
    tx.update(seen.clone(), note::ActiveModel { id: Set(seen.row().id), removed_at: Set(at), ..Default::default() })
        .await
}

/// Takes a follow-up away, or brings it back.
pub(super) async fn remove_follow_up(tx: &Tx, seen: Seen<follow_up::Model>, removed: bool) -> Result<follow_up::Model> {
    forget_removed(tx).await?;
    let id: FollowUpId = seen.row().id;
    let at = removed.then(|| tx.at());
    tx.update(seen, follow_up::ActiveModel { id: Set(id), removed_at: Set(at), ..Default::default() }).await
}

/// Deletes what was taken away long ago.
async fn forget_removed(tx: &Tx) -> Result<()> {
    let limit = tx.at() - KEPT;
    for row in note::Entity::find().filter(note::Column::RemovedAt.lt(limit)).all(tx.read()).await? {
        tx.delete(row.seen_now()).await?;
    }
    for row in follow_up::Entity::find().filter(follow_up::Column::RemovedAt.lt(limit)).all(tx.read()).await? {
        tx.delete(row.seen_now()).await?;
    }
    Ok(())
}

async fn by_plan(tx: &Tx, key: &str) -> Result<Option<follow_up::Model>> {
    Ok(follow_up::Entity::find().filter(follow_up::Column::PlanKey.eq(key)).one(tx.read()).await?)
}
