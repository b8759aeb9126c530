//! A follow-up (Wiedervorlage): look at this record again on a day.

use chrono::NaiveDate;
use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AccountId, AssignmentId, EnquiryId, FollowUpId, PartnerId, SeniorId, SubjectKind, VolunteerId};

/// A follow-up (Wiedervorlage): look at this record again on a day. One that is taken away stays for a while, so that it
/// can be brought back.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "follow_up")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: FollowUpId,
    pub subject: SubjectKind,
    pub senior_id: Option<SeniorId>,
    pub volunteer_id: Option<VolunteerId>,
    pub partner_id: Option<PartnerId>,
    pub assignment_id: Option<AssignmentId>,
    pub enquiry_id: Option<EnquiryId>,
    pub kind: FollowUpKind,
    /// What is to be done, where the kind does not say it.
    pub what: Option<String>,
    pub due_on: NaiveDate,
    /// Who is to do it; nobody is all who coordinate.
    pub account_id: Option<AccountId>,
    pub made_at: DateTimeUtc,
    /// Who made it; nobody where the program did.
    pub made_by: Option<AccountId>,
    pub done_at: Option<DateTimeUtc>,
    /// Who did it; nobody where it settled itself.
    pub done_by: Option<AccountId>,
    /// What the program planned it for, so that it plans it once; none if a person made it.
    #[sea_orm(unique)]
    pub plan_key: Option<String>,
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
    #[sea_orm(belongs_to, from = "account_id", to = "id", relation_enum = "Account")]
    pub account: BelongsTo<Option<super::account::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Subject, SeniorId, VolunteerId, PartnerId, AssignmentId, EnquiryId, Kind, DueOn, AccountId, MadeAt, MadeBy, DoneAt, DoneBy, PlanKey, RemovedAt, Version;
    FreeText: What;
}

crate::value::subject::on_a_subject!();

/// What a follow-up is for. The first four are chosen by people, the others planned by the program.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum FollowUpKind {
    /// Whatever its own words say.
    #[sea_orm(string_value = "manual")]
    Manual,
    #[sea_orm(string_value = "call")]
    Call,
    #[sea_orm(string_value = "letter")]
    Letter,
    /// The talk in the household that comes before every placement.
    #[sea_orm(string_value = "home_visit")]
    HomeVisit,
    /// A volunteer was asked and has not answered yet.
    #[sea_orm(string_value = "answer")]
    Answer,
    /// The talk at the end of the trial phase.
    #[sea_orm(string_value = "trial_talk")]
    TrialTalk,
    #[sea_orm(string_value = "feedback_six_months")]
    FeedbackSixMonths,
    #[sea_orm(string_value = "feedback_twelve_months")]
    FeedbackTwelveMonths,
    /// The talk when a tandem has ended.
    #[sea_orm(string_value = "closing_talk")]
    ClosingTalk,
    /// A volunteer's police certificate is due again.
    #[sea_orm(string_value = "police_certificate")]
    PoliceCertificate,
    /// A volunteer's pause was planned until now: do they go on?
    #[sea_orm(string_value = "pause_over")]
    PauseOver,
    /// A care grade began during a Besuchsdienst: is it still the right service?
    #[sea_orm(string_value = "check_service")]
    CheckService,
    /// A senior is in hospital, or lives in a home since a while: how does it go on?
    #[sea_orm(string_value = "how_it_goes_on")]
    HowItGoesOn,
    /// A senior lives somewhere else: is it still near enough?
    #[sea_orm(string_value = "check_distance")]
    CheckDistance,
    /// A senior has died.
    #[sea_orm(string_value = "condolences")]
    Condolences,
    /// Nothing more will be billed after this; reimbursement can be claimed for twelve months after a death (§ 35 SGB XI).
    #[sea_orm(string_value = "last_statement")]
    LastStatement,
    /// A volunteer is to hear what has happened to whom they visit.
    #[sea_orm(string_value = "tell_volunteer")]
    TellVolunteer,
    /// A volunteer was told what was not so.
    #[sea_orm(string_value = "tell_mistake")]
    TellMistake,
}
