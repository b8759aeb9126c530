//! What is conspicuous about visits, told from what lies around them.

use std::collections::{BTreeMap, BTreeSet, HashMap};

use chrono::{DateTime, Days, Utc};
use entity::{
    assignment, care_grade,
    value::{AssignmentId, Month, SeniorId, VisitId, VolunteerId},
    visit::{self, VisitStatus},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use super::{
    entry::{Entry, entries},
    hints::{self, Hint, Surroundings},
};
use crate::error::Result;

/// So many visits are looked through at a time, so that what lies around them fits in memory.
pub const CHUNK: usize = 500;

/// So many days before a visit tell what is usual.
const HABIT_DAYS: Days = Days::new(120);

/// So many visits are looked through where only their number is told.
const COUNTED: usize = 1000;

/// So many visits of a month are looked through where the conspicuous ones are listed.
pub const LISTED: usize = 5000;

/// How many visits are conspicuous.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Counted {
    pub conspicuous: usize,
    /// Whether all were looked through. If not, there may be more.
    pub all: bool,
}

/// How many of a month's visits that the office has not confirmed are conspicuous. Of very many only the first are
/// looked through: around each, five months are read.
pub async fn count_in(db: &impl ConnectionTrait, month: Month, now: DateTime<Utc>) -> Result<Counted> {
    let (visits, all) = first(db, month, COUNTED).await?;
    Ok(Counted { conspicuous: marked(db, &visits, now).await?.len(), all })
}

/// The conspicuous ones among a month's visits that the office has not confirmed, each with why, and whether all were
/// looked through. Of very many only the first are.
pub async fn unconfirmed_in(db: &impl ConnectionTrait, month: Month, now: DateTime<Utc>) -> Result<(Marked, bool)> {
    let (visits, all) = first(db, month, LISTED).await?;
    Ok((marked(db, &visits, now).await?, all))
}

/// The conspicuous ones among these visits, each with why.
pub async fn among(db: &impl ConnectionTrait, ids: &[VisitId], now: DateTime<Utc>) -> Result<Marked> {
    let mut visits = Vec::with_capacity(ids.len());
    // A database takes only so many values in one question.
    for chunk in ids.chunks(CHUNK) {
        let named = visit::Entity::find().filter(visit::Column::Id.is_in(chunk.iter().copied()));
        visits.extend(named.all(db).await?);
    }
    // What lies around the visits of one tandem is read once.
    visits.sort_by_key(|visit| visit.assignment_id);
    marked(db, &visits, now).await
}

/// At most so many of a month's visits that the office has not confirmed, and whether that is all of them.
async fn first(db: &impl ConnectionTrait, month: Month, most: usize) -> Result<(Vec<visit::Model>, bool)> {
    let mut visits = unconfirmed(month).limit(most as u64 + 1).all(db).await?;
    let all = visits.len() <= most;
    visits.truncate(most);
    Ok((visits, all))
}

/// What is conspicuous about which visits.
pub type Marked = BTreeMap<VisitId, Vec<Hint>>;

fn unconfirmed(month: Month) -> Select<visit::Entity> {
    visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(visit::Column::Day.between(month.first_day(), month.last_day()))
        .filter(visit::Column::Status.ne(VisitStatus::Confirmed))
        .filter(visit::Column::RunId.is_null())
        // What lies around the visits to one senior is read once.
        .order_by_asc(assignment::Column::SeniorId)
        .order_by_asc(visit::Column::Id)
}

async fn marked(db: &impl ConnectionTrait, visits: &[visit::Model], now: DateTime<Utc>) -> Result<Marked> {
    let mut found = Marked::new();
    for chunk in visits.chunks(CHUNK) {
        let entries = entries(db, chunk.to_vec()).await?;
        let hints = of(db, &entries, now).await?;
        let marked = entries.iter().map(|entry| entry.visit.id).zip(hints);
        found.extend(marked.filter(|(_, hints)| !hints.is_empty()));
    }
    Ok(found)
}

