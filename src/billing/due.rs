//! The visits and group attendances that no close has settled yet.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    assignment, group, group_attendance, group_meeting, senior,
    value::{GroupAttendanceId, Lines, Minutes, Month, SeniorId, Service, VisitId},
    visit::{self, VisitStatus},
    volunteer,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use super::charge::Billable;
use crate::error::Result;

/// Which row is due.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Source {
    Visit(VisitId),
    Attendance(GroupAttendanceId),
}

/// One confirmed visit or attendance that no close has settled.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Due {
    pub source: Source,
    pub senior: SeniorId,
    pub service: Service,
    pub day: NaiveDate,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub minutes: Minutes,
    pub activities: Lines,
    /// Who came; of a group, its name.
    pub with: String,
}

impl Due {
    /// As the rules of billing see it.
    pub fn billable(&self) -> Billable {
        Billable { service: self.service, day: self.day, minutes: self.minutes }
    }
}

/// The seniors for whom something is due up to a month, in the order of their numbers as text, which is the order of
/// the statements' numbers.
pub async fn seniors(db: &impl ConnectionTrait, until: Month) -> Result<Vec<SeniorId>> {
    let visits = unsettled_visits(until).select_only().column(assignment::Column::SeniorId).distinct();
    let attendances = unsettled_attendances(until).select_only().column(group_attendance::Column::SeniorId).distinct();
    let mut ids: Vec<SeniorId> = visits.into_tuple().all(db).await?;
    ids.extend(attendances.into_tuple::<SeniorId>().all(db).await?);
    ids.sort_unstable();
    ids.dedup();
    let mut numbered: Vec<(String, SeniorId)> = Vec::with_capacity(ids.len());
    for chunk in ids.chunks(CHUNK) {
        let rows = senior::Entity::find()
            .select_only()
            .column(senior::Column::Number)
            .column(senior::Column::Id)
            .filter(senior::Column::Id.is_in(chunk.iter().copied()));
        numbered.extend(rows.into_tuple::<(String, SeniorId)>().all(db).await?);
    }
    numbered.sort_unstable();
    Ok(numbered.into_iter().map(|(_, id)| id).collect())
}

/// The first month with something to bill that no close has settled; months in `closed` left out.
pub async fn first_open_month(db: &impl ConnectionTrait, before: Month, closed: &[Month]) -> Result<Option<Month>> {
    let visits = unsettled_visits(before.previous())
        .filter(assignment::Column::Service.ne(Service::Besuchsdienst))
        .select_only()
        .column(visit::Column::Day)
        .distinct();
    let attendances =
        unsettled_attendances(before.previous()).select_only().column(group_meeting::Column::Day).distinct();
    let mut days: Vec<NaiveDate> = visits.into_tuple().all(db).await?;
    days.extend(attendances.into_tuple::<NaiveDate>().all(db).await?);
    Ok(days.into_iter().map(Month::of).filter(|month| !closed.contains(month)).min())
}

/// Whether anything up to a month waits to be billed.
pub async fn is_anything_billable(db: &impl ConnectionTrait, until: Month) -> Result<bool> {
    let visit = unsettled_visits(until).filter(assignment::Column::Service.ne(Service::Besuchsdienst));
    Ok(visit.one(db).await?.is_some() || unsettled_attendances(until).one(db).await?.is_some())
}

/// What is due for these seniors up to a month, by day and time.
pub async fn of(db: &impl ConnectionTrait, seniors: &[SeniorId], until: Month) -> Result<Vec<Due>> {
    let mut due = Vec::new();
    for chunk in seniors.chunks(CHUNK) {
        due.extend(visits(db, chunk, until).await?);
        due.extend(attendances(db, chunk, until).await?);
    }
    due.sort_by_key(|due| (due.starts_at, due.source));
    Ok(due)
}

/// How many seniors one query names.
pub const CHUNK: usize = 250;

fn unsettled_visits(until: Month) -> Select<visit::Entity> {
    visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(visit::Column::RunId.is_null())
        .filter(visit::Column::Status.eq(VisitStatus::Confirmed))
        .filter(visit::Column::Day.lte(until.last_day()))
}

fn unsettled_attendances(until: Month) -> Select<group_attendance::Entity> {
    group_attendance::Entity::find()
        .join(JoinType::InnerJoin, group_attendance::Relation::GroupMeeting.def())
        .filter(group_attendance::Column::RunId.is_null())
        .filter(group_meeting::Column::Day.lte(until.last_day()))
}

#[derive(Debug, FromQueryResult)]
struct VisitRow {
    id: VisitId,
    senior_id: SeniorId,
    service: Service,
    day: NaiveDate,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    minutes: Minutes,
    activities: Lines,
    first_name: String,
    last_name: String,
}

async fn visits(db: &impl ConnectionTrait, seniors: &[SeniorId], until: Month) -> Result<Vec<Due>> {
    let rows = unsettled_visits(until)
        .join(JoinType::InnerJoin, assignment::Relation::Volunteer.def())
        .filter(assignment::Column::SeniorId.is_in(seniors.iter().copied()))
        .column(assignment::Column::SeniorId)
        .column(assignment::Column::Service)
        .column(volunteer::Column::FirstName)
        .column(volunteer::Column::LastName)
        .order_by_asc(visit::Column::Id);
    let rows = rows.into_model::<VisitRow>().all(db).await?;
    Ok(rows.into_iter().map(VisitRow::due).collect())
}

impl VisitRow {
    fn due(self) -> Due {
        Due {
            source: Source::Visit(self.id),
            senior: self.senior_id,
            service: self.service,
            day: self.day,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            minutes: self.minutes,
            activities: self.activities,
            with: format!("{} {}", self.first_name, self.last_name),
        }
    }
}

#[derive(Debug, FromQueryResult)]
struct AttendanceRow {
    id: GroupAttendanceId,
    senior_id: SeniorId,
    day: NaiveDate,
    starts_at: DateTime<Utc>,
    ends_at: DateTime<Utc>,
    minutes: Minutes,
    name: String,
}

async fn attendances(db: &impl ConnectionTrait, seniors: &[SeniorId], until: Month) -> Result<Vec<Due>> {
    let rows = unsettled_attendances(until)
        .join(JoinType::InnerJoin, group_meeting::Relation::Group.def())
        .filter(group_attendance::Column::SeniorId.is_in(seniors.iter().copied()))
        .column(group_meeting::Column::Day)
        .column(group_meeting::Column::StartsAt)
        .column(group_meeting::Column::EndsAt)
        .column(group::Column::Name)
        .order_by_asc(group_attendance::Column::Id);
    let rows = rows.into_model::<AttendanceRow>().all(db).await?;
    Ok(rows.into_iter().map(AttendanceRow::due).collect())
}

impl AttendanceRow {
    fn due(self) -> Due {
        Due {
            source: Source::Attendance(self.id),
            senior: self.senior_id,
            service: Service::Demenzgruppe,
            day: self.day,
            starts_at: self.starts_at,
            ends_at: self.ends_at,
            minutes: self.minutes,
            activities: Lines::default(),
            with: self.name,
        }
    }
}
