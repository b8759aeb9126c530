//! A number that somebody had before two records of one person were merged: search and imports still know it.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{FormerNumberId, PartnerId, SeniorId, VolunteerId};

/// A number that somebody had before two records of one person were merged. Exactly one of the three keys says whose.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "former_number")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: FormerNumberId,
    #[sea_orm(unique)]
    pub number: String,
    pub senior_id: Option<SeniorId>,
    pub volunteer_id: Option<VolunteerId>,
    pub partner_id: Option<PartnerId>,
    /// The day on which the records were merged.
    pub until: NaiveDate,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<Option<super::senior::Entity>>,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<Option<super::volunteer::Entity>>,
    #[sea_orm(belongs_to, from = "partner_id", to = "id")]
    pub partner: BelongsTo<Option<super::partner::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Number, SeniorId, VolunteerId, PartnerId, Until, Version;
}
