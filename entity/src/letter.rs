//! A letter to somebody around a record (Brief), as it was made.

use sea_orm::entity::prelude::*;
use serde::{Deserialize, Serialize};

use crate::record::record;
use crate::value::{AccountId, AssignmentId, LetterId, Lines, OutboxId, PartnerId, SeniorId, VolunteerId};

/// A letter to somebody around a record. What it says and its PDF never change; only what has become of it does. It goes to
/// exactly one of senior, volunteer and partner, and may be about an assignment. One that is taken away stays for a while, so
/// that it can be brought back.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "letter")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: LetterId,
    /// `L-2026-000001`.
    #[sea_orm(unique)]
    pub number: String,
    pub kind: LetterKind,
    pub senior_id: Option<SeniorId>,
    pub volunteer_id: Option<VolunteerId>,
    pub partner_id: Option<PartnerId>,
    pub assignment_id: Option<AssignmentId>,
    pub made_at: DateTimeUtc,
    /// Who wrote it; nobody where the program did.
    pub account_id: Option<AccountId>,
    /// Name and address in the window.
    pub recipient: Lines,
    pub salutation: String,
    pub heading: String,
    pub text: String,
    pub pages: i32,
    #[sea_orm(column_type = "Blob")]
    pub bytes: Vec<u8>,
    /// Of the PDF.
    pub sha256: String,
    /// What it is found by: the recipient's name, the numbers.
    pub folded: String,
    /// When it was printed to be posted.
    pub printed_at: Option<DateTimeUtc>,
    /// The e-mail with which it went last.
    pub outbox_id: Option<OutboxId>,
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
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
    #[sea_orm(belongs_to, from = "outbox_id", to = "id")]
    pub outbox: BelongsTo<Option<super::outbox::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { CaseFile;
    Technical: Id, Number, Kind, SeniorId, VolunteerId, PartnerId, AssignmentId, MadeAt, AccountId, Pages, Sha256, PrintedAt, OutboxId, RemovedAt, Version;
    Identity: Salutation, Folded;
    Contact: Recipient;
    FreeText: Heading, Text, Bytes;
}

/// What a letter is for.
#[derive(
    Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum, Serialize, Deserialize,
)]
#[sea_orm(rs_type = "String", db_type = "Text")]
#[serde(rename_all = "snake_case")]
pub enum LetterKind {
    /// Who visits from when on.
    #[sea_orm(string_value = "placement_senior")]
    PlacementSenior,
    /// Whom to visit from when on, and how the volunteer is insured.
    #[sea_orm(string_value = "placement_volunteer")]
    PlacementVolunteer,
    /// The visits have ended.
    #[sea_orm(string_value = "ending_senior")]
    EndingSenior,
    /// The visits have ended, and thanks.
    #[sea_orm(string_value = "ending_volunteer")]
    EndingVolunteer,
    /// Whatever there is to write.
    #[sea_orm(string_value = "free")]
    Free,
}
