//! A note (Notiz): what was said in a call, a talk, a letter about a record.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AccountId, AssignmentId, EnquiryId, NoteId, PartnerId, SeniorId, SubjectKind, VolunteerId};

/// A note (Notiz): what was said in a call, a talk, a letter about a record. One that is taken away stays for a while,
/// so that it can be brought back.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "note")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: NoteId,
    pub subject: SubjectKind,
    pub senior_id: Option<SeniorId>,
    pub volunteer_id: Option<VolunteerId>,
    pub partner_id: Option<PartnerId>,
    pub assignment_id: Option<AssignmentId>,
    pub enquiry_id: Option<EnquiryId>,
    /// When it happened.
    pub at: DateTimeUtc,
    /// Who wrote it; nobody where the program did.
    pub account_id: Option<AccountId>,
    pub kind: NoteKind,
    pub text: String,
    pub removed_at: Option<DateTimeUtc>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<Option<super::senior::Entity>>,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<Option<super::volunteer::Entity>>,
    #[sea_orm(belongs_to, from = "partner_id", to = "id")]
    pub partner: BelongsTo<Option<super::partner::Entity>>,
    #[sea_orm(belongs_to, from = "assignment_id", to = "id")]
    pub assignment: BelongsTo<Option<super::assignment::Entity>>,
    #[sea_orm(belongs_to, from = "enquiry_id", to = "id")]
    pub enquiry: BelongsTo<Option<super::enquiry::Entity>>,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Subject, SeniorId, VolunteerId, PartnerId, AssignmentId, EnquiryId, At, AccountId, Kind, RemovedAt, Version;
    FreeText: Text;
}

crate::value::subject::on_a_subject!();

/// How somebody was heard.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum NoteKind {
    #[sea_orm(string_value = "call")]
    Call,
    #[sea_orm(string_value = "talk")]
    Talk,
    #[sea_orm(string_value = "letter")]
    Letter,
    #[sea_orm(string_value = "mail")]
    Mail,
    #[sea_orm(string_value = "other")]
    Other,
}
