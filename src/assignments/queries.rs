//! Single tandems, and what their forms need to know.

use chrono::NaiveDate;
use entity::{
    assignment, senior,
    value::{AssignmentId, SeniorId, VolunteerId},
    visit, volunteer,
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::{Error, Result},
    people::address,
    web::input::Choice,
};

/// The tandem.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn by_id(db: &impl ConnectionTrait, id: AssignmentId) -> Result<assignment::Model> {
    assignment::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Every number given out.
pub async fn numbers(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let numbers = assignment::Entity::find().select_only().column(assignment::Column::Number);
    Ok(numbers.into_tuple().all(db).await?)
}

/// The days on which the tandem's visits were, each visit for itself.
pub async fn visit_days(db: &impl ConnectionTrait, id: AssignmentId) -> Result<Vec<NaiveDate>> {
    let days =
        visit::Entity::find().filter(visit::Column::AssignmentId.eq(id)).select_only().column(visit::Column::Day);
    Ok(days.order_by_asc(visit::Column::Day).into_tuple().all(db).await?)
}

/// The seniors to choose from: those in care on a day, and the one already chosen.
pub async fn senior_choices(db: &impl ConnectionTrait, chosen: &str, on: NaiveDate) -> Result<Vec<Choice>> {
    let mut those = Condition::any().add(senior::Column::EndedOn.is_null()).add(senior::Column::EndedOn.gte(on));
    if let Ok(chosen) = chosen.parse::<SeniorId>() {
        those = those.add(senior::Column::Id.eq(chosen));
    }
    let rows = senior::Entity::find().filter(those).order_by_asc(senior::Column::Folded).all(db).await?;
    Ok(rows.into_iter().map(|row| choice(row.id, &row.first_name, &row.last_name, &row.number)).collect())
}

/// The volunteers to choose from: the active on a day, and the one already chosen.
pub async fn volunteer_choices(db: &impl ConnectionTrait, chosen: &str, on: NaiveDate) -> Result<Vec<Choice>> {
    let mut those = Condition::any().add(volunteer::Column::EndedOn.is_null()).add(volunteer::Column::EndedOn.gte(on));
    if let Ok(chosen) = chosen.parse::<VolunteerId>() {
        those = those.add(volunteer::Column::Id.eq(chosen));
    }
    let rows = volunteer::Entity::find().filter(those).order_by_asc(volunteer::Column::Folded).all(db).await?;
    Ok(rows.into_iter().map(|row| choice(row.id, &row.first_name, &row.last_name, &row.number)).collect())
}

fn choice(id: impl std::fmt::Display, first: &str, last: &str, number: &str) -> Choice {
    Choice::new(id, format!("{} ({number})", address::sorted_name(first, last)))
}
