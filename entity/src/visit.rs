//! A visit (Besuch): what a volunteer logs. Belongs to the month in which it starts.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AssignmentId, ClosingRunId, Lines, Minutes, VisitId};

/// A visit (Besuch): what a volunteer logs. Belongs to the month in which it starts.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "visit")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: VisitId,
    #[sea_orm(unique)]
    pub key: String,
    pub assignment_id: AssignmentId,
    pub day: NaiveDate,
    pub starts_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    pub minutes: Minutes,
    pub activities: Lines,
    pub note: Option<String>,
    pub status: VisitStatus,
    pub return_reason: Option<String>,
    pub entered_by: String,
    pub entered_at: DateTimeUtc,
    pub confirmed_by: Option<String>,
    pub confirmed_at: Option<DateTimeUtc>,
    pub run_id: Option<ClosingRunId>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "assignment_id", to = "id")]
    pub assignment: BelongsTo<super::assignment::Entity>,
    #[sea_orm(belongs_to, from = "run_id", to = "id")]
    pub run: BelongsTo<Option<super::closing_run::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Billing;
    Technical: Id, Key, AssignmentId, Day, StartsAt, EndsAt, Minutes, Status, EnteredBy, EnteredAt, ConfirmedBy, ConfirmedAt, RunId, Version;
    FreeText: Activities, Note, ReturnReason;
}

/// Where a visit stands between the stairwell and the close.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum VisitStatus {
    /// Entered, and waiting for the office.
    #[sea_orm(string_value = "logged")]
    Logged,
    /// Sent back to the volunteer with a reason.
    #[sea_orm(string_value = "returned")]
    Returned,
    /// Seen by the office, and part of the next close.
    #[sea_orm(string_value = "confirmed")]
    Confirmed,
}
