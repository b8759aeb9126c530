//! By which route a senior's care was paid for before it changed (Zahlweg).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::senior::PaymentRoute;
use crate::value::{FormerRouteId, SeniorId};

/// By which route a senior's care was paid for before it changed (Zahlweg). The one that holds stands with the senior.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "former_route")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: FormerRouteId,
    pub senior_id: SeniorId,
    pub route: PaymentRoute,
    /// The day on which another was entered.
    pub until: NaiveDate,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, SeniorId, Route, Until, Version;
}
