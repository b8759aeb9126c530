//! An Abtretung: from its month on the care fund pays the service directly, until it is revoked.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{ClaimAssignmentId, SeniorId};

/// An Abtretung: from its month on the care fund pays the service directly, until it is revoked.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "claim_assignment")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ClaimAssignmentId,
    pub senior_id: SeniorId,
    pub valid_from: NaiveDate,
    pub revoked_on: Option<NaiveDate>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Billing;
    Technical: Id, SeniorId, ValidFrom, RevokedOn, Version;
}
