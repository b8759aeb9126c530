//! What an event did, each thing with what it was before and what it became, so that it can be taken back.

use chrono::NaiveDate;
use entity::{
    life_event,
    value::{AssignmentId, AssignmentPauseId, DistrictId, EnquiryId, FollowUpId, OutboxId, PostalCode, VolunteerId},
};
use serde::{Deserialize, Serialize};

use crate::{
    error::{Error, Result},
    seniors::{at_home, redirect::Way},
};

/// One thing that an event did.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(tag = "effect", rename_all = "snake_case")]
pub enum Effect {
    /// An assignment rests; `until` is the last day.
    Paused { assignment: AssignmentId, pause: AssignmentPauseId, from: NaiveDate, until: Option<NaiveDate> },
    /// An assignment ends.
    Ended {
        assignment: AssignmentId,
        on: NaiveDate,
        /// It was to end before already, then or later.
        before: Option<EarlierEnd>,
        /// Pauses that would have begun later.
        dropped: Vec<Rest>,
    },
    /// An open enquiry is closed.
    Closed { enquiry: EnquiryId },
    /// The senior's care ends.
    CareEnded { on: NaiveDate, before: Option<NaiveDate> },
    /// The senior lives somewhere else.
    Moved { from: Place, to: Place },
    /// Care grades that were at home are so no longer.
    LeftHome { from: NaiveDate, grades: Vec<at_home::Change> },
    /// Letters go another way.
    Letters { from: Way, to: Way },
    /// A follow-up is planned.
    Planned { follow_up: FollowUpId },
    /// A volunteer is told by mail.
    Mailed { volunteer: VolunteerId, assignment: AssignmentId, mail: OutboxId },
    /// A volunteer is to be called, which is a follow-up.
    ToCall { volunteer: VolunteerId, assignment: AssignmentId, follow_up: FollowUpId },
}

/// How an assignment was to end before.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct EarlierEnd {
    pub on: NaiveDate,
    /// Where it ended through the office.
    pub said: Option<Said>,
}

/// What the office said of an end.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Said {
    /// The word of the reason.
    pub reason: String,
    pub ended_badly: bool,
    pub note: Option<String>,
    pub talk_on: Option<NaiveDate>,
    pub talk_planned_for: Option<NaiveDate>,
}

/// A pause as it was.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Rest {
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
    /// The word of the reason.
    pub reason: String,
    pub note: Option<String>,
}

/// Where a senior lives.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Place {
    pub street: String,
    pub postal_code: String,
    pub town: String,
    pub district: DistrictId,
}

impl Place {
    /// The postal code, which was one when it was written.
    pub fn code(&self) -> Result<PostalCode> {
        self.postal_code.parse().map_err(|_| Error::internal("an event has a postal code that is none"))
    }
}

/// What an event did, in the order in which it did it.
///
/// # Errors
///
/// If the row does not say it.
pub fn did(row: &life_event::Model) -> Result<Vec<Effect>> {
    serde_json::from_str(&row.did).map_err(|_| Error::internal(format!("event {} does not say what it did", row.id)))
}

/// As a row keeps it.
///
/// # Errors
///
/// If it cannot be written down.
pub fn kept(effects: &[Effect]) -> Result<String> {
    serde_json::to_string(effects).map_err(|_| Error::internal("what an event did cannot be written down"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_an_event_did_is_read_back() {
        let on: NaiveDate = "2026-11-12".parse().unwrap();
        let place = |street: &str| Place {
            street: street.to_owned(),
            postal_code: "44135".to_owned(),
            town: "Dortmund".to_owned(),
            district: DistrictId(11),
        };
        let rest = Rest { from: on, until: None, reason: "holiday".to_owned(), note: None };
        let effects = vec![
            Effect::Paused { assignment: AssignmentId(1), pause: AssignmentPauseId(2), from: on, until: None },
            Effect::Ended { assignment: AssignmentId(1), on, before: None, dropped: vec![rest] },
            Effect::Closed { enquiry: EnquiryId(3) },
            Effect::CareEnded { on, before: None },
            Effect::Moved { from: place("Ahornweg 3"), to: place("Nebenweg 2") },
            Effect::Letters { from: Way::default(), to: Way { contact: None, held_since: Some(on) } },
            Effect::ToCall { volunteer: VolunteerId(4), assignment: AssignmentId(1), follow_up: FollowUpId(5) },
        ];
        let kept = kept(&effects).unwrap();
        assert_eq!(serde_json::from_str::<Vec<Effect>>(&kept).unwrap(), effects);
    }
}
