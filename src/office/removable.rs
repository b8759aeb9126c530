//! Which tariffs and VAT notes can be taken out again: those that no statement rests on.

use chrono::Days;
use entity::{
    statement::{self, StatementKind, StatementStatus},
    statement_line, tariff,
    value::Month,
    vat_note,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use super::tariffs;
use crate::error::Result;

/// Whether a statement that stands was priced with this tariff. Without it, the one before holds again, or the price
/// that every service starts with.
pub(super) async fn is_tariff_used(db: &impl ConnectionTrait, row: &tariff::Model) -> Result<bool> {
    let next = tariffs::next(db, row.service, row.valid_from).await?;
    let mut used = standing()
        .join(JoinType::InnerJoin, statement_line::Relation::Statement.def().rev())
        .filter(statement_line::Column::Service.eq(row.service))
        .filter(statement_line::Column::PerHour.eq(row.per_hour))
        .filter(statement_line::Column::ServiceMonth.gte(Month::of(row.valid_from)));
    if let Some(next) = next {
        used = used.filter(statement_line::Column::ServiceMonth.lte(Month::of(next.valid_from - Days::new(1))));
    }
    Ok(used.count(db).await? > 0)
}

/// Whether a statement that stands was issued with this VAT note.
pub(super) async fn is_vat_note_used(db: &impl ConnectionTrait, row: &vat_note::Model) -> Result<bool> {
    let later = vat_note::Entity::find().filter(vat_note::Column::ValidFrom.gt(row.valid_from));
    let next = later.order_by_asc(vat_note::Column::ValidFrom).one(db).await?;
    let mut used = standing().filter(statement::Column::IssuedOn.gte(row.valid_from));
    if let Some(next) = next {
        used = used.filter(statement::Column::IssuedOn.lt(next.valid_from));
    }
    Ok(used.count(db).await? > 0)
}

/// What is cancelled rests on nothing any more: it is billed anew.
fn standing() -> Select<statement::Entity> {
    statement::Entity::find()
        .filter(statement::Column::Status.ne(StatementStatus::Cancelled))
        .filter(statement::Column::Kind.ne(StatementKind::Cancellation))
}
