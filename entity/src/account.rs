//! Who may sign in, and as what.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AccountId, Email, Roles, VolunteerId};

/// Who may sign in, and as what.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "account")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AccountId,
    pub name: String,
    #[sea_orm(unique)]
    pub folded: String,
    /// Where links to the account may be sent.
    pub email: Option<Email>,
    pub password_hash: Option<String>,
    pub roles: Roles,
    pub volunteer_id: Option<VolunteerId>,
    pub lang: Option<String>,
    pub created_at: DateTimeUtc,
    pub ended_at: Option<DateTimeUtc>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<Option<super::volunteer::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Account;
    Technical: Id, Roles, VolunteerId, Lang, CreatedAt, EndedAt, Version;
    Identity: Name, Folded;
    Contact: Email;
    Secret: PasswordHash;
}
