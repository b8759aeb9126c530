//! Events, as the timeline of a senior tells them.

use entity::life_event;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::Result,
    journal::{self, EventKind, Source, Wanted},
    store::Pool,
};

/// What happened, and what was taken back.
pub const TIMELINE: Source = Source { kind: EventKind::LifeEvent, of: |db, wanted| Box::pin(events(db, wanted)) };

async fn events(db: &Pool, wanted: Wanted) -> Result<Vec<journal::Event>> {
    let Some(id) = wanted.subject.senior() else { return Ok(Vec::new()) };
    let rows = life_event::Entity::find()
        .filter(life_event::Column::SeniorId.eq(id))
        .filter(life_event::Column::Day.lte(wanted.today))
        .order_by_desc(life_event::Column::Day)
        .limit(wanted.most);
    let t = wanted.lang.life_events();
    let event = |row: life_event::Model| {
        let says =
            if row.taken_back_at.is_some() { format!("{} ({})", t.says(&row), t.taken_back) } else { t.says(&row) };
        let event = journal::Event::on(row.day, says).leading_to(format!("/seniors/{id}/events"));
        journal::Event { text: row.note, ..event }
    };
    Ok(rows.all(db).await?.into_iter().map(event).collect())
}
