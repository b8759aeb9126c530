//! A meeting of a group (Gruppentermin).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{GroupId, GroupMeetingId, Minutes};

/// A meeting of a group (Gruppentermin).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "group_meeting")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: GroupMeetingId,
    pub group_id: GroupId,
    pub day: NaiveDate,
    pub starts_at: DateTimeUtc,
    pub ends_at: DateTimeUtc,
    pub minutes: Minutes,
    pub version: i32,
    #[sea_orm(belongs_to, from = "group_id", to = "id")]
    pub group: BelongsTo<super::group::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Billing;
    Technical: Id, GroupId, Day, StartsAt, EndsAt, Minutes, Version;
}
