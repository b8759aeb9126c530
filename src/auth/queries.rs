//! Accounts and wrong tries, as signing in needs them.

use entity::{account, sign_in_failure, value::search::fold};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::error::Result;

/// The account with this name, however it is typed, unless it has ended.
pub async fn by_name(db: &impl ConnectionTrait, name: &str) -> Result<Option<account::Model>> {
    let found = account::Entity::find().filter(account::Column::Folded.eq(fold(name)));
    Ok(found.filter(account::Column::EndedAt.is_null()).one(db).await?)
}

/// Whether anybody could sign in, ever: without an account the service has yet to be set up.
pub async fn has_accounts(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(account::Entity::find().one(db).await?.is_some())
}

/// The wrong tries of a name from an address.
pub(super) async fn failures(db: &impl ConnectionTrait, subject: &str) -> Result<Option<sign_in_failure::Model>> {
    Ok(sign_in_failure::Entity::find_by_id(subject).one(db).await?)
}
