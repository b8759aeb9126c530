//! Which assignments still run.

use chrono::NaiveDate;
use entity::assignment;
use sea_orm::{ColumnTrait, Condition};

/// Assignments that have not ended before a day, those that begin later included.
pub fn running(on: NaiveDate) -> Condition {
    Condition::any().add(assignment::Column::EndsOn.is_null()).add(assignment::Column::EndsOn.gte(on))
}
