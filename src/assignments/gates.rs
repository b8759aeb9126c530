//! What speaks against a pair when they become an assignment.
//!
//! The law's gates and a volunteer's standing bind. Over anything else the two may agree, once it is said.

use chrono::NaiveDate;
use entity::{
    assignment, enquiry, senior,
    value::{CallerKind, EnquiryId, EnquiryState, Urgency, VolunteerId},
    volunteer,
};
use sea_orm::ConnectionTrait;

use crate::{
    error::{Error, Result},
    matching::{Facts, Obstacle, Standing},
    people,
    web::{desk::Desk, lang::Lang, role::Coordinator},
};

/// What speaks against a pair.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Against {
    /// What nobody may pass over.
    pub binding: Vec<Obstacle>,
    /// What the two may agree upon all the same.
    pub other: Vec<Obstacle>,
}

impl Against {
    /// Sorts what matching says against a pair.
    pub fn of(obstacles: Vec<Obstacle>) -> Self {
        let is_binding = |it: &Obstacle| matches!(it, Obstacle::Standing(_) | Obstacle::Qualification);
        let (binding, other) = obstacles.into_iter().partition(is_binding);
        Self { binding, other }
    }
}

/// What speaks against a volunteer for an enquiry that has a senior.
///
/// # Errors
///
/// If there is no such volunteer.
pub async fn against(
    db: &impl ConnectionTrait,
    row: &enquiry::Model,
    volunteer: VolunteerId,
    today: NaiveDate,
) -> Result<Against> {
    people::by_id::<volunteer::Entity>(db, volunteer).await?;
    let facts = Facts::of(db, std::slice::from_ref(row), today).await?;
    Ok(match facts.obstacles(row.id, volunteer) {
        Ok(obstacles) => Against::of(obstacles),
        // Who is not among the volunteers any more has left.
        Err(Error::NotFound) => Against::of(vec![Obstacle::Standing(Standing::Left)]),
        Err(other) => return Err(other),
    })
}

/// An assignment as if somebody asked for it: for whom, and in which service.
///
/// # Errors
///
/// If its senior does not exist.
pub async fn asked_for(db: &impl ConnectionTrait, row: &assignment::Model) -> Result<enquiry::Model> {
    let senior = people::by_id::<senior::Entity>(db, row.senior_id).await?;
    Ok(enquiry::Model {
        id: row.enquiry_id.unwrap_or(EnquiryId(0)),
        number: String::new(),
        caller: CallerKind::Other,
        caller_name: None,
        relation: None,
        phone: None,
        partner_id: None,
        senior_id: Some(row.senior_id),
        first_name: None,
        last_name: None,
        service: row.service,
        district_id: senior.district_id,
        postal_code: Some(senior.postal_code),
        received_on: row.starts_on,
        wished_since: row.starts_on,
        urgency: Urgency::Normal,
        account_id: None,
        state: EnquiryState::Waiting,
        home_visit_at: None,
        home_visit_by: None,
        visited_on: None,
        first_meeting_at: None,
        placed_on: None,
        closed_from: None,
        closed_reason: None,
        folded: String::new(),
        version: 0,
    })
}

/// What speaks against whoever is picked in a form, in words; nothing while nobody is.
///
/// # Errors
///
/// If the database does not answer.
pub async fn words(desk: &Desk<Coordinator>, row: &enquiry::Model, picked: &str) -> Result<String> {
    let Ok(volunteer) = picked.parse::<VolunteerId>() else { return Ok(String::new()) };
    if row.senior_id.is_none() {
        return Ok(String::new());
    }
    match against(desk.db(), row, volunteer, desk.today()).await {
        Ok(against) => Ok(say(&against.other, desk.lang())),
        Err(Error::NotFound) => Ok(String::new()),
        Err(other) => Err(other),
    }
}

/// What speaks against them, in words.
pub fn say(obstacles: &[Obstacle], lang: Lang) -> String {
    obstacles.iter().map(|it| (lang.matching().obstacle)(*it)).collect::<Vec<_>>().join(", ")
}

/// Refuses a pair against which something speaks.
///
/// # Errors
///
/// [`Error::RefusedAt`] the field `volunteer`, or `anyway` where they may agree all the same.
pub async fn pass(
    db: &impl ConnectionTrait,
    row: &enquiry::Model,
    volunteer: VolunteerId,
    anyway: bool,
    today: NaiveDate,
    lang: Lang,
) -> Result<()> {
    let (t, against) = (lang.assignment_life(), against(db, row, volunteer, today).await?);
    if !against.binding.is_empty() {
        return Err(Error::refused_at("volunteer", (t.cannot_be)(&say(&against.binding, lang))));
    }
    if !against.other.is_empty() && !anyway {
        return Err(Error::refused_at("anyway", (t.speaks_against)(&say(&against.other, lang))));
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_law_and_the_standing_bind() {
        let against = Against::of(vec![
            Obstacle::Standing(Standing::PapersMissing),
            Obstacle::Service,
            Obstacle::Qualification,
            Obstacle::NoCommonTime,
        ]);
        assert_eq!(against.binding, [Obstacle::Standing(Standing::PapersMissing), Obstacle::Qualification]);
        assert_eq!(against.other, [Obstacle::Service, Obstacle::NoCommonTime]);
    }
}
