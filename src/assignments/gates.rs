//! What speaks against a pair when they become an assignment.
//!
//! The law's gates and a volunteer's standing bind. Over anything else the two may agree, once it is said.

use chrono::NaiveDate;
use entity::{enquiry, value::VolunteerId, volunteer};
use sea_orm::ConnectionTrait;

use crate::{
    error::{Error, Result},
    matching::{Facts, Obstacle, Standing},
    people,
    web::lang::Lang,
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
