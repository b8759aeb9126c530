//! Assignments, visits, groups and their meetings.

use super::{Named, name, people::given};
use crate::{
    error::Result,
    exchange::{
        cell::{Note, Whole},
        folder::{Shelf, Stored},
        tables::{
            groups::{Attendance, Group, Meeting},
            visits::{Assignment, Visit},
        },
    },
    visits::duration::local,
};
use chrono::Weekday;
use entity::{
    assignment, group, group_attendance, group_meeting,
    statement::{self, StatementStatus},
    statement_attendance, statement_visit,
    value::{AssignmentId, DistrictId, GroupAttendanceId, GroupId, GroupMeetingId, SeniorId, VisitId, VolunteerId},
    visit,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QuerySelect, RelationTrait};
use std::collections::{HashMap, HashSet};

pub async fn assignments(
    db: &impl ConnectionTrait,
    seniors: &HashMap<SeniorId, String>,
    volunteers: &HashMap<VolunteerId, String>,
) -> Result<Named<AssignmentId, Assignment>> {
    let rows = assignment::Entity::find().all(db).await?;
    let names = rows.iter().map(|row| (row.id, row.number.clone())).collect();
    let shelf = Shelf::of(rows.into_iter().map(|row| {
        let assignment = Assignment {
            number: row.number,
            senior: name(seniors, &row.senior_id),
            volunteer: name(volunteers, &row.volunteer_id),
            service: row.service,
            from: row.starts_on,
            until: row.ends_on,
        };
        (row.id.0, assignment)
    }));
    Ok(Named { shelf, names })
}

pub async fn visits(db: &impl ConnectionTrait, assignments: &HashMap<AssignmentId, String>) -> Result<Shelf<Visit>> {
    let rows = visit::Entity::find().all(db).await?;
    let billed = billed_visits(db).await?;
    let stored = rows.into_iter().map(|row| Stored {
        id: row.id.0,
        billed: billed.contains(&row.id),
        row: Visit {
            key: row.key,
            assignment: name(assignments, &row.assignment_id),
            day: row.day,
            begins: local(row.starts_at).time(),
            ends: local(row.ends_at).time(),
            activities: given(row.activities),
            note: row.note.map(Note),
        },
    });
    Ok(stored.collect())
}

/// The visits that stand on a statement that holds.
async fn billed_visits(db: &impl ConnectionTrait) -> Result<HashSet<VisitId>> {
    let billed = statement_visit::Entity::find()
        .select_only()
        .column(statement_visit::Column::VisitId)
        .join(JoinType::InnerJoin, statement_visit::Relation::Statement.def())
        .filter(statement::Column::Status.ne(StatementStatus::Cancelled));
    Ok(billed.into_tuple().all(db).await?.into_iter().collect())
}

/// The attendances that stand on a statement that holds.
async fn billed_attendances(db: &impl ConnectionTrait) -> Result<HashSet<GroupAttendanceId>> {
    let billed = statement_attendance::Entity::find()
        .select_only()
        .column(statement_attendance::Column::AttendanceId)
        .join(JoinType::InnerJoin, statement_attendance::Relation::Statement.def())
        .filter(statement::Column::Status.ne(StatementStatus::Cancelled));
    Ok(billed.into_tuple().all(db).await?.into_iter().collect())
}

pub async fn groups(
    db: &impl ConnectionTrait,
    districts: &HashMap<DistrictId, String>,
) -> Result<Named<GroupId, Group>> {
    let rows = group::Entity::find().all(db).await?;
    let names = rows.iter().map(|row| (row.id, row.number.clone())).collect();
    let shelf = Shelf::of(rows.into_iter().map(|row| {
        let group = Group {
            number: row.number,
            name: row.name,
            place: row.place,
            district: name(districts, &row.district_id),
            weekday: weekday(row.weekday),
            begins: row.starts,
            ends: row.ends,
        };
        (row.id.0, group)
    }));
    Ok(Named { shelf, names })
}

/// The meetings, and who was there. A meeting is billed once somebody's attendance is.
pub async fn meetings(
    db: &impl ConnectionTrait,
    groups: &HashMap<GroupId, String>,
    seniors: &HashMap<SeniorId, String>,
) -> Result<(Shelf<Meeting>, Shelf<Attendance>)> {
    let meetings = group_meeting::Entity::find().all(db).await?;
    let attendances = group_attendance::Entity::find().all(db).await?;
    let billed_attendances = billed_attendances(db).await?;
    let is_billed = |row: &group_attendance::Model| billed_attendances.contains(&row.id);
    let billed: HashSet<GroupMeetingId> =
        attendances.iter().filter(|row| is_billed(row)).map(|row| row.meeting_id).collect();
    let which: HashMap<GroupMeetingId, _> =
        meetings.iter().map(|row| (row.id, (name(groups, &row.group_id), row.day))).collect();
    let attendances = attendances.into_iter().filter_map(|row| {
        let (group, day) = which.get(&row.meeting_id)?.clone();
        let senior = name(seniors, &row.senior_id);
        let billed = is_billed(&row);
        let attendance = Attendance { group, day, senior, minutes: Some(Whole(row.minutes.0)) };
        Some(Stored { id: row.id.0, billed, row: attendance })
    });
    let meetings = meetings.into_iter().map(|row| Stored {
        id: row.id.0,
        billed: billed.contains(&row.id),
        row: Meeting {
            group: name(groups, &row.group_id),
            day: row.day,
            begins: Some(local(row.starts_at).time()),
            ends: Some(local(row.ends_at).time()),
        },
    });
    Ok((meetings.collect(), attendances.collect()))
}

/// 1 is Monday.
fn weekday(number: i32) -> Weekday {
    u8::try_from(number - 1).ok().and_then(|day| Weekday::try_from(day).ok()).unwrap_or(Weekday::Mon)
}
