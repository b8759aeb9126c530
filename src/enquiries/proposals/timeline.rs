//! Proposals, as the timeline of the volunteer tells them.

use entity::{enquiry, proposal, value::Subject};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::Result,
    journal::{Event, EventKind, Source, Wanted},
    store::Pool,
};

/// What a volunteer was asked, and what they answered.
pub const TIMELINE: Source = Source { kind: EventKind::Enquiry, of: |db, wanted| Box::pin(asked(db, wanted)) };

async fn asked(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let Subject::Volunteer(id) = wanted.subject else { return Ok(Vec::new()) };
    let rows = proposal::Entity::find()
        .find_also_related(enquiry::Entity)
        .filter(proposal::Column::VolunteerId.eq(id))
        .order_by_desc(proposal::Column::AskedOn)
        .order_by_desc(proposal::Column::Id)
        .limit(wanted.most);
    let t = wanted.lang.proposals();
    let event = |(row, enquiry): (proposal::Model, Option<enquiry::Model>)| {
        let enquiry = enquiry?;
        let says = (t.asked_for)(&enquiry.number, (t.answer)(row.answer));
        Some(Event::on(row.asked_on, says).leading_to(format!("/enquiries/{}", enquiry.id)))
    };
    Ok(rows.all(db).await?.into_iter().filter_map(event).collect())
}
