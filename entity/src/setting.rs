//! One setting by its key; which there are, and what they mean, is known to the office.

use sea_orm::entity::prelude::*;

use crate::record::record;

/// One setting by its key; which there are, and what they mean, is known to the office.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "setting")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub key: String,
    pub value: String,
    pub version: i32,
}

/// The key of the town that the service sits in. Where most of its people live is known by it, too.
pub const SENDER_TOWN: &str = "traeger_ort";

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Key, Value, Version;
}
