//! Issued documents, as the timeline of a senior tells them.

use entity::statement::{self, StatementKind};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::Result,
    journal::{Event, EventKind, Source, Wanted},
    store::Pool,
    web::{format, lang::Lang},
};

/// What a senior was billed, and what of it was taken back.
pub const TIMELINE: Source = Source { kind: EventKind::Statement, of: |db, wanted| Box::pin(issued(db, wanted)) };

async fn issued(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let Some(id) = wanted.subject.senior() else { return Ok(Vec::new()) };
    let rows = statement::Entity::find()
        .filter(statement::Column::SeniorId.eq(id))
        .order_by_desc(statement::Column::IssuedOn)
        .order_by_desc(statement::Column::Id)
        .limit(wanted.most);
    let event = |row: statement::Model| Event::on(row.issued_on, says(&row, wanted.lang));
    Ok(rows.all(db).await?.into_iter().map(event).collect())
}

/// `Abrechnung A-2026-000412 für Oktober 2026`.
fn says(row: &statement::Model, lang: Lang) -> String {
    let (kind, of) = match (row.kind, lang) {
        (StatementKind::Statement, Lang::De) => ("Abrechnung", "für"),
        (StatementKind::OwnShare, Lang::De) => ("Eigenanteil", "für"),
        (StatementKind::Cancellation, Lang::De) => ("Storno", "für"),
        (StatementKind::Statement, Lang::En) => ("Statement", "for"),
        (StatementKind::OwnShare, Lang::En) => ("Own share", "for"),
        (StatementKind::Cancellation, Lang::En) => ("Cancellation", "for"),
    };
    format!("{kind} {} {of} {}", row.number, format::month(row.month, lang))
}
