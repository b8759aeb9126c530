//! Settings, care funds, partners, tariffs.

use super::name;
use crate::{
    error::Result,
    exchange::{
        cell::Cell,
        folder::Shelf,
        tables::{
            money::{Step, Tariff},
            office::{CareFund, Partner, Setting, SettingName},
        },
    },
};
use entity::{care_fund, district, partner, setting, tariff, value::DistrictId, vat_note};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};
use std::collections::HashMap;

/// Every district by its displayed name.
pub async fn districts(db: &impl ConnectionTrait) -> Result<HashMap<DistrictId, String>> {
    let rows = district::Entity::find().all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// The settings that an import may name. The note on VAT is the one that holds last.
pub async fn settings(db: &impl ConnectionTrait) -> Result<Shelf<Setting>> {
    let rows = setting::Entity::find().all(db).await?;
    let named = rows
        .into_iter()
        .filter_map(|row| Some((0, Setting { name: SettingName::read(&row.key).ok()?, value: row.value })));
    let note = vat_note::Entity::find().order_by_desc(vat_note::Column::ValidFrom).one(db).await?;
    let note = note.map(|row| (row.id.0, Setting { name: SettingName::VatNote, value: row.note }));
    Ok(Shelf::of(named.chain(note)))
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
