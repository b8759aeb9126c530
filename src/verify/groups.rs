//! Group meetings and who was there: their times, and what a close made of them.

use std::collections::HashSet;

use entity::{
    group_attendance, group_meeting,
    value::{GroupAttendanceId, Month},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{
    settled::{self, Row},
    visits::times,
};
use crate::error::Result;

/// How many attendances are read at a time.
const CHUNK: u64 = 2000;

/// What is wrong with meetings and attendances.
pub async fn check(db: &impl ConnectionTrait, closed: &HashSet<Month>) -> Result<Vec<String>> {
    let meetings = group_meeting::Entity::find().order_by_asc(group_meeting::Column::Id).all(db).await?;
    let mut found: Vec<String> = meetings.iter().flat_map(of_meeting).collect();
    let mut after = GroupAttendanceId(0);
    loop {
        let rows = group_attendance::Entity::find()
            .find_also_related(group_meeting::Entity)
            .filter(group_attendance::Column::Id.gt(after))
            .order_by_asc(group_attendance::Column::Id)
            .limit(CHUNK)
            .all(db)
            .await?;
        let Some(last) = rows.last().map(|(row, _)| row.id) else { return Ok(found) };
        let billed = settled::billed_attendances(db, after.0, last.0).await?;
        let row = |(row, meeting): &(group_attendance::Model, Option<group_meeting::Model>)| {
            Some(Row { id: row.id.0, day: meeting.as_ref()?.day, run: row.run_id })
        };
        let rows: Vec<Row> = rows.iter().filter_map(row).collect();
        found.extend(settled::faults("Gruppenteilnahme", &rows, &billed, closed));
        after = last;
    }
}

fn of_meeting(row: &group_meeting::Model) -> Vec<String> {
    times(&format!("Gruppentreffen {}", row.id), [row.starts_at, row.ends_at], row.day, row.minutes)
}
