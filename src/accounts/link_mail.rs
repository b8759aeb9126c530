//! A link that opens an account, sent by mail instead of handed over.

use entity::account;

use super::{commands::LINK_LASTS, text::Text};
use crate::{
    error::{Error, Result},
    mail::{self, Mail, Whom},
    store::Tx,
};

/// Puts the link into the outbox. Its text goes as soon as it is sent, and it is given up once the link is void.
pub async fn post(tx: &Tx, account: &account::Model, link: &str, t: &Text) -> Result<()> {
    let to = account.email.clone().ok_or_else(|| Error::refused(t.no_email))?;
    let text = (t.link_mail)(&account.name, link, LINK_LASTS.num_days());
    let mail = Mail::new(to, Whom::Account(account.id), t.link_mail_subject, text);
    mail::post(tx, Mail { secret: true, expires_at: Some(tx.at() + LINK_LASTS), ..mail }).await?;
    Ok(())
}
