//! What is done to mails in the outbox.

use chrono::TimeDelta;
use entity::{
    outbox::{self, OutboxState},
    value::OutboxId,
};
use sea_orm::Set;

use super::{failure::Failure, queries, rules};
use crate::{
    error::{Error, Result},
    store::{SeenAt, Tx},
};

/// Counts a try before it is made, and puts the next one off: if the program dies in the middle of it, it is not made
/// again at once. `None` if the mail is no longer to be sent.
pub async fn begin_try(tx: &Tx, id: OutboxId) -> Result<Option<outbox::Model>> {
    let before = queries::by_id(tx.read(), id).await?;
    let is_due = before.next_try_at.is_some_and(|at| at <= tx.at());
    if !is_due || !matches!(before.state, OutboxState::Waiting | OutboxState::Failed) {
        return Ok(None);
    }
    let tries = before.tries.saturating_add(1);
    let wait = rules::wait(tries).unwrap_or(TimeDelta::days(1));
    let change = outbox::ActiveModel {
        id: Set(id),
        tries: Set(tries),
        next_try_at: Set(Some(tx.at() + wait)),
        ..Default::default()
    };
    Ok(Some(tx.update(before.seen_now(), change).await?))
}

/// Notes how a try ended.
pub async fn end_try(tx: &Tx, id: OutboxId, ended: Result<(), Failure>) -> Result<()> {
    let before = queries::by_id(tx.read(), id).await?;
    match ended {
        Ok(()) => finish(tx, before, OutboxState::Sent, None).await,
        // Somebody has given it up while it was tried.
        Err(_) if before.state == OutboxState::GivenUp => Ok(()),
        Err(failure) if failure.may_pass() && rules::wait(before.tries).is_some() => {
            let change = outbox::ActiveModel {
                id: Set(id),
                state: Set(OutboxState::Failed),
                error: Set(Some(failure.to_string())),
                ..Default::default()
            };
            tx.update(before.seen_now(), change).await?;
            Ok(())
        }
        Err(failure) => finish(tx, before, OutboxState::GivenUp, Some(failure)).await,
    }
}

/// Puts a mail into the queue again, at the front.
///
/// # Errors
///
/// Refused with `gone` once it was sent, or its content is no longer there.
pub async fn retry(tx: &Tx, id: OutboxId, gone: &str) -> Result<()> {
    let before = queries::by_id(tx.read(), id).await?;
    if before.state == OutboxState::Sent || before.text.is_none() || before.recipient.is_none() {
        return Err(Error::refused(gone));
    }
    let change = outbox::ActiveModel {
        id: Set(id),
        state: Set(OutboxState::Waiting),
        tries: Set(0),
        next_try_at: Set(Some(tx.at())),
        error: Set(None),
        done_at: Set(None),
        ..Default::default()
    };
    tx.update(before.seen_now(), change).await?;
    Ok(())
}

/// Gives a mail up, or notes that one that was given up has been looked after.
///
/// # Errors
///
/// Refused with `sent` once it was sent.
pub async fn give_up(tx: &Tx, id: OutboxId, sent: &str) -> Result<()> {
    let before = queries::by_id(tx.read(), id).await?;
    if before.state == OutboxState::Sent {
        return Err(Error::refused(sent));
    }
    finish(tx, before, OutboxState::GivenUp, Some(Failure::ByHand)).await
}

/// Whether nobody can have got a mail yet: it waits for its first try, or every try has failed.
pub fn is_unsent(row: &outbox::Model) -> bool {
    match row.state {
        OutboxState::Waiting => row.tries == 0,
        OutboxState::Failed => true,
        OutboxState::Sent | OutboxState::GivenUp => false,
    }
}

/// Takes a mail back that nobody can have got: it is given up, and nothing is left that could be sent by hand.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn take_back(tx: &Tx, id: OutboxId) -> Result<()> {
    let before = queries::by_id(tx.read(), id).await?;
    if is_unsent(&before) {
        finish(tx, outbox::Model { secret: true, ..before }, OutboxState::GivenUp, Some(Failure::ByHand)).await?;
    }
    Ok(())
}

/// Gives up what is of no use any more.
pub async fn expire(tx: &Tx) -> Result<()> {
    for row in queries::expired(tx.read(), tx.at()).await? {
        finish(tx, row, OutboxState::GivenUp, Some(Failure::Expired)).await?;
    }
    Ok(())
}

/// Empties what has been done with for long enough; whether there may be more of it.
pub async fn empty(tx: &Tx) -> Result<bool> {
    const AT_ONCE: usize = 50;
    let rows = queries::served(tx.read(), tx.at(), AT_ONCE as u64).await?;
    let is_more = rows.len() == AT_ONCE;
    for row in rows {
        let change = outbox::ActiveModel { id: Set(row.id), recipient: Set(None), ..emptied() };
        tx.update(row.seen_now(), change).await?;
    }
    Ok(is_more)
}

async fn finish(tx: &Tx, before: outbox::Model, state: OutboxState, why: Option<Failure>) -> Result<()> {
    let content = if before.secret { emptied() } else { outbox::ActiveModel::default() };
    let change = outbox::ActiveModel {
        id: Set(before.id),
        state: Set(state),
        next_try_at: Set(None),
        error: Set(why.map(|why| why.to_string())),
        done_at: Set(Some(before.done_at.unwrap_or(tx.at()))),
        ..content
    };
    tx.update(before.seen_now(), change).await?;
    Ok(())
}

fn emptied() -> outbox::ActiveModel {
    outbox::ActiveModel { text: Set(None), attachment: Set(None), calendar: Set(None), ..Default::default() }
}
