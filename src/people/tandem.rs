//! The two people of an assignment, and which assignments still run.

use chrono::NaiveDate;
use entity::{
    assignment,
    value::{SeniorId, VolunteerId},
};
use sea_orm::{ColumnTrait, Condition, sea_query::SimpleExpr};

/// Somebody who has a record.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum PersonId {
    Senior(SeniorId),
    Volunteer(VolunteerId),
}

impl PersonId {
    /// Their assignments.
    pub fn tandems(self) -> SimpleExpr {
        match self {
            Self::Senior(id) => assignment::Column::SeniorId.eq(id),
            Self::Volunteer(id) => assignment::Column::VolunteerId.eq(id),
        }
    }
}

/// Assignments that have not ended before a day, those that begin later included.
pub fn running(on: NaiveDate) -> Condition {
    Condition::any().add(assignment::Column::EndsOn.is_null()).add(assignment::Column::EndsOn.gte(on))
}
