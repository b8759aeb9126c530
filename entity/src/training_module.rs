//! A module of the training catalogue. One unit (UE) is 45 minutes.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Lines, TrainingModuleId};

/// A module of the training catalogue. One unit (UE) is 45 minutes.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "training_module")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: TrainingModuleId,
    #[sea_orm(unique)]
    pub code: String,
    pub title: String,
    pub units: i32,
    pub valid_months: Option<i32>,
    pub tags: Lines,
    pub version: i32,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Settings;
    Technical: Id, Code, Title, Units, ValidMonths, Tags, Version;
}
