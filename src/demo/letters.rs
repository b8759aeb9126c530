//! A few e-mails, as if a mail server had been there: one that arrived, one that could not, one that waits.

use chrono::TimeDelta;
use entity::{
    outbox::{self, OutboxState},
    value::VolunteerId,
};
use sea_orm::Set;

use crate::{error::Result, store::Tx};

const WELCOME: &str = "Willkommen beim Besuchsdienst";

const TEXT: &str =
    "Guten Tag,\n\nschön, dass Sie dabei sind. Wir melden uns, sobald es einen Termin gibt.\n\nIhr Büro\n";

/// Writes them; they are about the first volunteers. Their addresses are nobody's (RFC 2606).
pub async fn write(tx: &Tx, volunteers: &[VolunteerId]) -> Result<()> {
    let states = [OutboxState::Sent, OutboxState::GivenUp, OutboxState::Waiting];
    for ((state, volunteer), at) in states.into_iter().zip(volunteers).zip(1_i64..) {
        let made_at = tx.at() - TimeDelta::hours(30 - 8 * at);
        let is_done = state != OutboxState::Waiting;
        tx.insert(outbox::ActiveModel {
            message_id: Set(format!("<demo-{at}@example.org>")),
            volunteer_id: Set(Some(*volunteer)),
            recipient: Set(format!("ehrenamt-{at}@example.org").parse().ok()),
            subject: Set(WELCOME.to_owned()),
            text: Set(Some(TEXT.to_owned())),
            secret: Set(false),
            state: Set(state),
            tries: Set(i32::from(is_done)),
            next_try_at: Set((!is_done).then_some(made_at)),
            error: Set((state == OutboxState::GivenUp).then(|| "refused 550".to_owned())),
            made_at: Set(made_at),
            done_at: Set(is_done.then_some(made_at + TimeDelta::seconds(4))),
            ..Default::default()
        })
        .await?;
    }
    Ok(())
}
