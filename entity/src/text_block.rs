//! A text of the letters that the service has written itself.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::TextBlockId;

/// A text of the letters that the service has written itself.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "text_block")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: TextBlockId,
    #[sea_orm(unique)]
    pub key: String,
    pub body: String,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, Key, Body, Version;
}
