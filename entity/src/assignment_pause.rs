//! Some days on which an assignment rests (Pause).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AssignmentId, AssignmentPauseId, PauseReason};

/// Some days on which an assignment rests (Pause). Those of one assignment have no day in common.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment_pause")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AssignmentPauseId,
    pub assignment_id: AssignmentId,
    pub starts_on: NaiveDate,
    /// The last day; nothing while nobody knows.
    pub until: Option<NaiveDate>,
    pub reason: PauseReason,
    pub note: Option<String>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "assignment_id", to = "id")]
    pub assignment: BelongsTo<super::assignment::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, AssignmentId, StartsOn, Until, Version;
    Health: Reason;
    FreeText: Note;
}
