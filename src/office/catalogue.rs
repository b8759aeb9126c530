//! The catalogues: districts, and what visits may be spent with.

use entity::{activity, district};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::error::Result;

/// An entry as it is wanted.
#[derive(Clone, Debug)]
pub struct Entry {
    pub name: String,
    /// From 1.
    pub place: usize,
    /// Whether it can still be chosen.
    pub active: bool,
}

/// The districts in their order, retired ones included.
pub async fn district(db: &impl ConnectionTrait) -> Result<Vec<district::Model>> {
    let ordered = district::Entity::find().order_by_asc(district::Column::Position);
    Ok(ordered.order_by_asc(district::Column::Id).all(db).await?)
}

/// The activities in their order, retired ones included.
pub async fn activity(db: &impl ConnectionTrait) -> Result<Vec<activity::Model>> {
    let ordered = activity::Entity::find().order_by_asc(activity::Column::Position);
    Ok(ordered.order_by_asc(activity::Column::Id).all(db).await?)
}
