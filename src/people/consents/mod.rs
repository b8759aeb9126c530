//! What seniors and volunteers have agreed to, each consent until it is withdrawn.

mod card;
mod form;
mod text;
mod wishes;
mod withdrawal;

use entity::{consent, value::ConsentId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

pub use card::card;
pub use form::ConsentForm;
pub use wishes::Asked;
pub use withdrawal::WithdrawalForm;

use super::kind::PersonKind;
use crate::error::{Error, Result};

/// The consents of somebody, the last first.
async fn all<P: PersonKind>(db: &impl ConnectionTrait, id: P::Id) -> Result<Vec<consent::Model>> {
    let given = consent::Entity::find().filter(P::CONSENT.eq(id));
    Ok(given.order_by_desc(consent::Column::GivenOn).order_by_desc(consent::Column::Id).all(db).await?)
}

/// One consent of somebody.
async fn one<P: PersonKind>(db: &impl ConnectionTrait, of: P::Id, id: ConsentId) -> Result<consent::Model> {
    let row = consent::Entity::find_by_id(id).filter(P::CONSENT.eq(of)).one(db).await?;
    row.ok_or(Error::NotFound)
}
