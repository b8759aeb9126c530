//! A senior at a meeting (Gruppenteilnahme). Billed like a visit.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{ClosingRunId, GroupAttendanceId, GroupMeetingId, Minutes, SeniorId};

/// A senior at a meeting (Gruppenteilnahme). Billed like a visit.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "group_attendance")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: GroupAttendanceId,
    pub meeting_id: GroupMeetingId,
    pub senior_id: SeniorId,
    pub minutes: Minutes,
    pub run_id: Option<ClosingRunId>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "meeting_id", to = "id")]
    pub meeting: BelongsTo<super::group_meeting::Entity>,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<super::senior::Entity>,
    #[sea_orm(belongs_to, from = "run_id", to = "id")]
    pub run: BelongsTo<Option<super::closing_run::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Billing;
    Technical: Id, MeetingId, SeniorId, Minutes, RunId, Version;
}
