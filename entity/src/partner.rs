//! A Netzwerkpartner who refers people: a Seniorenbüro, a hospital, a relatives' group.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{DistrictId, Email, PartnerId};

/// A Netzwerkpartner who refers people: a Seniorenbüro, a hospital, a relatives' group.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "partner")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: PartnerId,
    #[sea_orm(unique)]
    pub number: String,
    pub name: String,
    pub kind: String,
    pub district_id: Option<DistrictId>,
    pub phone: Option<String>,
    pub email: Option<Email>,
    /// The last day on which they referred people.
    pub ended_on: Option<NaiveDate>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "district_id", to = "id")]
    pub district: BelongsTo<Option<super::district::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Number, Name, Kind, DistrictId, EndedOn, Version;
    Contact: Phone, Email;
}
