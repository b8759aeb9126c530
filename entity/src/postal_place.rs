//! Where the middle of a postal code is.

use sea_orm::entity::prelude::*;

use crate::record::register;

/// Where the middle of a postal code is. All rows come and go with a [`postal_table`](super::postal_table).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "postal_place")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    /// Its five digits, as a number.
    pub code: i32,
    /// In millionths of a degree, north (WGS 84).
    pub latitude: i32,
    /// In millionths of a degree, east (WGS 84).
    pub longitude: i32,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Settings;
    Technical: Code, Latitude, Longitude;
}

impl crate::record::Untrailed for Entity {}
