//! What a statement issued from a day on says about VAT (Umsatzsteuerhinweis).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::VatNoteId;

/// What a statement issued from a day on says about VAT (Umsatzsteuerhinweis).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "vat_note")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: VatNoteId,
    #[sea_orm(unique)]
    pub valid_from: NaiveDate,
    pub note: String,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, ValidFrom, Note, Version;
}
