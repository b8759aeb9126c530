//! A Pflegegrad of a senior over time. Two of one senior never overlap.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{CareGradeId, SeniorId};

/// A Pflegegrad of a senior over time. Two of one senior never overlap.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "care_grade")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: CareGradeId,
    pub senior_id: SeniorId,
    pub valid_from: NaiveDate,
    pub valid_until: Option<NaiveDate>,
    pub grade: i32,
    pub at_home: bool,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, SeniorId, Version;
    Health: ValidFrom, ValidUntil, Grade, AtHome;
}
