//! What an hour costs, and from when.

use chrono::NaiveDate;
use entity::{
    tariff::{self, Rounding},
    value::{Cents, Service, TariffId},
};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::error::Result;

/// From when the tariffs hold that every service starts with: before any visit.
pub const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day of the calendar");

/// What an hour costs until the service says otherwise.
const FIRST_PRICE: Cents = Cents(750);

/// The tariffs, by service and day. As long as none is saved, those every service starts with.
pub async fn tariffs(db: &impl ConnectionTrait) -> Result<Vec<tariff::Model>> {
    let saved = tariff::Entity::find().order_by_asc(tariff::Column::Service).order_by_asc(tariff::Column::ValidFrom);
    let mut tariffs = saved.all(db).await?;
    if tariffs.is_empty() {
        tariffs = default_tariffs();
    }
    tariffs.sort_by_key(|tariff| (tariff.service, tariff.valid_from));
    Ok(tariffs)
}

/// 7.50 euros an hour for what is billed, to the minute. Not saved: their id is 0.
pub fn default_tariffs() -> Vec<tariff::Model> {
    let billed = Service::ALL.into_iter().filter(|service| service.is_billed());
    let tariff = |service| tariff::Model {
        id: TariffId(0),
        service,
        valid_from: FIRST_DAY,
        per_hour: FIRST_PRICE,
        step_minutes: 1,
        rounding: Rounding::Nearest,
        version: 0,
    };
    billed.map(tariff).collect()
}
