//! What is planned for a volunteer at a stage: to ask who pauses whether they go on, and for a new certificate.

use chrono::NaiveDate;
use entity::{
    follow_up::FollowUpKind,
    value::{Stage, Subject, VolunteerId},
    volunteer_stage,
};

use crate::{
    error::Result,
    journal::{self, Plan},
    store::Tx,
    volunteers::papers,
};

/// Until when a pause is planned, if the last step is one.
fn planned_until(last: Option<&volunteer_stage::Model>) -> Option<NaiveDate> {
    last.filter(|last| last.stage == Stage::Paused)?.until
}

/// Plans to ask whether somebody comes back from the pause that a step began.
pub(super) async fn plan_return(tx: &Tx, id: VolunteerId, step: Option<&volunteer_stage::Model>) -> Result<()> {
    let Some(on) = planned_until(step) else { return Ok(()) };
    let (subject, kind) = (Subject::Volunteer(id), FollowUpKind::PauseOver);
    journal::plan(tx, Plan { subject, kind, on, account_id: None, what: None }).await
}

/// The pause that a step began is over, or never was.
pub(super) async fn withdraw_return(tx: &Tx, id: VolunteerId, step: Option<&volunteer_stage::Model>) -> Result<()> {
    let Some(on) = planned_until(step) else { return Ok(()) };
    journal::withdraw(tx, Subject::Volunteer(id), FollowUpKind::PauseOver, on).await
}

/// Plans again for somebody who goes on, as the step before the end had it.
pub(super) async fn plan(tx: &Tx, id: VolunteerId, last: Option<&volunteer_stage::Model>) -> Result<()> {
    plan_return(tx, id, last).await?;
    papers::plan_certificate(tx, id).await
}

/// Takes back what is planned for somebody who leaves: nobody is asked for a certificate that nobody needs.
pub(super) async fn withdraw(tx: &Tx, id: VolunteerId, last: Option<&volunteer_stage::Model>) -> Result<()> {
    withdraw_return(tx, id, last).await?;
    papers::withdraw_certificate(tx, id).await
}
