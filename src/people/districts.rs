//! The districts of the city, as settings have them.

use std::collections::HashMap;

use entity::{district, value::DistrictId};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::{
    error::{Error, Result},
    web::{input::Choice, lang::Lang, problem::Problem},
};

/// Every district's name.
pub async fn names(db: &impl ConnectionTrait) -> Result<HashMap<DistrictId, String>> {
    Ok(all(db).await?.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The districts to choose from: those in use, and the one already chosen.
pub async fn choices(db: &impl ConnectionTrait, chosen: &str) -> Result<Vec<Choice>> {
    let rows = all(db).await?.into_iter().filter(|row| row.active || row.id.to_string() == chosen);
    Ok(rows.map(|row| Choice::new(row.id, row.name)).collect())
}

/// Refuses a district that was not there to choose; the one that stands there already may stay.
///
/// # Errors
///
/// [`Error::RefusedAt`] the field.
pub async fn is_offered(
    db: &impl ConnectionTrait,
    field: &'static str,
    now: Option<DistrictId>,
    before: Option<DistrictId>,
    lang: Lang,
) -> Result<()> {
    let is_there = all(db).await?.iter().any(|row| Some(row.id) == now && (row.active || now == before));
    if now.is_none() || is_there { Ok(()) } else { Err(Error::refused_at(field, Problem::NotAChoice.say(lang))) }
}

async fn all(db: &impl ConnectionTrait) -> Result<Vec<district::Model>> {
    let rows = district::Entity::find().order_by_asc(district::Column::Position).order_by_asc(district::Column::Name);
    Ok(rows.all(db).await?)
}
