//! Consents, as the timeline of a senior or a volunteer tells them.

use entity::{consent, value::Subject};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    error::Result,
    journal::{Event, EventKind, Source, Wanted},
    store::Pool,
};

/// When consents were given, and withdrawn.
pub const TIMELINE: Source = Source { kind: EventKind::Consent, of: |db, wanted| Box::pin(consents(db, wanted)) };

async fn consents(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let theirs = match wanted.subject {
        Subject::Senior(id) => consent::Column::SeniorId.eq(id),
        Subject::Volunteer(id) => consent::Column::VolunteerId.eq(id),
        Subject::Partner(_) | Subject::Assignment(_) | Subject::Enquiry(_) => return Ok(Vec::new()),
    };
    let t = wanted.lang.consents();
    let mut events = Vec::new();
    for row in consent::Entity::find().filter(theirs).all(db).await? {
        let what = (t.purpose)(row.purpose);
        events.push(Event::on(row.given_on, (t.was_given)(what)));
        events.extend(row.withdrawn_on.map(|day| Event::on(day, (t.was_withdrawn)(what))));
    }
    events.retain(|event| event.day() <= wanted.today);
    Ok(events)
}
