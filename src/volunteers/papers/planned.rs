//! When a police certificate is due again, as a follow-up.

use chrono::NaiveDate;
use entity::{
    follow_up::FollowUpKind,
    value::{Subject, VolunteerId},
};

use super::{of, rules};
use crate::{
    error::Result,
    journal::{self, Plan},
    store::Tx,
};

/// Plans when the certificate of somebody is due again, if one was seen.
///
/// # Errors
///
/// If the database does not answer.
pub async fn plan_certificate(tx: &Tx, id: VolunteerId) -> Result<()> {
    let Some(seen) = seen_on(tx, id).await? else { return Ok(()) };
    plan_after(tx, id, seen).await
}

/// Plans when a certificate that was seen on a day is due again.
pub(super) async fn plan_after(tx: &Tx, id: VolunteerId, seen: NaiveDate) -> Result<()> {
    let (subject, kind) = (Subject::Volunteer(id), FollowUpKind::PoliceCertificate);
    journal::plan(tx, Plan { subject, kind, on: rules::due_again(seen), account_id: None, what: None }).await
}

/// Takes that plan back: nobody needs a new one.
///
/// # Errors
///
/// If the database does not answer.
pub async fn withdraw_certificate(tx: &Tx, id: VolunteerId) -> Result<()> {
    let Some(seen) = seen_on(tx, id).await? else { return Ok(()) };
    let on = rules::due_again(seen);
    journal::withdraw(tx, Subject::Volunteer(id), FollowUpKind::PoliceCertificate, on).await
}

async fn seen_on(tx: &Tx, id: VolunteerId) -> Result<Option<NaiveDate>> {
    Ok(of(tx.read(), id).await?.and_then(|papers| papers.seen_on))
}
