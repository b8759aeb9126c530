//! Letters, as the timelines of records tell them.

use crate::{
    error::Result,
    journal::{Event, EventKind, Source, Wanted},
    store::Pool,
};

use super::queries;

/// What was written to somebody, or about an assignment.
pub const TIMELINE: Source = Source { kind: EventKind::Letter, of: |db, wanted| Box::pin(written(db, wanted)) };

async fn written(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let t = wanted.lang.letters();
    let event = |row: queries::Listed| {
        let says = format!("{} {}: {}", t.letter, row.number, t.kind(row.kind));
        Event::at(row.made_at, says).leading_to(format!("/letters/{}", row.id))
    };
    Ok(queries::latest(db, wanted.subject, wanted.most).await?.into_iter().map(event).collect())
}
