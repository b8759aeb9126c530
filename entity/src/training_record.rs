//! A training that a volunteer has done.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{TrainingModuleId, TrainingRecordId, VolunteerId};

/// A training that a volunteer has done.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "training_record")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: TrainingRecordId,
    pub volunteer_id: VolunteerId,
    pub module_id: TrainingModuleId,
    pub day: NaiveDate,
    pub units: i32,
    pub version: i32,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<super::volunteer::Entity>,
    #[sea_orm(belongs_to, from = "module_id", to = "id")]
    pub module: BelongsTo<super::training_module::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { VolunteerFile;
    Technical: Id, VolunteerId, ModuleId, Day, Units, Version;
}
