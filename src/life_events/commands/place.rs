//! Where a senior lives, and that they live somewhere else.

use entity::senior;
use sea_orm::Set;

use crate::{
    error::Result,
    life_events::effect::Place,
    people::{Person, PersonKind},
    store::{SeenAt, Tx},
};

/// Where a senior lives.
pub fn place_of(senior: &senior::Model) -> Place {
    Place {
        street: senior.street.clone(),
        postal_code: senior.postal_code.to_string(),
        town: senior.town.clone(),
        district: senior.district_id,
    }
}

/// Writes where a senior lives, and what they are found by with it.
pub async fn settle(tx: &Tx, senior: senior::Model, place: &Place) -> Result<()> {
    let person = Person {
        street: place.street.clone(),
        postal_code: place.code()?,
        town: place.town.clone(),
        district_id: place.district,
        ..senior::Entity::person(&senior)
    };
    let change = senior::ActiveModel { id: Set(senior.id), ..senior::Entity::written(person, &senior.number) };
    tx.update(senior.seen_now(), change).await.map(drop)
}
