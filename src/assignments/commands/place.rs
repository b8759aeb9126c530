//! Somebody is placed: the assignment begins in the same act as the enquiry's last step.

use chrono::NaiveDate;
use entity::{assignment, enquiry, senior, value::VolunteerId};
use sea_orm::Set;

use super::{begin, succeed::hand_over};
use crate::{
    assignments::{gates, queries},
    enquiries::{self, Told, proposals},
    error::{Error, Result},
    people,
    store::{Seen, SeenAt, Tx},
    web::{format, lang::Lang},
};

/// Who is placed, from when, and what was said.
#[derive(Clone, Debug)]
pub struct Placing {
    pub volunteer: VolunteerId,
    /// The day and the words of the enquiry's step.
    pub told: Told,
    /// The first day of the assignment.
    pub starts_on: NaiveDate,
    /// The last day of the trial phase; nothing if there is none.
    pub trial_until: Option<NaiveDate>,
    /// Though something speaks against it.
    pub anyway: bool,
}

/// Places a volunteer: the enquiry's step and the assignment, whose predecessor of the same enquiry ends the day before.
///
/// # Errors
///
/// [`Error::Refused`], or [`Error::RefusedAt`] a field of the form, if it may not be.
pub async fn place(tx: &Tx, seen: Seen<enquiry::Model>, placing: Placing, lang: Lang) -> Result<assignment::Model> {
    let Placing { volunteer, told, starts_on, .. } = placing;
    let on = told.on;
    let row = enquiries::step(tx, seen, enquiries::Step::Place { on }, told, lang).await?;
    let senior = row.senior_id.ok_or(Error::Malformed)?;
    after_the_home_visit(&row, starts_on, lang)?;
    in_care(tx, &row, starts_on, lang).await?;
    gates::pass(tx.read(), &row, volunteer, placing.anyway, tx.today(), lang).await?;
    proposals::placed(tx, row.id, volunteer, on).await?;
    let before = queries::last_of(tx.read(), row.id).await?;
    let new = assignment::ActiveModel {
        senior_id: Set(senior),
        volunteer_id: Set(volunteer),
        service: Set(row.service),
        starts_on: Set(starts_on),
        ends_on: Set(None),
        enquiry_id: Set(Some(row.id)),
        follows_id: Set(before.as_ref().map(|before| before.id)),
        trial_until: Set(placing.trial_until),
        ..Default::default()
    };
    let new = begin(tx, new, lang).await?;
    if let Some(before) = before {
        hand_over(tx, before.seen_now(), starts_on, lang).await?;
    }
    Ok(new)
}

fn after_the_home_visit(row: &enquiry::Model, starts_on: NaiveDate, lang: Lang) -> Result<()> {
    match row.visited_on.filter(|visited| starts_on < *visited) {
        Some(visited) => {
            let why = (lang.assignment_life().before_home_visit)(&format::day(visited));
            Err(Error::refused_at("starts_on", why))
        }
        None => Ok(()),
    }
}

/// Nobody is visited whose care has ended.
async fn in_care(tx: &Tx, row: &enquiry::Model, starts_on: NaiveDate, lang: Lang) -> Result<()> {
    let Some(id) = row.senior_id else { return Ok(()) };
    let senior = people::by_id::<senior::Entity>(tx.read(), id).await?;
    match senior.ended_on.filter(|last| *last < starts_on) {
        Some(last) => {
            Err(Error::refused_at("starts_on", (lang.assignment_life().senior_has_ended)(&format::day(last))))
        }
        None => Ok(()),
    }
}
