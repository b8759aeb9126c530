//! What a coordinator wants to be done about an event.

use std::collections::BTreeSet;

use chrono::NaiveDate;
use entity::value::{AssignmentId, ContactPersonId, DistrictId, EnquiryId, LifeEventKind, PostalCode, VolunteerId};

/// What a coordinator wants to be done about an event.
#[derive(Clone, Debug)]
pub struct Wish {
    pub kind: LifeEventKind,
    pub day: NaiveDate,
    /// The last day of a stay in hospital.
    pub until: Option<NaiveDate>,
    pub note: Option<String>,
    /// They live where the service does not go, from now on.
    pub outside: bool,
    /// Where they live now.
    pub place: Option<NewPlace>,
    /// The assignments that are to rest, or to end in a home; elsewhere all of them end.
    pub assignments: BTreeSet<AssignmentId>,
    /// The enquiries that are to be closed.
    pub enquiries: BTreeSet<EnquiryId>,
    /// Who is told by mail; the others are called.
    pub mails: BTreeSet<VolunteerId>,
    pub letters: Letters,
}

impl Wish {
    /// Whether the care as a whole ends.
    pub fn ends_care(&self) -> bool {
        self.kind == LifeEventKind::Death || self.kind == LifeEventKind::Move && self.outside
    }
}

/// An address as it is typed.
#[derive(Clone, Debug)]
pub struct NewPlace {
    pub street: String,
    pub postal_code: PostalCode,
    pub town: String,
    /// Not given, it stays the district it was.
    pub district: Option<DistrictId>,
}

/// What becomes of the letters.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Letters {
    AsBefore,
    To(ContactPersonId),
    Hold,
}
