//! Who moves into a home is not cared for at home any more: the relief budget is for care at home only (§ 45b SGB XI).

use chrono::NaiveDate;
use entity::{
    care_grade,
    value::{CareGradeId, SeniorId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde::{Deserialize, Serialize};

use crate::{
    error::Result,
    store::{SeenAt, Tx},
};

/// What became of one care grade.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Change {
    grade: CareGradeId,
    /// Where it went on: the row that goes on elsewhere, and the last day that it had before.
    split: Option<(CareGradeId, Option<NaiveDate>)>,
}

/// Lets every care grade that lasts on a day or later go on outside the home from that day.
///
/// # Errors
///
/// If the database does not answer.
pub async fn leave(tx: &Tx, senior: SeniorId, from: NaiveDate) -> Result<Vec<Change>> {
    let mut changes = Vec::new();
    for row in lasting(tx.read(), senior, from).await? {
        let id = row.id;
        let Some(last) = from.pred_opt().filter(|last| row.valid_from <= *last) else {
            set(tx, row, false).await?;
            changes.push(Change { grade: id, split: None });
            continue;
        };
        let until = row.valid_until;
        let elsewhere = care_grade::ActiveModel {
            senior_id: Set(senior),
            valid_from: Set(from),
            valid_until: Set(until),
            grade: Set(row.grade),
            at_home: Set(false),
            ..Default::default()
        };
        let ends = care_grade::ActiveModel { id: Set(id), valid_until: Set(Some(last)), ..Default::default() };
        tx.update(row.seen_now(), ends).await?;
        let elsewhere = tx.insert(elsewhere).await?.id;
        changes.push(Change { grade: id, split: Some((elsewhere, until)) });
    }
    Ok(changes)
}

/// Whether the care grades still are as leaving home on a day left them.
///
/// # Errors
///
/// If the database does not answer.
pub async fn is_as_left(db: &impl ConnectionTrait, changes: &[Change], from: NaiveDate) -> Result<bool> {
    for change in changes {
        let Some(row) = one(db, change.grade).await? else { return Ok(false) };
        let stands = match change.split {
            None => !row.at_home && row.valid_from >= from,
            Some((elsewhere, until)) => {
                let goes_on = |it: &care_grade::Model| {
                    !it.at_home && it.valid_from == from && it.valid_until == until && it.grade == row.grade
                };
                row.at_home
                    && row.valid_until == from.pred_opt()
                    && one(db, elsewhere).await?.as_ref().is_some_and(goes_on)
            }
        };
        if !stands {
            return Ok(false);
        }
    }
    Ok(true)
}

/// Takes back that somebody left home. The care grades are as that left them.
///
/// # Errors
///
/// If the database does not answer.
pub async fn come_back(tx: &Tx, changes: &[Change]) -> Result<()> {
    for change in changes {
        let Some(row) = one(tx.read(), change.grade).await? else { continue };
        let Some((elsewhere, until)) = change.split else {
            set(tx, row, true).await?;
            continue;
        };
        if let Some(elsewhere) = one(tx.read(), elsewhere).await? {
            tx.delete(elsewhere.seen_now()).await?;
        }
        let goes_on = care_grade::ActiveModel { id: Set(row.id), valid_until: Set(until), ..Default::default() };
        tx.update(row.seen_now(), goes_on).await?;
    }
    Ok(())
}

/// The care grades at home that last on a day or later.
///
/// # Errors
///
/// If the database does not answer.
pub async fn lasting(db: &impl ConnectionTrait, of: SeniorId, on: NaiveDate) -> Result<Vec<care_grade::Model>> {
    let rows = care_grade::Entity::find()
        .filter(care_grade::Column::SeniorId.eq(of))
        .filter(care_grade::Column::AtHome.eq(true))
        .order_by_asc(care_grade::Column::ValidFrom);
    Ok(rows.all(db).await?.into_iter().filter(|row| row.valid_until.is_none_or(|until| on <= until)).collect())
}

async fn one(db: &impl ConnectionTrait, id: CareGradeId) -> Result<Option<care_grade::Model>> {
    Ok(care_grade::Entity::find_by_id(id).one(db).await?)
}

async fn set(tx: &Tx, row: care_grade::Model, at_home: bool) -> Result<()> {
    let change = care_grade::ActiveModel { id: Set(row.id), at_home: Set(at_home), ..Default::default() };
    tx.update(row.seen_now(), change).await.map(drop)
}