/// What is conspicuous about each of these visits, in their order.
pub async fn of(db: &impl ConnectionTrait, entries: &[Entry], now: DateTime<Utc>) -> Result<Vec<Vec<Hint>>> {
    let around = Around::read(db, entries).await?;
    Ok(entries.iter().map(|entry| around.hints(entry, now)).collect())
}

/// Everything that lies around some visits.
#[derive(Debug, Default)]
struct Around {
    visits: Vec<(visit::Model, assignment::Model)>,
    grades: HashMap<SeniorId, Vec<care_grade::Model>>,
    to_senior: HashMap<SeniorId, Vec<usize>>,
    by_volunteer: HashMap<VolunteerId, Vec<usize>>,
    of_tandem: HashMap<AssignmentId, Vec<usize>>,
}

impl Around {
    async fn read(db: &impl ConnectionTrait, entries: &[Entry]) -> Result<Self> {
        let days = || entries.iter().map(|entry| entry.visit.day);
        let (Some(first), Some(last)) = (days().min(), days().max()) else { return Ok(Self::default()) };
        let seniors = distinct(entries.iter().map(|entry| entry.senior.id));
        let volunteers = distinct(entries.iter().map(|entry| entry.volunteer.id));
        let theirs = Condition::any()
            .add(assignment::Column::SeniorId.is_in(seniors.iter().copied()))
            .add(assignment::Column::VolunteerId.is_in(volunteers));
        let visits = visit::Entity::find()
            .find_also_related(assignment::Entity)
            .filter(theirs)
            .filter(visit::Column::Day.between(first - HABIT_DAYS, last + Days::new(1)))
            .order_by_desc(visit::Column::StartsAt)
            .all(db)
            .await?;
        let grades = care_grade::Entity::find().filter(care_grade::Column::SeniorId.is_in(seniors)).all(db).await?;
        let visits = visits.into_iter().filter_map(|(visit, assignment)| Some((visit, assignment?)));
        Ok(Self::sorted(visits.collect(), grades))
    }

    fn sorted(visits: Vec<(visit::Model, assignment::Model)>, grades: Vec<care_grade::Model>) -> Self {
        let mut around = Self { visits, ..Self::default() };
        for grade in grades {
            around.grades.entry(grade.senior_id).or_default().push(grade);
        }
        for (at, (_, assignment)) in around.visits.iter().enumerate() {
            around.to_senior.entry(assignment.senior_id).or_default().push(at);
            around.by_volunteer.entry(assignment.volunteer_id).or_default().push(at);
            around.of_tandem.entry(assignment.id).or_default().push(at);
        }
        around
    }

    fn hints(&self, entry: &Entry, now: DateTime<Utc>) -> Vec<Hint> {
        let rows = |places: Option<&Vec<usize>>| -> Vec<&(visit::Model, assignment::Model)> {
            places.into_iter().flatten().map(|at| &self.visits[*at]).collect()
        };
        let visits = |places| rows(places).into_iter().map(|(visit, _)| visit).collect::<Vec<_>>();
        let to_others = rows(self.by_volunteer.get(&entry.volunteer.id)).into_iter();
        let to_others = to_others.filter(|(_, assignment)| assignment.senior_id != entry.senior.id);
        let around = Surroundings {
            now,
            service: entry.assignment.service,
            runs: (entry.assignment.starts_on, entry.assignment.ends_on),
            care_grades: self.grades.get(&entry.senior.id).map_or(&[], Vec::as_slice),
            to_senior: &visits(self.to_senior.get(&entry.senior.id)),
            to_others: &to_others.map(|(visit, _)| visit).collect::<Vec<_>>(),
            of_tandem: &visits(self.of_tandem.get(&entry.assignment.id)),
        };
        hints::of(&entry.visit, around)
    }
}

fn distinct<T: Ord>(values: impl Iterator<Item = T>) -> Vec<T> {
    values.collect::<BTreeSet<_>>().into_iter().collect()
}
