//! Whom a volunteer is looked for.

use chrono::NaiveDate;
use entity::value::{Availability, EnquiryId, Gender, SeniorId, Service, VolunteerId};

use super::{Pets, Place, Words};

/// Whom a volunteer is looked for, as far as it matters for who fits. What is not known is empty, and excludes nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Seeker {
    pub enquiry: EnquiryId,
    pub senior: SeniorId,
    pub service: Service,
    pub dementia: bool,
    pub gender: Option<Gender>,
    /// Which languages they speak.
    pub languages: Words,
    pub wishes: Wishes,
    pub household: Household,
    pub place: Place,
    /// Since when they have been waiting.
    pub since: NaiveDate,
    /// What was with whom, in any order.
    pub history: Vec<(VolunteerId, Past)>,
}

/// What they wish for: wishes, never traits.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Wishes {
    /// When a visit suits them.
    pub times: Availability,
    pub gender: Option<Gender>,
    /// Somebody from the LSBTIQ\* community.
    pub community: bool,
    /// In which languages they would like to talk.
    pub languages: Words,
    pub interests: Words,
}

/// What awaits a visitor.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Household {
    pub pets: Pets,
    pub smoking: bool,
    /// On the way to the flat, and without a lift.
    pub stairs: bool,
    pub wheelchair: bool,
}

/// What was between a senior and a volunteer, what weighs most first.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Past {
    /// The volunteer visits them now.
    Visits,
    /// They were a tandem, and it ended badly.
    EndedBadly,
    /// They met, and it was not the right one.
    Unfit,
    /// The volunteer was asked for this enquiry, and said no.
    Declined,
}

impl Seeker {
    /// What weighs most of what was with a volunteer.
    pub fn past(&self, volunteer: VolunteerId) -> Option<Past> {
        self.history.iter().filter(|(with, _)| *with == volunteer).map(|(_, past)| *past).min()
    }

    /// How many whole weeks they have been waiting.
    pub fn weeks(&self, today: NaiveDate) -> i32 {
        i32::try_from((today - self.since).num_weeks().max(0)).unwrap_or(i32::MAX)
    }
}
