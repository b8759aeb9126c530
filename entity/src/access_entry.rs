//! Who looked at whose record, and when: for the auditor. Says nothing of what stood there.

use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::{AccessEntryId, AccountId};

/// Who looked at whose record, and when: for the auditor. Says nothing of what stood there.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "access_entry")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AccessEntryId,
    pub at: DateTimeUtc,
    pub account_id: AccountId,
    /// The pattern of the address, which says what for: `/seniors/{id}/insurance`.
    pub route: String,
    /// The table of the record; none where a whole list was taken out.
    pub table_name: Option<String>,
    /// The key of the record.
    pub row_key: Option<String>,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<super::account::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Log;
    Technical: Id, At, AccountId, Route, TableName, RowKey;
}

impl crate::record::Untrailed for Entity {}
