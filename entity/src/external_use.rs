//! What other providers took from a senior's relief budget on a day (Fremdverbrauch).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Cents, ExternalUseId, SeniorId};

/// What other providers took from a senior's relief budget on a day (Fremdverbrauch).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "external_use")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ExternalUseId,
    pub senior_id: SeniorId,
    pub day: NaiveDate,
    pub amount: Cents,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Billing;
    Technical: Id, SeniorId, Day, Version;
    Health: Amount;
}
