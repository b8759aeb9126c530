//! Enquiries, as the timelines of the senior and of the partner tell them.

use entity::{enquiry, enquiry_step, value::Subject};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::Result,
    journal::{Event, EventKind, Source, Wanted},
    store::Pool,
};

/// The steps of the enquiries for a senior, or from a partner. An enquiry's own page has them beside the timeline.
pub const TIMELINE: Source = Source { kind: EventKind::Enquiry, of: |db, wanted| Box::pin(steps(db, wanted)) };

async fn steps(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let theirs = match wanted.subject {
        Subject::Senior(id) => enquiry::Column::SeniorId.eq(id),
        Subject::Partner(id) => enquiry::Column::PartnerId.eq(id),
        Subject::Volunteer(_) | Subject::Assignment(_) | Subject::Enquiry(_) => return Ok(Vec::new()),
    };
    let rows = enquiry_step::Entity::find()
        .find_also_related(enquiry::Entity)
        .filter(theirs)
        .order_by_desc(enquiry_step::Column::Day)
        .order_by_desc(enquiry_step::Column::Id)
        .limit(wanted.most);
    let t = wanted.lang.enquiries();
    let event = |(step, row): (enquiry_step::Model, Option<enquiry::Model>)| {
        let row = row?;
        let says = format!("{} {}: {}", t.enquiry, row.number, (t.state)(step.state));
        Some(Event::on(step.day, says).leading_to(format!("/enquiries/{}", row.id)))
    };
    Ok(rows.all(db).await?.into_iter().filter_map(event).collect())
}
