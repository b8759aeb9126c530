//! A closed month. One per month.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Month, MonthClosingId};

/// A closed month. One per month.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "month_closing")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: MonthClosingId,
    #[sea_orm(unique)]
    pub month: Month,
    pub closed_at: DateTimeUtc,
    pub closed_by: String,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Billing;
    Technical: Id, Month, ClosedAt, ClosedBy, Version;
}
