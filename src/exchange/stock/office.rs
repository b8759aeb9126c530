//! Settings, care funds, partners, tariffs.

use super::name;
use crate::{
    error::Result,
    exchange::{
        cell::Cell,
        folder::Shelf,
        tables::{
            money::{Step, Tariff},
            office::{CareFund, Partner, Setting},
        },
    },
    office::Key,
};
use entity::{care_fund, district, partner, setting, tariff, value::DistrictId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::HashMap;

/// Every district by its displayed name.
pub async fn districts(db: &impl ConnectionTrait) -> Result<HashMap<DistrictId, String>> {
    let rows = district::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// What is set.
pub async fn settings(db: &impl ConnectionTrait) -> Result<Shelf<Setting>> {
    let rows = setting::Entity::find().filter(setting::Column::Value.ne("")).all(db).await?;
    let known = rows.into_iter().filter_map(|row| Some(Setting { key: Key::read(&row.key).ok()?, value: row.value }));
    Ok(Shelf::of(known.map(|setting| (0, setting))))
}

pub async fn care_funds(db: &impl ConnectionTrait) -> Result<Shelf<CareFund>> {
    let rows = care_fund::Entity::find().all(db).await?;
    Ok(Shelf::of(rows.into_iter().map(|row| {
        let fund =
            CareFund { ik: row.ik, name: row.name, street: row.street, postal_code: row.postal_code, town: row.town };
        (row.id.0, fund)
    })))
}

pub async fn partners(db: &impl ConnectionTrait, districts: &HashMap<DistrictId, String>) -> Result<Shelf<Partner>> {
    let rows = partner::Entity::find().all(db).await?;
    Ok(Shelf::of(rows.into_iter().map(|row| {
        let partner = Partner {
            number: row.number,
            name: row.name,
            kind: row.kind,
            district: row.district_id.map(|id| name(districts, &id)),
            phone: row.phone,
            email: row.email,
        };
        (row.id.0, partner)
    })))
}

pub async fn tariffs(db: &impl ConnectionTrait) -> Result<Shelf<Tariff>> {
    let rows = tariff::Entity::find().all(db).await?;
    Ok(Shelf::of(rows.into_iter().map(|row| {
        let tariff = Tariff {
            service: row.service,
            valid_from: row.valid_from,
            per_hour: row.per_hour,
            step: Step(row.step_minutes),
            rounding: row.rounding,
        };
        (row.id.0, tariff)
    })))
}
