//! What a volunteer reads: each query takes the volunteer who asks, so that nobody else's rows can be reached.

use chrono::{Days, NaiveDate};
use entity::{
    assignment, senior,
    value::{AssignmentId, VisitId},
    visit, volunteer,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use crate::{
    error::{Error, Result},
    web::role::VolunteerSelf,
};

/// For so many days after its end an assignment is still offered: a visit may be logged late.
const OFFERED: u64 = 100;

/// Who asks.
pub async fn me(db: &impl ConnectionTrait, me: &VolunteerSelf) -> Result<volunteer::Model> {
    volunteer::Entity::find_by_id(me.id()).one(db).await?.ok_or(Error::NotFound)
}

/// My running assignments, with the senior, the longest first.
pub async fn running(
    db: &impl ConnectionTrait,
    me: &VolunteerSelf,
    today: NaiveDate,
) -> Result<Vec<(assignment::Model, senior::Model)>> {
    not_ended_before(db, me, today).await
}

/// My assignments that a visit may still be logged for, with the senior.
pub async fn offered(
    db: &impl ConnectionTrait,
    me: &VolunteerSelf,
    today: NaiveDate,
) -> Result<Vec<(assignment::Model, senior::Model)>> {
    offered_since(db, me, today, today).await
}

/// My assignments that a visit of a day may be changed to, with the senior.
pub async fn offered_since(
    db: &impl ConnectionTrait,
    me: &VolunteerSelf,
    day: NaiveDate,
    today: NaiveDate,
) -> Result<Vec<(assignment::Model, senior::Model)>> {
    let mut offered = not_ended_before(db, me, day - Days::new(OFFERED)).await?;
    offered.retain(|(assignment, _)| assignment.starts_on <= today);
    Ok(offered)
}

async fn not_ended_before(
    db: &impl ConnectionTrait,
    me: &VolunteerSelf,
    day: NaiveDate,
) -> Result<Vec<(assignment::Model, senior::Model)>> {
    let not_ended = Condition::any().add(assignment::Column::EndsOn.is_null()).add(assignment::Column::EndsOn.gte(day));
    let rows =
        mine(me).filter(not_ended).order_by_asc(assignment::Column::StartsOn).order_by_asc(assignment::Column::Id);
    let rows = rows.find_also_related(senior::Entity).all(db).await?;
    Ok(rows.into_iter().filter_map(|(assignment, senior)| Some((assignment, senior?))).collect())
}

/// One assignment of mine.
pub async fn assignment(db: &impl ConnectionTrait, me: &VolunteerSelf, id: AssignmentId) -> Result<assignment::Model> {
    mine(me).filter(assignment::Column::Id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// One visit of mine.
pub async fn visit(db: &impl ConnectionTrait, me: &VolunteerSelf, id: VisitId) -> Result<visit::Model> {
    visits(me).filter(visit::Column::Id.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// My visits since a day, the newest first.
pub async fn visits_since(db: &impl ConnectionTrait, me: &VolunteerSelf, day: NaiveDate) -> Result<Vec<visit::Model>> {
    Ok(visits(me).filter(visit::Column::Day.gte(day)).order_by_desc(visit::Column::StartsAt).all(db).await?)
}

/// My visits that came back, whenever they were, the oldest first.
pub async fn returned(db: &impl ConnectionTrait, me: &VolunteerSelf) -> Result<Vec<visit::Model>> {
    let returned = visits(me).filter(visit::Column::Status.eq(visit::VisitStatus::Returned));
    Ok(returned.order_by_asc(visit::Column::StartsAt).all(db).await?)
}

/// Whether I have visited anybody before a day.
pub async fn has_visits_before(db: &impl ConnectionTrait, me: &VolunteerSelf, day: NaiveDate) -> Result<bool> {
    Ok(visits(me).filter(visit::Column::Day.lt(day)).one(db).await?.is_some())
}

fn mine(me: &VolunteerSelf) -> Select<assignment::Entity> {
    assignment::Entity::find().filter(assignment::Column::VolunteerId.eq(me.id()))
}

fn visits(me: &VolunteerSelf) -> Select<visit::Entity> {
    visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::VolunteerId.eq(me.id()))
}
