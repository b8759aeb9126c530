//! A volunteer who was asked whether they would visit somebody (Vorschlag), and what they said.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AccountId, Answer, EnquiryId, ProposalId, VolunteerId};

/// A volunteer who was asked whether they would visit somebody (Vorschlag), and what they said. At most one of an enquiry
/// is open.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "proposal")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: ProposalId,
    pub enquiry_id: EnquiryId,
    pub volunteer_id: VolunteerId,
    pub asked_on: NaiveDate,
    /// Who asked; nobody where the program wrote it down.
    pub asked_by: Option<AccountId>,
    pub answer: Answer,
    /// When it was answered or became void; nothing while it is open.
    pub answered_on: Option<NaiveDate>,
    /// What was said when they were asked.
    pub note: Option<String>,
    /// Why they cannot, or why it did not fit.
    pub reason: Option<String>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "enquiry_id", to = "id")]
    pub enquiry: BelongsTo<super::enquiry::Entity>,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<super::volunteer::Entity>,
    #[sea_orm(belongs_to, from = "asked_by", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, EnquiryId, VolunteerId, AskedOn, AskedBy, Answer, AnsweredOn, Version;
    FreeText: Note, Reason;
}
