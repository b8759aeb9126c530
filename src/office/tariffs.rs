//! What an hour costs, and from when.

use chrono::NaiveDate;
use entity::{
    tariff::{self, Rounding},
    value::{Cents, Service, TariffId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::error::{Error, Result};

/// From when the tariffs hold that every service starts with: before any visit.
pub const FIRST_DAY: NaiveDate = NaiveDate::from_ymd_opt(2000, 1, 1).expect("a day of the calendar");

/// The billing steps there are, in minutes.
pub(super) const STEPS: [i32; 5] = [1, 5, 15, 30, 60];

/// What an hour costs until the service says otherwise.
const FIRST_PRICE: Cents = Cents(750);

/// The tariffs, by service and day. Until the first one of its own, a service has the one it starts with.
pub async fn tariffs(db: &impl ConnectionTrait) -> Result<Vec<tariff::Model>> {
    let mut tariffs = tariff::Entity::find().all(db).await?;
    let begins = |first: &tariff::Model| {
        tariffs.iter().all(|own| own.service != first.service || own.valid_from > first.valid_from)
    };
    let first: Vec<tariff::Model> = default_tariffs().into_iter().filter(begins).collect();
    tariffs.extend(first);
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

/// The tariff with this key.
pub(super) async fn by_id(db: &impl ConnectionTrait, id: TariffId) -> Result<tariff::Model> {
    tariff::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The first tariff of a service that begins after a day.
pub(super) async fn next(db: &impl ConnectionTrait, service: Service, day: NaiveDate) -> Result<Option<tariff::Model>> {
    let later = tariff::Entity::find().filter(tariff::Column::Service.eq(service));
    let later = later.filter(tariff::Column::ValidFrom.gt(day));
    Ok(later.order_by_asc(tariff::Column::ValidFrom).one(db).await?)
}

/// The tariff of a service that begins on this very day.
pub(super) async fn at(db: &impl ConnectionTrait, service: Service, day: NaiveDate) -> Result<Option<tariff::Model>> {
    let same = tariff::Entity::find().filter(tariff::Column::Service.eq(service));
    Ok(same.filter(tariff::Column::ValidFrom.eq(day)).one(db).await?)
}
