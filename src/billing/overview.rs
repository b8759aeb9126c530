//! The months at a glance: what was billed in each, and what waits.

use std::collections::BTreeMap;

use chrono::{DateTime, NaiveDate, Utc};
use entity::{
    assignment, group_attendance, group_meeting, month_closing,
    statement::{self, StatementKind, StatementStatus},
    value::{Cents, Month, Service},
    visit::{self, VisitStatus},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect, QueryTrait,
    RelationTrait,
    sea_query::{Expr, ExprTrait, SimpleExpr},
};

use crate::error::Result;

/// One month at a glance.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct MonthRow {
    pub month: Month,
    pub closed_at: Option<DateTime<Utc>>,
    /// Documents that stand: neither cancelled nor a cancellation.
    pub documents: i64,
    /// Of the statements among them, each counted once.
    pub total: Cents,
    pub relief_budget: Cents,
    pub own_share: Cents,
    /// Confirmed visits and attendances that cost something and are not billed.
    pub waiting: i64,
    /// Visits that the office has not confirmed.
    pub unconfirmed: i64,
}

impl MonthRow {
    fn of(month: Month) -> Self {
        let zero = Cents::ZERO;
        Self {
            month,
            closed_at: None,
            documents: 0,
            total: zero,
            relief_budget: zero,
            own_share: zero,
            waiting: 0,
            unconfirmed: 0,
        }
    }

    /// Whether it has come late for a closed month.
    pub fn is_late(&self) -> bool {
        self.closed_at.is_some() && self.waiting > 0
    }
}

/// Every month from the first with anything to bill to the current one, and later ones that have something, the latest
/// first; none if there is nothing yet.
pub async fn months(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Vec<MonthRow>> {
    let mut months = gathered(db, None).await?;
    let Some(&first) = months.keys().next() else { return Ok(Vec::new()) };
    for month in first.through(Month::of(today)) {
        row(&mut months, month);
    }
    Ok(months.into_values().rev().collect())
}

/// One month, whether or not there is anything in it.
pub async fn month(db: &impl ConnectionTrait, month: Month) -> Result<MonthRow> {
    let mut months = gathered(db, Some(month)).await?;
    Ok(months.remove(&month).unwrap_or_else(|| MonthRow::of(month)))
}

/// The months that have anything, or only one of them.
async fn gathered(db: &impl ConnectionTrait, only: Option<Month>) -> Result<BTreeMap<Month, MonthRow>> {
    let mut months = BTreeMap::new();
    let closings =
        month_closing::Entity::find().apply_if(only, |all, month| all.filter(month_closing::Column::Month.eq(month)));
    for closing in closings.all(db).await? {
        row(&mut months, closing.month).closed_at = Some(closing.closed_at);
    }
    for sums in issued(db, only).await? {
        let row = row(&mut months, sums.month);
        row.documents += sums.documents;
        if sums.kind == StatementKind::Statement {
            row.total += sums.total;
            row.relief_budget += sums.relief_budget;
            row.own_share += sums.own_share;
        }
    }
    for count in waiting_visits(db, only).await? {
        let row = row(&mut months, Month::of(count.day));
        match count.status {
            VisitStatus::Confirmed if count.service.is_billed() => row.waiting += count.visits,
            VisitStatus::Confirmed => {}
            VisitStatus::Logged | VisitStatus::Returned => row.unconfirmed += count.visits,
        }
    }
    for (day, attendances) in waiting_attendances(db, only).await? {
        row(&mut months, Month::of(day)).waiting += attendances;
    }
    Ok(months)
}

fn row(months: &mut BTreeMap<Month, MonthRow>, month: Month) -> &mut MonthRow {
    months.entry(month).or_insert_with(|| MonthRow::of(month))
}

#[derive(Debug, FromQueryResult)]
struct Issued {
    month: Month,
    kind: StatementKind,
    documents: i64,
    total: Cents,
    relief_budget: Cents,
    own_share: Cents,
}

async fn issued(db: &impl ConnectionTrait, only: Option<Month>) -> Result<Vec<Issued>> {
    let mut sums = statement::Entity::find()
        .select_only()
        .column(statement::Column::Month)
        .column(statement::Column::Kind)
        .column_as(statement::Column::Id.count(), "documents");
    for (column, name) in [
        (statement::Column::Total, "total"),
        (statement::Column::ReliefBudget, "relief_budget"),
        (statement::Column::OwnShare, "own_share"),
    ] {
        sums = sums.column_as(Expr::expr(column.sum()).cast_as("bigint"), name);
    }
    let standing = sums
        .filter(statement::Column::Status.ne(StatementStatus::Cancelled))
        .filter(statement::Column::Kind.ne(StatementKind::Cancellation))
        .apply_if(only, |all, month| all.filter(statement::Column::Month.eq(month)))
        .group_by(statement::Column::Month)
        .group_by(statement::Column::Kind);
    Ok(standing.into_model().all(db).await?)
}

#[derive(Debug, FromQueryResult)]
struct Waiting {
    day: NaiveDate,
    status: VisitStatus,
    service: Service,
    visits: i64,
}

async fn waiting_visits(db: &impl ConnectionTrait, only: Option<Month>) -> Result<Vec<Waiting>> {
    let waiting = visit::Entity::find()
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .select_only()
        .column(visit::Column::Day)
        .column(visit::Column::Status)
        .column(assignment::Column::Service)
        .column_as(visit::Column::Id.count(), "visits")
        .filter(visit::Column::RunId.is_null())
        .apply_if(only, |all, month| all.filter(within(visit::Column::Day, month)))
        .group_by(visit::Column::Day)
        .group_by(visit::Column::Status)
        .group_by(assignment::Column::Service);
    Ok(waiting.into_model().all(db).await?)
}

async fn waiting_attendances(db: &impl ConnectionTrait, only: Option<Month>) -> Result<Vec<(NaiveDate, i64)>> {
    let waiting = group_attendance::Entity::find()
        .join(JoinType::InnerJoin, group_attendance::Relation::GroupMeeting.def())
        .select_only()
        .column(group_meeting::Column::Day)
        .column_as(group_attendance::Column::Id.count(), "attendances")
        .filter(group_attendance::Column::RunId.is_null())
        .apply_if(only, |all, month| all.filter(within(group_meeting::Column::Day, month)))
        .group_by(group_meeting::Column::Day);
    Ok(waiting.into_tuple().all(db).await?)
}

fn within(day: impl ColumnTrait, month: Month) -> SimpleExpr {
    day.between(month.first_day(), month.last_day())
}
