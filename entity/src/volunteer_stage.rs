//! Where a volunteer stood from which day on: the history between application and leaving.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Stage, VolunteerId, VolunteerStageId};

/// Where a volunteer stood from which day on: the history between application and leaving. Rows are added in the order
/// of their days. Whether somebody is active or has left, `volunteer.active_since` and `ended_on` say.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "volunteer_stage")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: VolunteerStageId,
    pub volunteer_id: VolunteerId,
    pub stage: Stage,
    pub since: NaiveDate,
    /// Until when a pause is planned; nothing if nobody knows, and for every other stage.
    pub until: Option<NaiveDate>,
    pub note: Option<String>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<super::volunteer::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { VolunteerFile;
    Technical: Id, VolunteerId, Stage, Since, Until, Version;
    FreeText: Note;
}
