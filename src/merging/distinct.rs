//! Pairs of which somebody has said that they only look alike.

use std::collections::BTreeSet;

use entity::{
    distinct_pair,
    value::{DistinctPairId, SubjectKind},
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::{
    error::Result,
    store::{SeenAt, Tx},
};

/// All pairs of a kind, the lower key first.
pub async fn all(db: &impl ConnectionTrait, kind: SubjectKind) -> Result<BTreeSet<(i64, i64)>> {
    let rows = distinct_pair::Entity::find().filter(distinct_pair::Column::Subject.eq(kind)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.one_id, row.other_id)).collect())
}

/// Keeps that two are two people; told twice it is kept once.
pub async fn keep(tx: &Tx, kind: SubjectKind, one: i64, other: i64) -> Result<Option<DistinctPairId>> {
    let (one, other) = (one.min(other), one.max(other));
    if one == other || all(tx.read(), kind).await?.contains(&(one, other)) {
        return Ok(None);
    }
    let row =
        distinct_pair::ActiveModel { subject: Set(kind), one_id: Set(one), other_id: Set(other), ..Default::default() };
    Ok(Some(tx.insert(row).await?.id))
}

/// Takes back that two are two people.
pub async fn take_back(tx: &Tx, kind: SubjectKind, id: DistinctPairId) -> Result<()> {
    let row = distinct_pair::Entity::find_by_id(id).filter(distinct_pair::Column::Subject.eq(kind)).one(tx.read());
    if let Some(row) = row.await? {
        tx.delete(row.seen_now()).await?;
    }
    Ok(())
}

/// One of them has become another record: what was said of the one holds of the other.
pub async fn forget(tx: &Tx, kind: SubjectKind, from: i64, to: i64) -> Result<()> {
    let theirs =
        Condition::any().add(distinct_pair::Column::OneId.eq(from)).add(distinct_pair::Column::OtherId.eq(from));
    let rows = distinct_pair::Entity::find().filter(distinct_pair::Column::Subject.eq(kind)).filter(theirs);
    for row in rows.all(tx.read()).await? {
        let third = if row.one_id == from { row.other_id } else { row.one_id };
        tx.delete(row.seen_now()).await?;
        keep(tx, kind, third, to).await?;
    }
    Ok(())
}
