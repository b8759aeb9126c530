//! What keeps the settings.

use entity::setting;
use sea_orm::{EntityTrait, Set};

use super::key::Key;
use crate::{
    error::Result,
    store::{SeenAt, Tx},
};

/// Sets a setting, or takes it out. What is as it was is not written.
pub async fn put(tx: &Tx, key: Key, value: Option<String>) -> Result<()> {
    let before = setting::Entity::find_by_id(key.word()).one(tx.read()).await?;
    match (before, value) {
        (None, None) => {}
        (Some(before), None) => tx.delete(before.seen_now()).await?,
        (Some(before), Some(value)) if before.value == value => {}
        (Some(before), Some(value)) => {
            let change = setting::ActiveModel { key: Set(before.key.clone()), value: Set(value), ..Default::default() };
            tx.update(before.seen_now(), change).await?;
        }
        (None, Some(value)) => {
            let row = setting::ActiveModel { key: Set(key.word().to_owned()), value: Set(value), ..Default::default() };
            tx.insert(row).await?;
        }
    }
    Ok(())
}
