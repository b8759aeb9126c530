//! Claim assignments: of two in force the earlier stays, since the later assigned nothing that was not assigned; one that
//! was revoked stays revoked.

use entity::{claim_assignment, value::SeniorId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::{
    error::Result,
    store::{SeenAt, Tx},
    web::format,
};

/// Those of a senior, the earliest first.
pub async fn of(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<claim_assignment::Model>> {
    let rows = claim_assignment::Entity::find().filter(claim_assignment::Column::SeniorId.eq(id));
    Ok(rows.order_by_asc(claim_assignment::Column::ValidFrom).all(db).await?)
}

/// Leaves each day once, and one in force.
pub async fn settle(tx: &Tx, stays: SeniorId, goes: SeniorId) -> Result<Vec<String>> {
    let mut settled = Vec::new();
    for row in of(tx.read(), goes).await? {
        let same = of(tx.read(), stays).await?.into_iter().find(|ours| ours.valid_from == row.valid_from);
        let Some(same) = same else { continue };
        settled.push(says(&row));
        if let (None, Some(revoked)) = (same.revoked_on, row.revoked_on) {
            let id = same.id;
            let change =
                claim_assignment::ActiveModel { id: Set(id), revoked_on: Set(Some(revoked)), ..Default::default() };
            tx.update(same.seen_now(), change).await?;
        }
        tx.delete(row.seen_now()).await?;
    }
    let mut in_force: Vec<claim_assignment::Model> = of(tx.read(), stays).await?;
    in_force.extend(of(tx.read(), goes).await?);
    in_force.retain(|row| row.revoked_on.is_none());
    in_force.sort_by_key(|row| row.valid_from);
    for row in in_force.into_iter().skip(1) {
        settled.push(says(&row));
        tx.delete(row.seen_now()).await?;
    }
    Ok(settled)
}

fn says(row: &claim_assignment::Model) -> String {
    let revoked = row.revoked_on.map(|day| format!(", widerrufen am {}", format::day(day))).unwrap_or_default();
    format!("Abtretung ab {}{revoked}", format::day(row.valid_from))
}
