//! What is asked of a visit.

use chrono::{NaiveDate, NaiveTime, Timelike};
use entity::{
    assignment,
    value::{AssignmentId, Lines},
    visit,
};

use super::duration::local;
use crate::{
    form,
    web::{
        form::Form,
        lang::Lang,
        parse::{self, Parsed},
        problem::Problem,
    },
};

/// How long a note may be, in characters.
pub const LONGEST_NOTE: usize = 1000;

form! {
    /// A visit as it is typed.
    pub struct VisitForm { assignment, day, starts, ends, activities, note }
}

/// A visit as it was, before its times have been checked against the calendar and other visits.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct VisitInput {
    pub day: NaiveDate,
    pub begins: NaiveTime,
    pub ends: NaiveTime,
    pub activities: Lines,
    pub note: Option<String>,
}

impl VisitForm {
    /// With what is stored, to be changed.
    pub fn of(visit: &visit::Model, lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.assignment.set(visit.assignment_id);
        form.day.set(visit.day);
        form.starts.set(local(visit.starts_at).format("%H:%M"));
        form.ends.set(local(visit.ends_at).format("%H:%M"));
        form.activities.set_all(visit.activities.iter());
        form.note.set_if(visit.note.as_ref());
        form
    }

    /// The visit, of one of these assignments, spent with activities of this catalogue.
    pub fn parse(
        mut self,
        of: &[assignment::Model],
        catalogue: &[String],
    ) -> Result<(AssignmentId, VisitInput), Box<Self>> {
        let mine = |typed: &str| {
            let id: AssignmentId = parse::choice(typed)?;
            if of.iter().any(|assignment| assignment.id == id) { Ok(id) } else { Err(Problem::NotAChoice) }
        };
        let assignment = self.assignment.required(mine);
        let day = self.day.required(parse::date);
        let begins = self.starts.required(minute);
        let ends = self.ends.required(minute);
        let known = |name: &str| {
            if catalogue.iter().any(|known| known == name) { Ok(name.to_owned()) } else { Err(Problem::NotAChoice) }
        };
        let activities = self.activities.each::<String, Lines>(known);
        let note = self.note.optional(parse::lines(LONGEST_NOTE));
        match (assignment, day, begins, ends, activities, note) {
            (Some(assignment), Some(day), Some(begins), Some(ends), Some(activities), Some(note)) => {
                Ok((assignment, VisitInput { day, begins, ends, activities, note }))
            }
            _ => Err(Box::new(self)),
        }
    }
}

/// A time of day in whole minutes.
fn minute(typed: &str) -> Parsed<NaiveTime> {
    let time = parse::time(typed)?;
    time.with_second(0).ok_or(Problem::NotATime)
}
