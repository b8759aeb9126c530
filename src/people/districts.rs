//! The districts of the city, as settings have them.

use std::collections::HashMap;

use entity::{district, value::DistrictId};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::{error::Result, web::input::Choice};

/// Every district's name.
pub async fn names(db: &impl ConnectionTrait) -> Result<HashMap<DistrictId, String>> {
    Ok(all(db).await?.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The districts to choose from: those in use, and the one already chosen.
pub async fn choices(db: &impl ConnectionTrait, chosen: &str) -> Result<Vec<Choice>> {
    let rows = all(db).await?.into_iter().filter(|row| row.active || row.id.to_string() == chosen);
    Ok(rows.map(|row| Choice::new(row.id, row.name)).collect())
}

async fn all(db: &impl ConnectionTrait) -> Result<Vec<district::Model>> {
    let rows = district::Entity::find().order_by_asc(district::Column::Position).order_by_asc(district::Column::Name);
    Ok(rows.all(db).await?)
}
