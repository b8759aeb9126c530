//! What is read about visits, by the office and by the rules. What a volunteer reads stands in `my/queries.rs`.

use entity::{
    activity, assignment,
    value::{AssignmentId, Month, VisitId, VolunteerId},
    visit::{self, VisitStatus},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder,
    QuerySelect, QueryTrait, RelationTrait, Select, sea_query::SelectStatement,
};

use super::{duration::Span, rules::Taken, usual::LOOKED_AT};
use crate::error::{Error, Result};

/// One visit.
pub async fn by_id(db: &impl ConnectionTrait, id: VisitId) -> Result<visit::Model> {
    visit::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// One assignment.
pub async fn assignment(db: &impl ConnectionTrait, id: AssignmentId) -> Result<assignment::Model> {
    assignment::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The time that a volunteer's visits take from a span.
pub async fn taken(db: &impl ConnectionTrait, volunteer: VolunteerId, span: Span) -> Result<Vec<Taken>> {
    let visits = visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::VolunteerId.eq(volunteer))
        .filter(visit::Column::StartsAt.lt(span.ends_at))
        .filter(visit::Column::EndsAt.gt(span.starts_at))
        .all(db)
        .await?;
    Ok(visits.into_iter().map(|row| Taken { visit: row.id, starts_at: row.starts_at, ends_at: row.ends_at }).collect())
}

/// The last visits of a tandem, the newest first.
pub async fn last_of(db: &impl ConnectionTrait, assignment: AssignmentId) -> Result<Vec<visit::Model>> {
    let visits = visit::Entity::find().filter(visit::Column::AssignmentId.eq(assignment));
    let limit = u64::try_from(LOOKED_AT).unwrap_or_default();
    Ok(visits.order_by_desc(visit::Column::StartsAt).limit(limit).all(db).await?)
}

/// The names of the catalogue's activities, in its order.
pub async fn activities(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let active = activity::Entity::find().filter(activity::Column::Active.eq(true));
    let rows = active.order_by_asc(activity::Column::Position).order_by_asc(activity::Column::Id).all(db).await?;
    Ok(rows.into_iter().map(|row| row.name).collect())
}

/// The catalogue, and what already stands on a visit, so that it is not lost with the catalogue.
pub async fn activities_with(db: &impl ConnectionTrait, visit: &visit::Model) -> Result<Vec<String>> {
    let mut names = activities(db).await?;
    let gone: Vec<String> =
        visit.activities.iter().filter(|name| !names.iter().any(|known| known == name)).map(str::to_owned).collect();
    names.extend(gone);
    Ok(names)
}

/// How many visits are in this state.
pub async fn count_in(db: &impl ConnectionTrait, status: VisitStatus) -> Result<u64> {
    Ok(visit::Entity::find().filter(visit::Column::Status.eq(status)).count(db).await?)
}

/// The first visits in this state, the oldest first.
pub async fn in_state(db: &impl ConnectionTrait, status: VisitStatus, limit: u64) -> Result<Vec<visit::Model>> {
    let visits = visit::Entity::find().filter(visit::Column::Status.eq(status));
    Ok(visits.order_by_asc(visit::Column::StartsAt).limit(limit).all(db).await?)
}

/// The assignments that ran in a month, by number, and have no visit in it.
pub async fn without_visit(db: &impl ConnectionTrait, month: Month) -> Result<Vec<AssignmentId>> {
    let idle = ran_in(month)
        .select_only()
        .column(assignment::Column::Id)
        .filter(assignment::Column::Id.not_in_subquery(visited_in(month)))
        .order_by_asc(assignment::Column::Number);
    Ok(idle.into_tuple().all(db).await?)
}

/// The assignments that ran in a month.
pub fn ran_in(month: Month) -> Select<assignment::Entity> {
    let open = assignment::Column::EndsOn.is_null();
    assignment::Entity::find()
        .filter(assignment::Column::StartsOn.lte(month.last_day()))
        .filter(Condition::any().add(open).add(assignment::Column::EndsOn.gte(month.first_day())))
}

/// The assignments with a visit in a month.
pub fn visited_in(month: Month) -> SelectStatement {
    visit::Entity::find()
        .select_only()
        .column(visit::Column::AssignmentId)
        .filter(visit::Column::Day.between(month.first_day(), month.last_day()))
        .into_query()
}
