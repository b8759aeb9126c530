//! A line of a statement: one service at one price in one service month.

use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::{Cents, Minutes, Month, Service, StatementId, StatementLineId};

/// A line of a statement: one service at one price in one service month.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statement_line")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: StatementLineId,
    pub statement_id: StatementId,
    pub position: i32,
    pub service: Service,
    pub service_month: Month,
    pub visits: i32,
    pub minutes: Minutes,
    pub per_hour: Cents,
    pub amount: Cents,
    #[sea_orm(belongs_to, from = "statement_id", to = "id")]
    pub statement: BelongsTo<super::statement::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Billing;
    Technical: Id, StatementId, Position, Service, ServiceMonth, Visits, Minutes, PerHour, Amount;
}
