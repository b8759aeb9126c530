//! A care fund's word (Auskunft der Kasse): from this day on, this much is left of each year's pot.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Cents, FundBalanceId, SeniorId};

/// A care fund's word (Auskunft der Kasse): from this day on, this much is left of each year's pot.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "fund_balance")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: FundBalanceId,
    pub senior_id: SeniorId,
    pub day: NaiveDate,
    pub last_year: Cents,
    pub this_year: Cents,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Billing;
    Technical: Id, SeniorId, Day, Version;
    Health: LastYear, ThisYear;
}
