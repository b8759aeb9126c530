//! The table of postal codes that was read in: one row, as long as there is one.

use sea_orm::entity::prelude::*;

use crate::record::record;

/// The table of postal codes that was read in: one row, as long as there is one.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "postal_table")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// How many it had when it was read in, so that the trail says what was replaced by what.
    pub places: i32,
    pub read_at: DateTimeUtc,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, Places, ReadAt, Version;
}
