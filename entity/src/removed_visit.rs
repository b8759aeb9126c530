//! A visit that was taken out, as it was: kept for a day, so that it can be put back.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::{AssignmentId, Lines, Minutes, VisitId};
use crate::visit::{self, VisitStatus};

/// A visit that was taken out, as it was: kept for a day, so that it can be put back.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "removed_visit")]
pub struct Model {
    /// The id the visit had, and will have again.
    #[sea_orm(primary_key, auto_increment = false)]
    pub id: VisitId,
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
    /// The version it had when it was taken out.
    pub version: i32,
    pub removed_by: String,
    pub removed_at: DateTimeUtc,
    #[sea_orm(belongs_to, from = "assignment_id", to = "id")]
    pub assignment: BelongsTo<super::assignment::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Log;
    Technical: Id, Key, AssignmentId, Day, StartsAt, EndsAt, Minutes, Status, EnteredBy, EnteredAt, ConfirmedBy, ConfirmedAt, Version, RemovedBy, RemovedAt;
    FreeText: Activities, Note, ReturnReason;
}

impl crate::record::Untrailed for Entity {}

/// The visit as it was; it stood in no close.
impl From<Model> for visit::Model {
    fn from(row: Model) -> Self {
        Self {
            id: row.id,
            key: row.key,
            assignment_id: row.assignment_id,
            day: row.day,
            starts_at: row.starts_at,
            ends_at: row.ends_at,
            minutes: row.minutes,
            activities: row.activities,
            note: row.note,
            status: row.status,
            return_reason: row.return_reason,
            entered_by: row.entered_by,
            entered_at: row.entered_at,
            confirmed_by: row.confirmed_by,
            confirmed_at: row.confirmed_at,
            run_id: None,
            version: row.version,
        }
    }
}
