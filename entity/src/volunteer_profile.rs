//! When, where and whom a volunteer can visit.

#![expect(clippy::struct_excessive_bools, reason = "each is a box of the form and a column of the table")]

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{Availability, Gender, Lines, Minutes, VolunteerId};

/// When, where and whom a volunteer can visit. What is not given is no limit.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "volunteer_profile")]
pub struct Model {
    #[sea_orm(primary_key, auto_increment = false)]
    pub volunteer_id: VolunteerId,
    pub interests: Lines,
    pub availability: Availability,
    /// How far they go, as the crow flies.
    pub max_distance_km: Option<i32>,
    pub car: bool,
    /// Words of [`Pet`](crate::value::Pet) with which they cannot be in one household: allergy, or fear.
    pub avoids_pets: Lines,
    /// Whether they can be where somebody smokes.
    pub stands_smoke: bool,
    pub dementia_experience: bool,
    /// How many people at once.
    pub max_tandems: Option<i32>,
    /// How many minutes a week.
    pub max_weekly: Option<Minutes>,
    /// Whom they would like to visit; nothing if it does not matter.
    pub gender: Option<Gender>,
    /// Whether they may be asked when a senior wishes for somebody from the LSBTIQ\* community (Art. 9 GDPR).
    pub community: bool,
    pub note: Option<String>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<super::volunteer::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether it holds a wish that is kept by consent alone (Art. 9 Abs. 2 lit. a DSGVO).
    pub fn needs_consent(&self) -> bool {
        self.gender.is_some() || self.community
    }
}

record! { VolunteerFile;
    Technical: VolunteerId, Availability, MaxDistanceKm, Car, DementiaExperience, MaxTandems, MaxWeekly, Version;
    Health: AvoidsPets, StandsSmoke, Gender, Community;
    FreeText: Interests, Note;
}
