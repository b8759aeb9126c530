//! An e-mail on its way (Postausgang). Written with what it tells of, sent afterwards.

use sea_orm::entity::prelude::*;

use crate::record::record;
use crate::value::{AccountId, Email, OutboxId, PartnerId, SeniorId, VolunteerId};

/// An e-mail on its way. It is about at most one of account, senior, volunteer and partner.
#[sea_orm::model]
#[derive(Clone, Debug, PartialEq, Eq, DeriveEntityModel)]
#[sea_orm(table_name = "outbox")]
pub struct Model {
    #[sea_orm(primary_key)]
    pub id: OutboxId,
    /// The Message-ID, the same however often it is tried.
    #[sea_orm(unique)]
    pub message_id: String,
    pub account_id: Option<AccountId>,
    pub senior_id: Option<SeniorId>,
    pub volunteer_id: Option<VolunteerId>,
    pub partner_id: Option<PartnerId>,
    /// Emptied with the text.
    pub recipient: Option<Email>,
    /// Words of the program, about nobody.
    pub subject: String,
    pub text: Option<String>,
    /// A PDF.
    #[sea_orm(column_type = "Blob")]
    pub attachment: Option<Vec<u8>>,
    pub attachment_name: Option<String>,
    /// A `text/calendar` with its METHOD.
    pub calendar: Option<String>,
    /// Whether the text holds a secret, and goes as soon as it is sent.
    pub secret: bool,
    pub state: OutboxState,
    /// How often it has been tried since it was last put into the queue.
    pub tries: i32,
    pub next_try_at: Option<DateTimeUtc>,
    /// From then on nobody has any use for it.
    pub expires_at: Option<DateTimeUtc>,
    /// Why the last try failed, as a word of the program.
    pub error: Option<String>,
    pub made_at: DateTimeUtc,
    /// When it was sent, or given up.
    pub done_at: Option<DateTimeUtc>,
    pub version: i32,
    #[sea_orm(belongs_to, from = "account_id", to = "id")]
    pub account: BelongsTo<Option<super::account::Entity>>,
    #[sea_orm(belongs_to, from = "senior_id", to = "id")]
    pub senior: BelongsTo<Option<super::senior::Entity>>,
    #[sea_orm(belongs_to, from = "volunteer_id", to = "id")]
    pub volunteer: BelongsTo<Option<super::volunteer::Entity>>,
    #[sea_orm(belongs_to, from = "partner_id", to = "id")]
    pub partner: BelongsTo<Option<super::partner::Entity>>,
}

impl ActiveModelBehavior for ActiveModel {}

record! { Log;
    Technical: Id, MessageId, AccountId, SeniorId, VolunteerId, PartnerId, Subject, AttachmentName, Secret, State, Tries, NextTryAt, ExpiresAt, Error, MadeAt, DoneAt, Version;
    Contact: Recipient;
    FreeText: Text, Attachment, Calendar;
}

/// Where an e-mail stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, EnumIter, DeriveActiveEnum)]
#[sea_orm(rs_type = "String", db_type = "Text")]
pub enum OutboxState {
    /// Not tried yet, or not since it was last put into the queue.
    #[sea_orm(string_value = "waiting")]
    Waiting,
    /// The last try failed; it is tried again.
    #[sea_orm(string_value = "failed")]
    Failed,
    /// The server has taken it.
    #[sea_orm(string_value = "sent")]
    Sent,
    /// It is not tried any more.
    #[sea_orm(string_value = "given_up")]
    GivenUp,
}
