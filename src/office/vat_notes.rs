//! What statements say about VAT, and from when.

use chrono::NaiveDate;
use entity::{value::VatNoteId, vat_note};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{key::Key, settings};
use crate::error::{Error, Result};

/// What a statement issued on this day says about VAT: the latest note by then, else the one without a date.
pub async fn vat_note(db: &impl ConnectionTrait, on: NaiveDate) -> Result<Option<String>> {
    let dated = vat_note::Entity::find()
        .filter(vat_note::Column::ValidFrom.lte(on))
        .order_by_desc(vat_note::Column::ValidFrom)
        .one(db)
        .await?;
    match dated {
        Some(row) => Ok(Some(row.note).filter(|note| !note.is_empty())),
        None => Ok(settings::values(db).await?.remove(&Key::VatNote)),
    }
}

/// Every note, the latest first.
pub(super) async fn all(db: &impl ConnectionTrait) -> Result<Vec<vat_note::Model>> {
    Ok(vat_note::Entity::find().order_by_desc(vat_note::Column::ValidFrom).all(db).await?)
}

/// The note with this key.
pub(super) async fn by_id(db: &impl ConnectionTrait, id: VatNoteId) -> Result<vat_note::Model> {
    vat_note::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}
