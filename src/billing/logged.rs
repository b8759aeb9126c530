//! Who has logged in a month and who has not, and what the office has not confirmed.

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    assignment, senior,
    value::{AssignmentId, Minutes, Month, SeniorId, Service, VisitId},
    visit::{self, VisitStatus},
    volunteer,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationTrait, Select,
    sea_query::{Expr, ExprTrait},
};

use crate::{
    error::Result,
    store::Slice,
    visits::{ran_in, visited_in},
};

/// How many of a month's volunteers have logged.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Logged {
    /// With an assignment that ran in the month.
    pub volunteers: u64,
    /// Of them, with at least one visit in it.
    pub logged: u64,
}

/// How many volunteers had an assignment in the month, and how many of them have logged.
pub async fn logged(db: &impl ConnectionTrait, month: Month) -> Result<Logged> {
    let volunteers = distinct_volunteers(db, ran_in(month)).await?;
    let visited = ran_in(month).filter(assignment::Column::Id.in_subquery(visited_in(month)));
    Ok(Logged { volunteers, logged: distinct_volunteers(db, visited).await? })
}

/// An assignment that ran in a month, and has no visit in it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Silent {
    pub id: AssignmentId,
    pub number: String,
    pub service: Service,
    pub senior_first_name: String,
    pub senior_last_name: String,
    pub volunteer_first_name: String,
    pub volunteer_last_name: String,
    pub volunteer_phone: Option<String>,
}

/// The assignments of a month without a visit, by the volunteers' names.
pub async fn silent(db: &impl ConnectionTrait, month: Month, page: &str) -> Result<Slice<Silent>> {
    let selected = ran_in(month)
        .filter(assignment::Column::Id.not_in_subquery(visited_in(month)))
        .join(JoinType::InnerJoin, assignment::Relation::Senior.def())
        .join(JoinType::InnerJoin, assignment::Relation::Volunteer.def())
        .column_as(senior::Column::FirstName, "senior_first_name")
        .column_as(senior::Column::LastName, "senior_last_name")
        .column_as(volunteer::Column::FirstName, "volunteer_first_name")
        .column_as(volunteer::Column::LastName, "volunteer_last_name")
        .column_as(volunteer::Column::Phone, "volunteer_phone")
        .order_by_asc(volunteer::Column::LastName)
        .order_by_asc(assignment::Column::Number);
    Slice::shaped(selected, page, db).await
}

/// A visit that the office has not confirmed.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Unconfirmed {
    pub id: VisitId,
    pub day: NaiveDate,
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    pub minutes: Minutes,
    pub status: VisitStatus,
    pub service: Service,
    pub senior_id: SeniorId,
    pub senior_first_name: String,
    pub senior_last_name: String,
    pub volunteer_first_name: String,
    pub volunteer_last_name: String,
}

/// The visits of a month that the office has not confirmed, by day; only those named, where any are.
pub async fn unconfirmed(
    db: &impl ConnectionTrait,
    month: Month,
    only: Option<Vec<VisitId>>,
    page: &str,
) -> Result<Slice<Unconfirmed>> {
    let named = only.map(|only| visit::Column::Id.is_in(only));
    let selected = visit::Entity::find()
        .filter(Condition::all().add_option(named))
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(visit::Column::Day.between(month.first_day(), month.last_day()))
        .filter(visit::Column::Status.ne(VisitStatus::Confirmed))
        .filter(visit::Column::RunId.is_null())
        .join(JoinType::InnerJoin, assignment::Relation::Senior.def())
        .join(JoinType::InnerJoin, assignment::Relation::Volunteer.def())
        .column(assignment::Column::Service)
        .column(assignment::Column::SeniorId)
        .column_as(senior::Column::FirstName, "senior_first_name")
        .column_as(senior::Column::LastName, "senior_last_name")
        .column_as(volunteer::Column::FirstName, "volunteer_first_name")
        .column_as(volunteer::Column::LastName, "volunteer_last_name")
        .order_by_asc(visit::Column::StartsAt)
        .order_by_asc(visit::Column::Id);
    Slice::shaped(selected, page, db).await
}

async fn distinct_volunteers(db: &impl ConnectionTrait, assignments: Select<assignment::Entity>) -> Result<u64> {
    let volunteer = Expr::col((assignment::Entity, assignment::Column::VolunteerId));
    let counted = assignments.select_only().column_as(volunteer.count_distinct(), "volunteers");
    let count: Option<i64> = counted.into_tuple().one(db).await?;
    Ok(count.and_then(|count| u64::try_from(count).ok()).unwrap_or_default())
}
