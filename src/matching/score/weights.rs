//! How much each reason counts.

use entity::matching_weights;
use sea_orm::{ConnectionTrait, EntityTrait};

use crate::{error::Result, matching::Nearness};

/// How many points each reason gives, from 0 to [`MOST`](Self::MOST).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Weights {
    /// A language that is wished for.
    pub language: i32,
    /// Each part of a day that suits both, up to three.
    pub slot: i32,
    /// At the same place; less with each metre, and nothing from [`FAR`](Self::FAR) on.
    pub near: i32,
    /// Taken off where it is further than somebody likes to go.
    pub too_far: i32,
    /// Experience with dementia, where it is needed.
    pub dementia: i32,
    /// Each shared interest, up to three.
    pub interest: i32,
    /// Taken off for each person somebody visits already.
    pub load: i32,
    /// A car, where somebody needs a wheelchair.
    pub car: i32,
    /// Each whole week of waiting, when the whole list is looked at.
    pub week: i32,
}

impl Weights {
    /// The most a reason can give, so that no sum of them runs over.
    pub const MOST: i32 = 1_000;

    /// How many slots and interests count.
    pub const MOST_COUNTED: i32 = 3;

    /// How many tandems count.
    pub const MOST_TANDEMS: i32 = 20;

    /// How many weeks of waiting count: two years.
    pub const MOST_WEEKS: i32 = 104;

    /// From how many metres on being near gives nothing.
    pub const FAR: i64 = 10_000;

    /// As they were saved.
    pub fn of(row: &matching_weights::Model) -> Self {
        let matching_weights::Model { language, slot, near, too_far, dementia, interest, load, car, week, .. } = *row;
        Self { language, slot, near, too_far, dementia, interest, load, car, week }
    }

    /// Those that hold now.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub async fn saved(db: &impl ConnectionTrait) -> Result<Self> {
        let row = matching_weights::Entity::find().one(db).await?;
        Ok(row.as_ref().map_or_else(Self::default, Self::of))
    }

    /// In the order of pages.
    pub fn each(&self) -> [i32; 9] {
        let Self { language, slot, near, too_far, dementia, interest, load, car, week } = *self;
        [language, slot, near, too_far, dementia, interest, load, car, week]
    }

    /// From what [`each`](Self::each) gives.
    pub fn from_each(each: [i32; 9]) -> Self {
        let [language, slot, near, too_far, dementia, interest, load, car, week] = each;
        Self { language, slot, near, too_far, dementia, interest, load, car, week }
    }

    /// What a place gives. Where only districts are known, it counts as what is usual between them.
    pub fn of_nearness(&self, nearness: Nearness) -> i32 {
        let metres = match nearness {
            Nearness::SamePostalCode => 0,
            Nearness::Metres(metres) => metres,
            Nearness::SameDistrict => 2_000,
            Nearness::NeighbouringDistrict => 5_000,
            Nearness::OtherDistrict => Self::FAR,
        };
        let closer = (Self::FAR - metres).clamp(0, Self::FAR);
        i32::try_from(i64::from(self.near) * closer / Self::FAR).unwrap_or(0)
    }
}

/// A language somebody has long missed, or the way to them, outweighs what can be learned or asked.
impl Default for Weights {
    fn default() -> Self {
        Self { language: 30, slot: 5, near: 30, too_far: 25, dementia: 20, interest: 5, load: 10, car: 5, week: 2 }
    }
}
