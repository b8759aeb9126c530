//! What a statement took in a service month from a year's pot of the relief budget (§ 45b SGB XI), or left to the senior as own share. A cancellation books the same with the opposite sign.

use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::{Cents, Month, ReliefBookingId, SeniorId, StatementId};

/// What a statement took in a service month from a year's pot of the relief budget (§ 45b SGB XI), or left to the senior as own share. A cancellation books the same with the opposite sign.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "relief_booking")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ReliefBookingId,
    pub statement_id: StatementId,
    pub senior_id: SeniorId,
    pub service_month: Month,
    pub pot_year: Option<i32>,
    pub amount: Cents,
    /// The last month that was closed when it was booked; at or after the service month if it came late.
    pub last_closed: Option<Month>,
    #[sea_orm(belongs_to, from = "statement_id", to = "id")]
    pub statement: BelongsTo<super::statement::Entity>,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Billing;
    Technical: Id, StatementId, SeniorId, ServiceMonth, PotYear, LastClosed;
    Health: Amount;
}
