//! A signed-in browser. Its token is stored hashed.

use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::AccountId;

/// A signed-in browser. Its token is stored hashed.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "session")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub token_hash: String,
    pub account_id: AccountId,
    pub form_token: String,
    pub created_at: DateTimeUtc,
    pub seen_at: DateTimeUtc,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::account::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Log;
    Technical: AccountId, CreatedAt, SeenAt;
    Secret: TokenHash, FormToken;
}

impl crate::record::Untrailed for Entity {}
