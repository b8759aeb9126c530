//! The stored PDF of a statement.

use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::StatementId;

/// The stored PDF of a statement.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statement_pdf")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub statement_id: StatementId,
    #[sea_orm(column_type = "Blob")]
    pub bytes: Vec<u8>,
    #[sea_orm(belongs_to, from = "statement_id", to = "id")]
    pub statement: BelongsTo<super::statement::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Billing;
    Technical: StatementId;
    Health: Bytes;
}
