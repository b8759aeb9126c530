//! An activity from the catalogue (Tätigkeit): what visits may be spent with.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::ActivityId;

/// An activity from the catalogue (Tätigkeit): what visits may be spent with.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "activity")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ActivityId,
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
