//! Care grades, as the timeline of a senior tells them.

use entity::care_grade;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::Result,
    journal::{Event, EventKind, Source, Wanted},
    store::Pool,
    web::lang::Lang,
};

/// When care grades began, and ended.
pub const TIMELINE: Source = Source { kind: EventKind::CareGrade, of: |db, wanted| Box::pin(grades(db, wanted)) };

async fn grades(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let Some(id) = wanted.subject.senior() else { return Ok(Vec::new()) };
    let rows = care_grade::Entity::find()
        .filter(care_grade::Column::SeniorId.eq(id))
        .filter(care_grade::Column::ValidFrom.lte(wanted.today))
        .order_by_desc(care_grade::Column::ValidFrom)
        .limit(wanted.most);
    let mut events = Vec::new();
    for row in rows.all(db).await? {
        let grade = (wanted.lang.seniors().grade)(row.grade);
        let [begins, ends] = match wanted.lang {
            Lang::De => ["beginnt", "endet"],
            Lang::En => ["begins", "ends"],
        };
        if let Some(last) = row.valid_until.filter(|last| *last <= wanted.today) {
            events.push(Event::on(last, format!("{grade} {ends}")));
        }
        events.push(Event::on(row.valid_from, format!("{grade} {begins}")));
    }
    Ok(events)
}
