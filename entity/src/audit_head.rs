//! Where the audit trail ends, so that its last entries cannot be taken out unseen either. One row.

use sea_orm::entity::prelude::*;

use crate::record::register;

/// Where the audit trail ends, so that its last entries cannot be taken out unseen either. One row.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "audit_head")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// How many entries there are.
    pub entries: i64,
    /// The digest of the last one.
    pub chain: String,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Log;
    Technical: Id, Entries, Chain;
}

impl crate::record::Untrailed for Entity {}
