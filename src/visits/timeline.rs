//! Confirmed visits, as the timelines of records tell them.

use entity::{
    assignment,
    value::Subject,
    visit::{self, VisitStatus},
};
use sea_orm::{ColumnTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait};

use super::entry::{Entry, entries};
use crate::{
    error::Result,
    journal::{Event, EventKind, Source, Wanted},
    people::Named,
    store::Pool,
    web::{format, lang::Lang},
};

/// The confirmed visits to a senior, by a volunteer, or of an assignment.
pub const TIMELINE: Source = Source { kind: EventKind::Visit, of: |db, wanted| Box::pin(confirmed(db, wanted)) };

async fn confirmed(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let whose = match wanted.subject {
        Subject::Senior(id) => assignment::Column::SeniorId.eq(id),
        Subject::Volunteer(id) => assignment::Column::VolunteerId.eq(id),
        Subject::Assignment(id) => assignment::Column::Id.eq(id),
        Subject::Partner(_) | Subject::Enquiry(_) => return Ok(Vec::new()),
    };
    let rows = visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(whose)
        .filter(visit::Column::Status.eq(VisitStatus::Confirmed))
        .order_by_desc(visit::Column::StartsAt)
        .limit(wanted.most);
    let visits = entries(db, rows.all(db).await?).await?;
    let event = |entry: &Entry| {
        let event = Event::at(entry.visit.starts_at, says(entry, wanted));
        event.leading_to(format!("/visits/{}", entry.visit.id))
    };
    Ok(visits.iter().map(event).collect())
}

/// `Besuch, 2 Std. · Herr Böttcher`.
fn says(entry: &Entry, wanted: Wanted) -> String {
    let (senior, volunteer) = (&entry.senior, &entry.volunteer);
    let (senior, volunteer) = (senior.short_name(), volunteer.short_name());
    let word = match wanted.lang {
        Lang::De => "Besuch",
        Lang::En => "Visit",
    };
    let said = format!("{word}, {}", format::duration(entry.visit.minutes, wanted.lang));
    match wanted.subject {
        Subject::Senior(_) => format!("{said} · {volunteer}"),
        Subject::Volunteer(_) => format!("{said} · {senior}"),
        Subject::Assignment(_) | Subject::Partner(_) | Subject::Enquiry(_) => said,
    }
}
