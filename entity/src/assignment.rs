//! The tandem of one volunteer and one senior in one service (Begleitung).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AssignmentId, SeniorId, Service, VolunteerId};

/// The tandem of one volunteer and one senior in one service (Begleitung).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AssignmentId,
    #[sea_orm(unique)]
    pub number: String,
    pub senior_id: SeniorId,
    pub volunteer_id: VolunteerId,
    pub service: Service,
    pub starts_on: NaiveDate,
    pub ends_on: Option<NaiveDate>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<super::volunteer::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Number, SeniorId, VolunteerId, Service, StartsOn, EndsOn, Version;
}
