//! What is worth a second look about a tandem, from what both records say.

use chrono::NaiveDate;
use entity::{assignment, care_grade, senior, volunteer};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::rules::{self, Hint, Sides};
use crate::{error::Result, volunteers::stages};

/// Everything unusual about a tandem today.
pub async fn of(
    db: &impl ConnectionTrait,
    row: &assignment::Model,
    senior: &senior::Model,
    volunteer: &volunteer::Model,
    today: NaiveDate,
) -> Result<Vec<Hint>> {
    let lasts =
        Condition::any().add(care_grade::Column::ValidUntil.is_null()).add(care_grade::Column::ValidUntil.gte(today));
    let grades = care_grade::Entity::find()
        .filter(care_grade::Column::SeniorId.eq(row.senior_id))
        .filter(care_grade::Column::ValidFrom.lte(today))
        .filter(lasts);
    let steps = stages::history(db, volunteer.id).await?;
    Ok(rules::hints(Sides {
        stage: stages::rules::now(volunteer, stages::rules::last(&steps, today), today),
        service: row.service,
        ends_on: row.ends_on,
        is_offered: volunteer.services.has(row.service),
        has_care_grade: grades.count(db).await? > 0,
        senior_ended_on: senior.ended_on,
        volunteer_ended_on: volunteer.ended_on,
    }))
}
