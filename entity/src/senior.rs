//! The person visited (Senior\*in).

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{CareFundId, DistrictId, InsuranceNumber, Lines, PostalCode, SeniorId};

/// The person visited (Senior\*in).
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "senior")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: SeniorId,
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
    pub dementia: bool,
    pub care_fund_id: Option<CareFundId>,
    pub insurance_number: Option<InsuranceNumber>,
    pub payment_route: PaymentRoute,
    pub languages: Lines,
    pub note: Option<String>,
    pub ended_on: Option<NaiveDate>,
    /// Since when no letters are written to the senior or their relatives; nothing while they are.
    pub letters_held_since: Option<NaiveDate>,
    pub folded: String,
    pub version: i32,
    #[sea_orm(belongs_to, from = "district_id", to = "id")]
    pub district: BelongsTo<super::district::Entity>,
    #[sea_orm(belongs_to, from = "care_fund_id", to = "id")]
    pub care_fund: BelongsTo<Option<super::care_fund::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Number, DistrictId, PaymentRoute, EndedOn, LettersHeldSince, Version;
    Identity: Salutation, FirstName, LastName, BirthDate, Languages, Folded;
    Contact: Street, PostalCode, Town, Phone;
    Health: Dementia, CareFundId, InsuranceNumber;
    FreeText: Note;
}

/// Who gets the money for a senior's care back, or at once.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum PaymentRoute {
    /// Kostenerstattung: the senior pays, and the fund pays it back (§ 45b Abs. 2 SGB XI).
    #[sea_orm(string_value = "reimbursement")]
    Reimbursement,
    /// Abtretung: the fund pays the service directly, where a claim assignment is valid.
    #[sea_orm(string_value = "claim_assignment")]
    ClaimAssignment,
}
