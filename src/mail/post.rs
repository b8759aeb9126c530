//! Writing a mail into the outbox.

use chrono::{DateTime, Utc};
use entity::{
    outbox::{self, OutboxState},
    value::{AccountId, Email, PartnerId, SeniorId, VolunteerId},
};
use sea_orm::Set;

use super::{message::domain, queries};
use crate::{error::Result, store::Tx, web::token::secret};

/// A mail to be sent.
#[derive(Clone, Debug)]
pub struct Mail {
    pub to: Email,
    pub whom: Whom,
    /// Fixed words, so that nobody's name gets into it: a subject is read on locked screens and by every server on the
    /// way.
    pub subject: &'static str,
    pub text: String,
    pub attachment: Option<Attachment>,
    /// A whole `text/calendar` with its METHOD, as the calendar's invitation makes it.
    pub calendar: Option<String>,
    /// Whether the text holds a secret, a link that opens an account for example: it is kept no longer than until it is
    /// sent or given up.
    pub secret: bool,
    /// From then on nobody has any use for it, and it is given up.
    pub expires_at: Option<DateTime<Utc>>,
}

/// Whose record a mail belongs to. A relative's mail belongs to the senior.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whom {
    Account(AccountId),
    Senior(SeniorId),
    Volunteer(VolunteerId),
    Partner(PartnerId),
}

/// A PDF that goes with a mail.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Attachment {
    /// What the file is called: numbers and words of the program, no names.
    pub name: String,
    pub pdf: Vec<u8>,
}

impl Mail {
    /// A mail of nothing but text.
    pub fn new(to: Email, whom: Whom, subject: &'static str, text: String) -> Self {
        Self { to, whom, subject, text, attachment: None, calendar: None, secret: false, expires_at: None }
    }
}

/// Puts a mail into the outbox, from where it is sent once the transaction is committed.
pub async fn post(tx: &Tx, mail: Mail) -> Result<outbox::Model> {
    let server = queries::server(tx.read()).await?;
    let at = server.as_ref().map_or("localhost", |server| domain(&server.sender));
    let (attachment, attachment_name) = mail.attachment.map_or((None, None), |file| (Some(file.pdf), Some(file.name)));
    let mut row = outbox::ActiveModel {
        message_id: Set(format!("<{}@{at}>", &secret()[..32])),
        recipient: Set(Some(mail.to)),
        subject: Set(mail.subject.to_owned()),
        text: Set(Some(mail.text)),
        attachment: Set(attachment),
        attachment_name: Set(attachment_name),
        calendar: Set(mail.calendar),
        secret: Set(mail.secret),
        state: Set(OutboxState::Waiting),
        tries: Set(0),
        next_try_at: Set(Some(tx.at())),
        expires_at: Set(mail.expires_at),
        made_at: Set(tx.at()),
        ..Default::default()
    };
    match mail.whom {
        Whom::Account(id) => row.account_id = Set(Some(id)),
        Whom::Senior(id) => row.senior_id = Set(Some(id)),
        Whom::Volunteer(id) => row.volunteer_id = Set(Some(id)),
        Whom::Partner(id) => row.partner_id = Set(Some(id)),
    }
    tx.insert(row).await
}
