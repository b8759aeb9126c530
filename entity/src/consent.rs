//! What a senior or a volunteer has agreed to, until they withdraw it.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{ConsentId, Purpose, SeniorId, VolunteerId};

/// What a senior or a volunteer has agreed to, until they withdraw it. Of the two ids exactly one is given.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "consent")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ConsentId,
    pub senior_id: Option<SeniorId>,
    pub volunteer_id: Option<VolunteerId>,
    pub purpose: Purpose,
    /// Which text was signed, as the form of consent names it.
    pub text_version: String,
    pub given_on: NaiveDate,
    pub withdrawn_on: Option<NaiveDate>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<Option<super::senior::Entity>>,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<Option<super::volunteer::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

impl Model {
    /// Whether it is a consent to this, and was not withdrawn.
    pub fn holds_for(&self, purpose: Purpose) -> bool {
        self.purpose == purpose && self.withdrawn_on.is_none()
    }
}

record! { CaseFile;
    Technical: Id, SeniorId, VolunteerId, Purpose, TextVersion, GivenOn, WithdrawnOn, Version;
}
