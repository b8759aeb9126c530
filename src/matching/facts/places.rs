//! Where people live, as far as the tables of places know it.

use std::collections::HashMap;

use entity::{
    neighbouring_district, postal_place,
    value::{DistrictId, PostalCode},
};
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{
    error::Result,
    matching::{Neighbours, Place, Point},
};

/// The middles of postal codes.
pub struct Places(HashMap<u32, Point>);

impl Places {
    pub async fn load(db: &impl ConnectionTrait) -> Result<Self> {
        let rows = postal_place::Entity::find().all(db).await?;
        let known =
            rows.iter().filter_map(|row| Some((u32::try_from(row.code).ok()?, Point::of(row.latitude, row.longitude))));
        Ok(Self(known.collect()))
    }

    pub fn place(&self, code: Option<&PostalCode>, district: DistrictId) -> Place {
        let code = code.and_then(|code| code.to_string().parse().ok());
        Place { postal_code: code, district, point: code.and_then(|code| self.0.get(&code).copied()) }
    }
}

/// Which districts lie side by side.
pub async fn neighbours(db: &impl ConnectionTrait) -> Result<Neighbours> {
    let rows = neighbouring_district::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.district_id, row.neighbour_id)).collect())
}
