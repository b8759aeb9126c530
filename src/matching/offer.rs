//! What a volunteer offers.

use chrono::{Months, NaiveDate};
use entity::value::{Availability, Gender, Services, VolunteerId};

use super::{Pets, Place, Words};

/// How long somebody may relieve at home before the Basisqualifizierung is done.
const MONTHS_TO_QUALIFY: Months = Months::new(3);

/// What a volunteer offers, as far as it matters for whom they fit. What is not known is empty, and excludes nobody.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Helper {
    pub volunteer: VolunteerId,
    pub standing: Standing,
    pub services: Services,
    /// The first day of their volunteering.
    pub started_on: Option<NaiveDate>,
    /// Whether anything is entered of what they showed and signed. What is, and is not whole, is a [`Standing`].
    pub has_papers: bool,
    pub skills: Skills,
    pub free: Availability,
    pub languages: Words,
    pub gender: Option<Gender>,
    /// Whom they would like to visit.
    pub wishes_gender: Option<Gender>,
    /// Whether they may be asked where somebody from the LSBTIQ\* community is wished for.
    pub community: bool,
    pub limits: Limits,
    pub place: Place,
    pub interests: Words,
    pub load: Load,
}

/// Whether they can be asked at all.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub enum Standing {
    Active,
    /// Not taken on yet.
    Applying,
    PapersMissing,
    Paused,
    Left,
}

/// What they can do.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Skills {
    /// Has done the Basisqualifizierung, and it is valid.
    pub qualified: bool,
    /// Has experience or training with dementia.
    pub dementia: bool,
    pub car: bool,
}

/// What they cannot or will not do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Limits {
    /// With which they cannot be in one household.
    pub pets: Pets,
    pub stands_smoke: bool,
    /// How far they go, in metres as the crow flies.
    pub metres: Option<i64>,
}

/// How much they do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Load {
    /// How many people they visit.
    pub tandems: i32,
    /// How many they visit at most; nothing if there is no limit.
    pub most: Option<i32>,
    /// Whether they have been asked for somebody, and have not answered yet.
    pub is_asked: bool,
}

impl Helper {
    /// Whether they may relieve at home on a day: the Basisqualifizierung comes at the latest three months after the
    /// start, and where there is dementia, nobody begins without knowing it.
    pub fn may_relieve(&self, today: NaiveDate, dementia: bool) -> bool {
        let until = self.started_on.and_then(|day| day.checked_add_months(MONTHS_TO_QUALIFY));
        let has_time = until.is_some_and(|until| today <= until);
        self.skills.qualified || (has_time && (self.skills.dementia || !dementia))
    }
}

impl Load {
    pub fn is_full(self) -> bool {
        self.most.is_some_and(|most| self.tandems >= most)
    }
}
