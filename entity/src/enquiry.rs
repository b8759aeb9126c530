//! A wish for a visit (Anfrage), from the first call to placed or closed.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{
    AccountId, CallerKind, ClosedReason, DistrictId, EnquiryId, EnquiryState, PartnerId, PostalCode, SeniorId, Service,
    Urgency,
};

/// A wish for a visit (Anfrage), from the first call to placed or closed.
///
/// Whom it is for stands here by name until they have a record; at the latest when the home visit is entered they do.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enquiry")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: EnquiryId,
    #[sea_orm(unique)]
    pub number: String,
    pub caller: CallerKind,
    pub caller_name: Option<String>,
    /// What the caller is to the senior, in their own word: daughter, neighbour.
    pub relation: Option<String>,
    pub phone: Option<String>,
    pub partner_id: Option<PartnerId>,
    pub senior_id: Option<SeniorId>,
    pub first_name: Option<String>,
    pub last_name: Option<String>,
    pub service: Service,
    pub district_id: DistrictId,
    pub postal_code: Option<PostalCode>,
    /// The day of the call; from it on they wait.
    pub received_on: NaiveDate,
    /// Since when they wish for a visit.
    pub wished_since: NaiveDate,
    pub urgency: Urgency,
    /// Who looks after it; nobody is all who coordinate.
    pub account_id: Option<AccountId>,
    pub state: EnquiryState,
    pub home_visit_at: Option<DateTimeUtc>,
    /// Who goes.
    pub home_visit_by: Option<AccountId>,
    /// The day the home visit was.
    pub visited_on: Option<NaiveDate>,
    pub first_meeting_at: Option<DateTimeUtc>,
    pub placed_on: Option<NaiveDate>,
    /// How far it had come when it was closed.
    pub closed_from: Option<EnquiryState>,
    pub closed_reason: Option<ClosedReason>,
    /// What it is found by: whom it is for, who called, number, phone.
    pub folded: String,
    pub version: i32,
    #[sea_orm(belongs_to, from = "partner_id", to = "id")]
    pub partner: BelongsTo<Option<super::partner::Entity>>,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<Option<super::senior::Entity>>,
    #[sea_orm(belongs_to, from = "district_id", to = "id")]
    pub district: BelongsTo<super::district::Entity>,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Number, Caller, PartnerId, SeniorId, Service, DistrictId, ReceivedOn, WishedSince, Urgency, AccountId, State, HomeVisitAt, HomeVisitBy, VisitedOn, FirstMeetingAt, PlacedOn, ClosedFrom, ClosedReason, Version;
    Identity: CallerName, Relation, FirstName, LastName, Folded;
    Contact: Phone, PostalCode;
}
