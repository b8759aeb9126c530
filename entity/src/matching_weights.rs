//! How much each reason counts when volunteers are put in order: one row, once somebody has changed it.

use sea_orm::entity::prelude::*;

use crate::record::record;

/// How much each reason counts when volunteers are put in order: one row, once somebody has changed it. Each is a number of
/// points from 0 to 1,000.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "matching_weights")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: i32,
    /// A language that is wished for.
    pub language: i32,
    /// Each part of a day that suits both.
    pub slot: i32,
    /// At the same place; less with each metre.
    pub near: i32,
    /// Taken off where it is further than somebody likes to go.
    pub too_far: i32,
    /// Experience with dementia, where it is needed.
    pub dementia: i32,
    /// Each shared interest.
    pub interest: i32,
    /// Taken off for each person somebody visits already.
    pub load: i32,
    /// A car, where somebody needs a wheelchair.
    pub car: i32,
    /// Each whole week of waiting.
    pub week: i32,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, Language, Slot, Near, TooFar, Dementia, Interest, Load, Car, Week, Version;
}
