//! All that is known of an assignment's life: its row, its pauses, its ending.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::{assignment, assignment_ending, assignment_pause, value::AssignmentId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::phase::{Course, Pause};
use crate::error::Result;

/// All that is known of an assignment's life.
#[derive(Clone, Debug)]
pub struct Known {
    pub row: assignment::Model,
    /// The first one first.
    pub pauses: Vec<assignment_pause::Model>,
    pub ending: Option<assignment_ending::Model>,
}

impl Known {
    /// Of one assignment.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub async fn of(db: &impl ConnectionTrait, row: assignment::Model) -> Result<Self> {
        let pauses = pauses(db, [row.id]).await?.remove(&row.id).unwrap_or_default();
        let ending = assignment_ending::Entity::find().filter(assignment_ending::Column::AssignmentId.eq(row.id));
        Ok(Self { ending: ending.one(db).await?, pauses, row })
    }

    /// Its days.
    pub fn course(&self) -> Course {
        course(&self.row, &self.pauses)
    }
}

/// The days of an assignment with these pauses.
pub fn course(row: &assignment::Model, pauses: &[assignment_pause::Model]) -> Course {
    Course {
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        trial_until: row.trial_until,
        trial_talk_on: row.trial_talk_on,
        is_substitute: row.substitutes_for_id.is_some(),
        pauses: pauses.iter().map(days).collect(),
    }
}

/// The days of a pause.
pub fn days(row: &assignment_pause::Model) -> Pause {
    Pause { from: row.starts_on, until: row.until }
}

/// Which of these assignments rest on a day, each with its pause.
///
/// # Errors
///
/// If the database does not answer.
pub async fn resting(
    db: &impl ConnectionTrait,
    among: impl Iterator<Item = &assignment::Model>,
    day: NaiveDate,
) -> Result<HashMap<AssignmentId, Pause>> {
    let pauses = pauses(db, among.map(|row| row.id)).await?;
    let on_day = |(id, pauses): (AssignmentId, Vec<assignment_pause::Model>)| {
        pauses.iter().map(days).find(|pause| pause.has(day)).map(|pause| (id, pause))
    };
    Ok(pauses.into_iter().filter_map(on_day).collect())
}

/// The pauses of these assignments, the first one first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn pauses(
    db: &impl ConnectionTrait,
    of: impl IntoIterator<Item = AssignmentId>,
) -> Result<HashMap<AssignmentId, Vec<assignment_pause::Model>>> {
    let rows = assignment_pause::Entity::find()
        .filter(assignment_pause::Column::AssignmentId.is_in(of))
        .order_by_asc(assignment_pause::Column::StartsOn)
        .order_by_asc(assignment_pause::Column::Id);
    let mut found: HashMap<_, Vec<_>> = HashMap::new();
    for row in rows.all(db).await? {
        found.entry(row.assignment_id).or_default().push(row);
    }
    Ok(found)
}
