//! Tandems begun and ended, as the timelines of records tell them.

use entity::{assignment, value::Subject};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::Result,
    journal::{self, Event, EventKind, Source, Wanted},
    people::service_word,
    store::Pool,
    web::lang::Lang,
};

/// When somebody's tandems began, and ended.
pub const TIMELINE: Source = Source { kind: EventKind::Tandem, of: |db, wanted| Box::pin(tandems(db, wanted)) };

async fn tandems(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let whose = match wanted.subject {
        Subject::Senior(id) => assignment::Column::SeniorId.eq(id),
        Subject::Volunteer(id) => assignment::Column::VolunteerId.eq(id),
        Subject::Assignment(id) => assignment::Column::Id.eq(id),
        Subject::Partner(_) | Subject::Enquiry(_) => return Ok(Vec::new()),
    };
    let rows = assignment::Entity::find()
        .filter(whose)
        .filter(assignment::Column::StartsOn.lte(wanted.today))
        .order_by_desc(assignment::Column::StartsOn)
        .limit(wanted.most);
    let rows = rows.all(db).await?;
    let other = |row: &assignment::Model| match wanted.subject {
        Subject::Volunteer(_) => Subject::Senior(row.senior_id),
        Subject::Senior(_) | Subject::Assignment(_) | Subject::Partner(_) | Subject::Enquiry(_) => {
            Subject::Volunteer(row.volunteer_id)
        }
    };
    let names = journal::names(db, rows.iter().map(other)).await?;
    let [begins, ends] = match wanted.lang {
        Lang::De => ["Begleitung beginnt", "Begleitung endet"],
        Lang::En => ["Assignment begins", "Assignment ends"],
    };
    let mut events = Vec::new();
    for row in rows {
        let with = names.get(&other(&row)).map(|named| named.name.clone()).unwrap_or_default();
        let about = format!("{} · {with}", service_word(row.service, wanted.lang));
        let href = format!("/assignments/{}", row.id);
        if let Some(last) = row.ends_on.filter(|last| *last <= wanted.today) {
            events.push(Event::on(last, format!("{ends}: {about}")).leading_to(href.as_str()));
        }
        events.push(Event::on(row.starts_on, format!("{begins}: {about}")).leading_to(href));
    }
    Ok(events)
}
