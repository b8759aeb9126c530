//! Stages and papers, as the timeline of a volunteer tells them.

use entity::value::{Subject, VolunteerId};

use super::{
    papers::{self, rules::Paper},
    stages,
};
use crate::{
    error::Result,
    journal::{Event, EventKind, Source, Wanted},
    store::Pool,
};

/// When each stage began, and each paper was seen or signed.
pub const TIMELINE: Source = Source { kind: EventKind::Stage, of: |db, wanted| Box::pin(way(db, wanted)) };

async fn way(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let Subject::Volunteer(id) = wanted.subject else { return Ok(Vec::new()) };
    let t = wanted.lang.volunteer_steps();
    let steps = stages::history(db, id).await?.into_iter();
    let steps = steps.map(|step| {
        let says = format!("{}: {}", t.stage, (t.word)(step.stage));
        Event { text: step.note, ..Event::on(step.since, says) }
    });
    let mut events: Vec<Event> = steps.chain(seen(db, id, wanted).await?).collect();
    events.retain(|event| event.day() <= wanted.today);
    Ok(events)
}

async fn seen(db: &Pool, id: VolunteerId, wanted: Wanted) -> Result<Vec<Event>> {
    let Some(row) = papers::of(db, id).await? else { return Ok(Vec::new()) };
    let days = [
        (Paper::Certificate, row.seen_on),
        (Paper::Confidentiality, row.confidentiality_on),
        (Paper::Agreement, row.agreement_on),
    ];
    let says = wanted.lang.volunteer_steps().came;
    Ok(days.into_iter().filter_map(|(paper, day)| Some(Event::on(day?, says(paper)))).collect())
}
