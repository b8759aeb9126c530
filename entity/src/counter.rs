//! The last number given out of a series.

use sea_orm::entity::prelude::*;

use crate::record::register;

/// The last number given out of a series.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "counter")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub name: String,
    pub value: i64,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Settings;
    Technical: Name, Value;
}

impl crate::record::Untrailed for Entity {}
