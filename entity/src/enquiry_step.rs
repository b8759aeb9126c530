//! A step of an enquiry: where it led, when, by whom, and what was said about it.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::register;
use crate::value::{AccountId, EnquiryId, EnquiryState, EnquiryStepId};

/// A step of an enquiry: where it led, when, by whom, and what was said about it. Never changed and never taken out;
/// what was wrong is set right by another step.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "enquiry_step")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: EnquiryStepId,
    pub enquiry_id: EnquiryId,
    /// Where it led.
    pub state: EnquiryState,
    /// The day it was taken.
    pub day: NaiveDate,
    /// When it was written down.
    pub at: DateTimeUtc,
    /// Who wrote it down; nobody where the program did.
    pub account_id: Option<AccountId>,
    pub note: Option<String>,
    /// Why what usually comes before was left out.
    pub skipped: Option<String>,
    #[sea_orm(belongs_to, from = "enquiry_id", to = "id")]
    pub enquiry: BelongsTo<super::enquiry::Entity>,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

register! { CaseFile;
    Technical: Id, EnquiryId, State, Day, At, AccountId;
    FreeText: Note, Skipped;
}
