//! Those in a phase on a day, for the database: what [`Course::phase`](super::phase::Course::phase) says of one.

use chrono::NaiveDate;
use entity::{assignment, assignment_pause};
use sea_orm::{ColumnTrait, Condition, EntityTrait, QueryFilter, QuerySelect, QueryTrait, sea_query::SelectStatement};

use super::phase::Kind;
use crate::people::running;

/// Those in a phase on a day.
pub fn in_phase(kind: Kind, today: NaiveDate) -> Condition {
    let going_on = Condition::all().add(running(today));
    let begun = || Condition::all().add(running(today)).add(assignment::Column::StartsOn.lte(today));
    let is_substitute = assignment::Column::SubstitutesForId.is_not_null();
    let is_own = || begun().add(assignment::Column::SubstitutesForId.is_null());
    let at_work = || is_own().add(assignment::Column::Id.not_in_subquery(resting(today)));
    let on_trial =
        || at_work().add(assignment::Column::TrialTalkOn.is_null()).add(assignment::Column::TrialUntil.is_not_null());
    let past_trial = Condition::any()
        .add(assignment::Column::TrialTalkOn.is_not_null())
        .add(assignment::Column::TrialUntil.is_null());
    match kind {
        Kind::Agreed => going_on.add(assignment::Column::StartsOn.gt(today)),
        Kind::Trial => on_trial().add(assignment::Column::TrialUntil.gte(today)),
        Kind::TrialOver => on_trial().add(assignment::Column::TrialUntil.lt(today)),
        Kind::Running => Condition::any().add(begun().add(is_substitute)).add(at_work().add(past_trial)),
        Kind::Paused => is_own().add(assignment::Column::Id.in_subquery(resting(today))),
        Kind::Ended => Condition::all().add(assignment::Column::EndsOn.lt(today)),
    }
}

/// The assignments with a pause on a day.
fn resting(today: NaiveDate) -> SelectStatement {
    let open =
        Condition::any().add(assignment_pause::Column::Until.is_null()).add(assignment_pause::Column::Until.gte(today));
    assignment_pause::Entity::find()
        .select_only()
        .column(assignment_pause::Column::AssignmentId)
        .filter(assignment_pause::Column::StartsOn.lte(today))
        .filter(open)
        .into_query()
}
