//! Who looks for somebody and who could be asked, as the database has them, put into the plain values of the rules.

mod offers;
mod places;
mod seekers;

use chrono::NaiveDate;
use entity::{
    enquiry,
    value::{EnquiryId, Gender, Lines, VolunteerId},
};
use sea_orm::ConnectionTrait;

use super::{Helper, Obstacle, Pair, Rules, Seeker, Vocabulary, Weights, obstacle, obstacles};
use crate::error::{Error, Result};

/// Everything matching goes by, at one instant.
#[derive(Debug)]
pub struct Facts {
    /// In the order of the enquiries.
    pub seekers: Vec<Seeker>,
    /// By id.
    pub helpers: Vec<Helper>,
    pub rules: Rules,
    /// What the sets of words stand for.
    pub words: Vocabulary,
}

impl Facts {
    /// Of these enquiries, each of which has a senior, and of everybody who volunteers.
    ///
    /// # Errors
    ///
    /// If an enquiry has no senior.
    pub async fn of(db: &impl ConnectionTrait, enquiries: &[enquiry::Model], today: NaiveDate) -> Result<Self> {
        let mut words = Vocabulary::default();
        let places = places::Places::load(db).await?;
        let seekers = seekers::of(db, enquiries, &places, &mut words, today).await?;
        let helpers = offers::of(db, &places, &mut words, today).await?;
        let rules = Rules { weights: Weights::saved(db).await?, neighbours: places::neighbours(db).await?, today };
        Ok(Self { seekers, helpers, rules, words })
    }

    /// Who looks for somebody in an enquiry.
    ///
    /// # Errors
    ///
    /// [`Error::NotFound`] if the facts are not of it.
    pub fn seeker(&self, id: EnquiryId) -> Result<&Seeker> {
        self.seekers.iter().find(|seeker| seeker.enquiry == id).ok_or(Error::NotFound)
    }

    /// A volunteer.
    ///
    /// # Errors
    ///
    /// [`Error::NotFound`] if nobody of these volunteers.
    pub fn helper(&self, id: VolunteerId) -> Result<&Helper> {
        let at = self.helpers.binary_search_by_key(&id, |helper| helper.volunteer).map_err(|_| Error::NotFound)?;
        Ok(&self.helpers[at])
    }

    /// Everything that speaks against asking somebody for an enquiry.
    ///
    /// # Errors
    ///
    /// [`Error::NotFound`] if the facts are not of both.
    pub fn obstacles(&self, enquiry: EnquiryId, volunteer: VolunteerId) -> Result<Vec<Obstacle>> {
        let pair = Pair { seeker: self.seeker(enquiry)?, helper: self.helper(volunteer)? };
        Ok(obstacles(pair, self.rules.today))
    }

    /// Why somebody cannot be asked for an enquiry; nothing if they can.
    ///
    /// # Errors
    ///
    /// [`Error::NotFound`] if the facts are not of both.
    pub fn obstacle(&self, enquiry: EnquiryId, volunteer: VolunteerId) -> Result<Option<Obstacle>> {
        let pair = Pair { seeker: self.seeker(enquiry)?, helper: self.helper(volunteer)? };
        Ok(obstacle(pair, self.rules.today))
    }
}

/// Who somebody is, as far as the form of address says it; a title may follow.
fn gender(salutation: Option<&str>) -> Option<Gender> {
    match salutation?.split_whitespace().next()? {
        "Frau" => Some(Gender::Woman),
        "Herr" => Some(Gender::Man),
        _ => None,
    }
}

fn learn(words: &mut Vocabulary, lines: &Lines) -> super::Words {
    words.learn(lines.iter())
}
