//! Which months are closed.

use entity::{month_closing, value::Month};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::error::Result;

/// Every closed month, the oldest first.
pub async fn closed(db: &impl ConnectionTrait) -> Result<Vec<Month>> {
    let rows = month_closing::Entity::find().order_by_asc(month_closing::Column::Month).all(db).await?;
    Ok(rows.into_iter().map(|row| row.month).collect())
}

/// Whether this month is closed.
pub async fn is_closed(db: &impl ConnectionTrait, month: Month) -> Result<bool> {
    Ok(month_closing::Entity::find().filter(month_closing::Column::Month.eq(month)).one(db).await?.is_some())
}
