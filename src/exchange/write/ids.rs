//! The primary keys of rows that others name.

use crate::{
    error::{Error, Result},
    exchange::{
        folder::{Shelf, Stock},
        row::{Key, Row},
    },
};
use chrono::NaiveDate;
use entity::value::{
    AssignmentId, CareFundId, DistrictId, GroupId, GroupMeetingId, SeniorId, TrainingModuleId, VolunteerId,
};
use std::collections::HashMap;

/// What the database has, and what this import has added so far.
#[derive(Debug)]
pub struct Ids<'a> {
    stock: &'a Stock,
    pub care_funds: Names<CareFundId>,
    pub seniors: Names<SeniorId>,
    pub volunteers: Names<VolunteerId>,
    pub assignments: Names<AssignmentId>,
    pub groups: Names<GroupId>,
    pub modules: Names<TrainingModuleId>,
    pub meetings: HashMap<(GroupId, NaiveDate), GroupMeetingId>,
}

impl<'a> Ids<'a> {
    /// What the database knows already.
    pub fn of(stock: &'a Stock) -> Result<Self> {
        let mut ids = Self {
            stock,
            care_funds: Names::of(&stock.care_funds, CareFundId),
            seniors: Names::of(&stock.seniors, SeniorId),
            volunteers: Names::of(&stock.volunteers, VolunteerId),
            assignments: Names::of(&stock.assignments, AssignmentId),
            groups: Names::of(&stock.groups, GroupId),
            modules: Names::of(&stock.modules, TrainingModuleId),
            meetings: HashMap::new(),
        };
        for stored in stock.meetings.rows.values() {
            let group = ids.groups.get(&stored.row.group)?;
            ids.meetings.insert((group, stored.row.day), GroupMeetingId(stored.id));
        }
        Ok(ids)
    }

    pub fn district(&self, name: &str) -> Result<DistrictId> {
        self.stock.district(name).map(DistrictId).ok_or_else(|| lost(name))
    }

    pub fn meeting(&self, group: &str, day: NaiveDate) -> Result<GroupMeetingId> {
        let group_id = self.groups.get(group)?;
        self.meetings.get(&(group_id, day)).copied().ok_or_else(|| lost(group))
    }
}

/// The primary keys of one table by what the files call its rows.
#[derive(Debug)]
pub struct Names<I>(HashMap<Key, I>);

impl<I: Copy> Names<I> {
    fn of<R: Row>(shelf: &Shelf<R>, id: impl Fn(i64) -> I) -> Self {
        Self(shelf.rows.iter().map(|(key, stored)| (key.clone(), id(stored.id))).collect())
    }

    /// A row that the checks have found in the folder or in the database.
    pub fn get(&self, name: &str) -> Result<I> {
        self.0.get(&Key::of(&[name])).copied().ok_or_else(|| lost(name))
    }

    pub fn insert(&mut self, name: &str, id: I) {
        self.0.insert(Key::of(&[name]), id);
    }
}

fn lost(name: &str) -> Error {
    Error::internal(format!("the import names {name}, which was checked and is not there"))
}
