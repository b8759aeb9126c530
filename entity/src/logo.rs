//! The picture at the head of the letters; there is one or none.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::LogoId;

/// The picture at the head of the letters; there is one or none.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "logo")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: LogoId,
    pub media_type: String,
    #[sea_orm(column_type = "Blob")]
    pub bytes: Vec<u8>,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, MediaType, Bytes, Version;
}
