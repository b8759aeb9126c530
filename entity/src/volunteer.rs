//! Somebody who visits (Ehrenamtliche\*r).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{DistrictId, Email, Iban, Lines, PostalCode, Services, VolunteerId};

/// Somebody who visits (Ehrenamtliche\*r).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "volunteer")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: VolunteerId,
    #[sea_orm(unique)]
    pub number: String,
    pub salutation: Option<String>,
    pub first_name: String,
    pub last_name: String,
    pub birth_date: NaiveDate,
    pub street: String,
    pub postal_code: PostalCode,
    pub town: String,
    pub district_id: DistrictId,
    pub phone: Option<String>,
    pub email: Option<Email>,
    pub services: Services,
    pub languages: Lines,
    pub active_since: Option<NaiveDate>,
    pub ended_on: Option<NaiveDate>,
    pub iban: Option<Iban>,
    pub note: Option<String>,
    pub folded: String,
    pub version: i32,
    #[sea_orm(belongs_to, from = "district_id", to = "id")]
    pub district: BelongsTo<super::district::Entity>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { VolunteerFile;
    Technical: Id, Number, DistrictId, Services, ActiveSince, EndedOn, Version;
    Identity: Salutation, FirstName, LastName, BirthDate, Languages, Folded;
    Contact: Street, PostalCode, Town, Phone, Email;
    Bank: Iban;
    FreeText: Note;
}
