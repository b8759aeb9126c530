//! A link that works once: to accept an invitation, or to set a new password.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AccountId, AccountLinkId};

/// A link that works once: to accept an invitation, or to set a new password.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account_link")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AccountLinkId,
    pub account_id: AccountId,
    #[sea_orm(unique)]
    pub token_hash: String,
    pub expires_at: DateTimeUtc,
    pub used_at: Option<DateTimeUtc>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::account::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Account;
    Technical: Id, AccountId, ExpiresAt, UsedAt, Version;
    Secret: TokenHash;
}
