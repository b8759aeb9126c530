//! A Stadtbezirk. Goes by its displayed name.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::DistrictId;

/// A Stadtbezirk. Goes by its displayed name.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "district")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: DistrictId,
    #[sea_orm(unique)]
    pub name: String,
    pub position: i32,
    pub active: bool,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, Name, Position, Active, Version;
}
