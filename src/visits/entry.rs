//! A visit with those it is about, as pages show it.

use std::collections::{BTreeSet, HashMap};

use entity::{
    assignment, senior,
    value::{AssignmentId, Month},
    visit::{self, VisitStatus},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    error::{Error, Result},
    months, people,
};

/// A visit with those it is about.
#[derive(Clone, Debug)]
pub struct Entry {
    pub visit: visit::Model,
    pub assignment: assignment::Model,
    pub senior: senior::Model,
    pub volunteer: volunteer::Model,
    /// Whether its month is closed.
    pub month_is_closed: bool,
}

/// Where a visit stands, as people speak of it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    Waiting,
    Returned,
    Confirmed,
    /// Stands in a close: nothing changes it any more.
    Settled,
}

impl Entry {
    /// Where it stands.
    pub fn standing(&self) -> Standing {
        match self.visit.status {
            _ if self.is_settled() => Standing::Settled,
            VisitStatus::Logged => Standing::Waiting,
            VisitStatus::Returned => Standing::Returned,
            VisitStatus::Confirmed => Standing::Confirmed,
        }
    }

    /// Whether it came after its month was closed, so that it waits for the next close.
    pub fn is_late(&self) -> bool {
        self.month_is_closed && !self.is_settled()
    }

    /// Whether the volunteer may change it.
    pub fn is_theirs_to_change(&self) -> bool {
        match self.standing() {
            Standing::Waiting | Standing::Returned => true,
            Standing::Confirmed | Standing::Settled => false,
        }
    }

    fn is_settled(&self) -> bool {
        self.visit.run_id.is_some()
    }
}

/// These visits with those they are about, in their order.
pub async fn entries(db: &impl ConnectionTrait, visits: Vec<visit::Model>) -> Result<Vec<Entry>> {
    let closed = months::closed(db).await?;
    let tandems = tandems(db, visits.iter().map(|visit| visit.assignment_id)).await?;
    let with_people = visits.into_iter().map(|visit| {
        let tandem = tandems.get(&visit.assignment_id).cloned();
        let Tandem { assignment, senior, volunteer } =
            tandem.ok_or_else(|| Error::internal("a visit without a tandem"))?;
        let month_is_closed = closed.contains(&Month::of(visit.day));
        Ok(Entry { visit, assignment, senior, volunteer, month_is_closed })
    });
    with_people.collect()
}

/// An assignment and its two people.
#[derive(Clone, Debug)]
pub struct Tandem {
    pub assignment: assignment::Model,
    pub senior: senior::Model,
    pub volunteer: volunteer::Model,
}

/// These assignments with their people, in this order.
pub async fn tandems_in_order(db: &impl ConnectionTrait, ids: &[AssignmentId]) -> Result<Vec<Tandem>> {
    let mut found = tandems(db, ids.iter().copied()).await?;
    Ok(ids.iter().filter_map(|id| found.remove(id)).collect())
}

/// These assignments with their people.
pub async fn tandems(
    db: &impl ConnectionTrait,
    ids: impl Iterator<Item = AssignmentId>,
) -> Result<HashMap<AssignmentId, Tandem>> {
    let ids: BTreeSet<AssignmentId> = ids.collect();
    let assignments = assignment::Entity::find().filter(assignment::Column::Id.is_in(ids)).all(db).await?;
    let seniors = people::by_ids::<senior::Entity>(db, assignments.iter().map(|row| row.senior_id)).await?;
    let volunteers = people::by_ids::<volunteer::Entity>(db, assignments.iter().map(|row| row.volunteer_id)).await?;
    let joined = assignments.into_iter().filter_map(|row| {
        let (senior, volunteer) = (seniors.get(&row.senior_id)?.clone(), volunteers.get(&row.volunteer_id)?.clone());
        Some((row.id, Tandem { assignment: row, senior, volunteer }))
    });
    Ok(joined.collect())
}
