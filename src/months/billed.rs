//! What statements that stand have billed: what is entered afterwards does not change them.

use chrono::{Days, NaiveDate};
use entity::{
    statement::{self, StatementKind, StatementStatus},
    statement_line,
    value::{Month, SeniorId, Service},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait, Select,
};

use crate::error::Result;

/// The last month in which a senior was billed, if that is the month of this day or a later one.
pub async fn billed_since(db: &impl ConnectionTrait, senior: SeniorId, day: NaiveDate) -> Result<Option<Month>> {
    last(standing_lines().filter(statement::Column::SeniorId.eq(senior)), db, day).await
}

/// The last month in which a service was billed to anybody, from the month of this day to that of the day before
/// `next`.
pub async fn priced_since(
    db: &impl ConnectionTrait,
    service: Service,
    day: NaiveDate,
    next: Option<NaiveDate>,
) -> Result<Option<Month>> {
    let mut lines = standing_lines().filter(statement_line::Column::Service.eq(service));
    if let Some(next) = next {
        lines = lines.filter(statement_line::Column::ServiceMonth.lte(Month::of(next - Days::new(1))));
    }
    last(lines, db, day).await
}

async fn last(
    lines: Select<statement_line::Entity>,
    db: &impl ConnectionTrait,
    day: NaiveDate,
) -> Result<Option<Month>> {
    let lines = lines.filter(statement_line::Column::ServiceMonth.gte(Month::of(day)));
    let last = lines.order_by_desc(statement_line::Column::ServiceMonth).one(db).await?;
    Ok(last.map(|line| line.service_month))
}

/// What is cancelled is billed anew.
fn standing_lines() -> Select<statement_line::Entity> {
    statement_line::Entity::find()
        .join(JoinType::InnerJoin, statement_line::Relation::Statement.def())
        .filter(statement::Column::Status.ne(StatementStatus::Cancelled))
        .filter(statement::Column::Kind.ne(StatementKind::Cancellation))
}
