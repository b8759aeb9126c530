//! Who changed what, and when. Each entry carries the digest of the one before, so that none can be taken out unseen.

use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::AuditEntryId;

/// Who changed what, and when. Each entry carries the digest of the one before, so that none can be taken out unseen.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_entry")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AuditEntryId,
    pub at: DateTimeUtc,
    pub actor: String,
    pub action: String,
    pub table_name: String,
    pub row_key: String,
    pub before: Option<String>,
    pub after: Option<String>,
    pub digest: String,
    pub chain: String,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Log;
    Technical: Id, At, Actor, Action, TableName, RowKey, Digest, Chain;
    Trail: Before, After;
}
