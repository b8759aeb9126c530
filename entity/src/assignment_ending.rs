//! Why and how an assignment ended.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AssignmentEndingId, AssignmentId, EndReason};

/// Why and how an assignment ended. Only one that ended through the office has it; its last day is the assignment's own.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "assignment_ending")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: AssignmentEndingId,
    #[sea_orm(unique)]
    pub assignment_id: AssignmentId,
    pub reason: EndReason,
    /// The two are not to be proposed to each other again.
    pub ended_badly: bool,
    pub note: Option<String>,
    /// The day of the closing talk, once it was.
    pub talk_on: Option<NaiveDate>,
    /// The day for which the closing talk is planned.
    pub talk_planned_for: Option<NaiveDate>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "assignment_id", to = "id")]
    pub assignment: BelongsTo<super::assignment::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, AssignmentId, TalkOn, TalkPlannedFor, Version;
    Health: Reason, EndedBadly;
    FreeText: Note;
}
