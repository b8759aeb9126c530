//! The jobs behind the outbox: sending, and emptying what was sent. What is sent is sent outside of any transaction.

use std::time::Duration;

use entity::{outbox, value::OutboxId};
use tokio::time::sleep;

use super::{carrier::Carrier, commands, failure::Failure, message::message, queries};
use crate::{actor::Actor, clock::Clock, error::Result, office::Settings, store::Db};

const BY: Actor = Actor::Command("mail");

/// How long to wait before noting again that a mail was sent, where the database did not take it: without the note it
/// would be sent twice.
const PAUSES: [Duration; 4] =
    [Duration::from_millis(200), Duration::from_secs(1), Duration::from_secs(3), Duration::from_secs(10)];

/// Sends every mail whose turn it is, one after the other; says how many were sent. Without a server, none.
pub async fn send_due(db: &Db, clock: Clock) -> Result<usize> {
    let Some(server) = queries::server(db.read()).await? else { return Ok(0) };
    let name = Settings::load(db.read()).await?.sender.name;
    let carrier = Carrier::to(&server);
    let mut sent = 0;
    while let Some(due) = queries::next_due(db.read(), clock.now()).await? {
        let id = due.id;
        let begun = db.change(&BY, clock.now(), async |tx| commands::begin_try(tx, id).await).await?;
        let Some(row) = begun else { continue };
        let ended = match (&carrier, message(&row, &server.sender, name.clone(), clock.now())) {
            (Ok(carrier), Ok(message)) => carrier.carry(message).await,
            (Err(failure), _) => Err(*failure),
            (_, Err(failure)) => Err(failure),
        };
        note(db, clock, id, ended).await?;
        tell(&row, ended);
        match ended {
            Ok(()) => sent += 1,
            Err(failure) if failure.is_the_servers() => break,
            Err(_) => {}
        }
    }
    Ok(sent)
}

/// Gives up what is of no use any more, and empties what was done with long ago.
pub async fn tidy_up(db: &Db, clock: Clock) -> Result<()> {
    db.change(&BY, clock.now(), commands::expire).await?;
    while db.change(&BY, clock.now(), commands::empty).await? {}
    Ok(())
}

async fn note(db: &Db, clock: Clock, id: OutboxId, ended: Result<(), Failure>) -> Result<()> {
    for pause in PAUSES {
        let noted = db.change(&BY, clock.now(), async |tx| commands::end_try(tx, id, ended).await).await;
        if noted.is_ok() {
            return noted;
        }
        sleep(pause).await;
    }
    db.change(&BY, clock.now(), async |tx| commands::end_try(tx, id, ended).await).await
}

/// For the log: the key of the row, and no word of what it says.
fn tell(row: &outbox::Model, ended: Result<(), Failure>) {
    match ended {
        Ok(()) => tracing::info!(mail = row.id.0, "sent"),
        Err(failure) => tracing::warn!(mail = row.id.0, tries = row.tries, %failure, "not sent"),
    }
}
