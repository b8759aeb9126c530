//! Stages as the database has them.

use chrono::NaiveDate;
use entity::{
    value::{Stage, VolunteerId},
    volunteer, volunteer_stage,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::SelectStatement,
};

use crate::{error::Result, people};

/// The steps of a volunteer, the last first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn history(db: &impl ConnectionTrait, id: VolunteerId) -> Result<Vec<volunteer_stage::Model>> {
    let steps = volunteer_stage::Entity::find().filter(volunteer_stage::Column::VolunteerId.eq(id));
    Ok(steps.order_by_desc(volunteer_stage::Column::Id).all(db).await?)
}

/// Those in a stage on a day, as [`now`](super::rules::now) has it.
pub fn in_stage(stage: Stage, today: NaiveDate) -> Condition {
    let begun = volunteer::Column::ActiveSince.lte(today);
    let not_begun =
        Condition::any().add(volunteer::Column::ActiveSince.is_null()).add(volunteer::Column::ActiveSince.gt(today));
    let going_on = Condition::all().add(people::going_on::<volunteer::Entity>(today));
    let last = |stages: &[Stage]| volunteer::Column::Id.in_subquery(lastly(stages, today));
    let not_last = |stages: &[Stage]| volunteer::Column::Id.not_in_subquery(lastly(stages, today));
    match stage {
        Stage::Left => Condition::all().add(volunteer::Column::EndedOn.lt(today)),
        Stage::Paused => going_on.add(begun).add(last(&[Stage::Paused])),
        Stage::Active => going_on.add(begun).add(not_last(&[Stage::Paused])),
        Stage::Applied => going_on.add(not_begun).add(not_last(&[Stage::TalkHeld, Stage::PapersComplete])),
        Stage::TalkHeld | Stage::PapersComplete => going_on.add(not_begun).add(last(&[stage])),
    }
}

/// Those who stand at one of these, as [`last`](super::rules::last) has it.
fn lastly(stages: &[Stage], today: NaiveDate) -> SelectStatement {
    let not_yet = Condition::all()
        .add(volunteer_stage::Column::Stage.eq(Stage::Left))
        .add(volunteer_stage::Column::Since.gte(today));
    let newest = volunteer_stage::Entity::find()
        .select_only()
        .filter(not_yet.not())
        .column_as(volunteer_stage::Column::Id.max(), "newest")
        .group_by(volunteer_stage::Column::VolunteerId);
    volunteer_stage::Entity::find()
        .select_only()
        .column(volunteer_stage::Column::VolunteerId)
        .filter(volunteer_stage::Column::Id.in_subquery(newest.into_query()))
        .filter(volunteer_stage::Column::Stage.is_in(stages.iter().copied()))
        .into_query()
}
