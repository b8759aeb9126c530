//! What an event of a senior's would concern: assignments, enquiries, letters, and whom to tell.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use entity::{
    assignment, assignment_pause, enquiry, life_event, senior,
    value::{AssignmentId, EnquiryState, LifeEventId, SeniorId, VolunteerId},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::rules::Entered;
use crate::{
    error::{Error, Result},
    mail,
    people::{self, Named, running, service_word},
    web::{input::Choice, lang::Lang},
};

/// An assignment, and who visits.
#[derive(Clone, Debug)]
pub struct Concerned {
    pub row: assignment::Model,
    pub volunteer: volunteer::Model,
}

/// What an event would concern.
#[derive(Clone, Debug)]
pub struct Known {
    pub senior: senior::Model,
    /// Those that go on after a day, or begin later.
    pub assignments: Vec<Concerned>,
    /// Those for whom somebody is still looked for.
    pub enquiries: Vec<enquiry::Model>,
    /// Those not taken back, the latest first.
    pub events: Vec<life_event::Model>,
    /// Whether a mail can be sent at all.
    pub can_mail: bool,
}

impl Known {
    /// Of a senior, with the assignments that go on on a day or later.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub async fn of(db: &impl ConnectionTrait, id: SeniorId, on: NaiveDate) -> Result<Self> {
        let rows = assignment::Entity::find().filter(assignment::Column::SeniorId.eq(id)).filter(running(on));
        let rows = rows.order_by_asc(assignment::Column::Number).all(db).await?;
        let volunteers = people::by_ids::<volunteer::Entity>(db, rows.iter().map(|row| row.volunteer_id)).await?;
        let mut assignments = Vec::new();
        for row in rows {
            let volunteer = volunteers.get(&row.volunteer_id).cloned().ok_or(Error::NotFound)?;
            assignments.push(Concerned { row, volunteer });
        }
        let enquiries = enquiry::Entity::find()
            .filter(enquiry::Column::SeniorId.eq(id))
            .filter(enquiry::Column::State.is_in(EnquiryState::OPEN))
            .order_by_asc(enquiry::Column::Number);
        Ok(Self {
            senior: people::by_id::<senior::Entity>(db, id).await?,
            assignments,
            enquiries: enquiries.all(db).await?,
            events: events(db, id).await?.into_iter().filter(|row| row.taken_back_at.is_none()).collect(),
            can_mail: mail::is_set_up(db).await?,
        })
    }

    /// The events as the rules see them.
    pub fn entered(&self) -> Vec<Entered> {
        self.events.iter().map(entered).collect()
    }

    /// Those that rest on a day already, or will.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub async fn resting(&self, db: &impl ConnectionTrait, today: NaiveDate) -> Result<BTreeSet<AssignmentId>> {
        let ids = self.assignments.iter().map(|it| it.row.id);
        let pauses = assignment_pause::Entity::find().filter(assignment_pause::Column::AssignmentId.is_in(ids));
        let lasts = |row: &assignment_pause::Model| row.until.is_none_or(|until| today <= until);
        Ok(pauses.all(db).await?.into_iter().filter(lasts).map(|row| row.assignment_id).collect())
    }

    /// Who visits, each once, with the numbers of their assignments.
    pub fn volunteers(&self) -> BTreeMap<VolunteerId, (&volunteer::Model, String)> {
        let mut found: BTreeMap<VolunteerId, (&volunteer::Model, String)> = BTreeMap::new();
        for Concerned { row, volunteer } in &self.assignments {
            let numbers = &mut found.entry(volunteer.id).or_insert_with(|| (volunteer, String::new())).1;
            numbers.push_str(if numbers.is_empty() { "" } else { ", " });
            numbers.push_str(&row.number);
        }
        found
    }

    /// The assignments as boxes.
    pub fn assignment_choices(&self, lang: Lang) -> Vec<Choice> {
        let says = |it: &Concerned| {
            let (service, who) = (service_word(it.row.service, lang), it.volunteer.full_name());
            Choice::new(it.row.id, format!("{} · {service} · {who}", it.row.number))
        };
        self.assignments.iter().map(says).collect()
    }

    /// The enquiries as boxes.
    pub fn enquiry_choices(&self, lang: Lang) -> Vec<Choice> {
        let says =
            |row: &enquiry::Model| Choice::new(row.id, format!("{} · {}", row.number, service_word(row.service, lang)));
        self.enquiries.iter().map(says).collect()
    }

    /// Those whom a mail can reach, as boxes.
    pub fn mail_choices(&self) -> Vec<Choice> {
        let reached = self.volunteers().into_iter().filter(|(_, (who, _))| self.can_mail && who.email.is_some());
        reached.map(|(id, (who, numbers))| Choice::new(id, format!("{} ({numbers})", who.full_name()))).collect()
    }
}

/// An event as the rules see it.
pub fn entered(row: &life_event::Model) -> Entered {
    Entered { kind: row.kind, day: row.day, until: row.until }
}

/// Every event of a senior, also those taken back, the latest first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn events(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<life_event::Model>> {
    let rows = life_event::Entity::find().filter(life_event::Column::SeniorId.eq(id));
    Ok(rows.order_by_desc(life_event::Column::Day).order_by_desc(life_event::Column::Id).all(db).await?)
}

/// One event of a senior.
///
/// # Errors
///
/// [`Error::NotFound`] if they have no such event.
pub async fn event(db: &impl ConnectionTrait, of: SeniorId, id: LifeEventId) -> Result<life_event::Model> {
    let row = life_event::Entity::find_by_id(id).filter(life_event::Column::SeniorId.eq(of));
    row.one(db).await?.ok_or(Error::NotFound)
}
