//! Which group attendances a statement bills; kept when it is cancelled.

use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::{GroupAttendanceId, StatementId};

/// Which group attendances a statement bills; kept when it is cancelled.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "statement_attendance")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub statement_id: StatementId,
    #[sea_orm(primary_key, auto_increment = false)]
    pub attendance_id: GroupAttendanceId,
    #[sea_orm(belongs_to, from = "statement_id", to = "id")]
    pub statement: BelongsTo<super::statement::Entity>,
    #[sea_orm(belongs_to, from = "attendance_id", to = "id")]
    pub attendance: BelongsTo<super::group_attendance::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

register! { Billing;
    Technical: StatementId, AttendanceId;
}
