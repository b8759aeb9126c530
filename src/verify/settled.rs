//! What a close made of visits and attendances: settled in a closed month, and billed once.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use entity::{
    statement::{self, StatementStatus},
    statement_attendance, statement_visit,
    value::{ClosingRunId, Month},
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QuerySelect, RelationTrait,
};

use crate::error::Result;

/// A visit or attendance on a document that is not cancelled.
#[derive(Debug, FromQueryResult)]
pub struct Billed {
    pub id: i64,
    pub number: String,
    pub run_id: ClosingRunId,
}

/// A visit or attendance as a close left it.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub id: i64,
    pub day: NaiveDate,
    /// The close that settled it.
    pub run: Option<ClosingRunId>,
}

/// The visits with ids after one and up to another that statements bill.
pub async fn billed_visits(db: &impl ConnectionTrait, after: i64, last: i64) -> Result<Vec<Billed>> {
    let rows = statement_visit::Entity::find()
        .select_only()
        .column_as(statement_visit::Column::VisitId, "id")
        .column(statement::Column::Number)
        .column(statement::Column::RunId)
        .join(JoinType::InnerJoin, statement_visit::Relation::Statement.def())
        .filter(statement_visit::Column::VisitId.gt(after))
        .filter(statement_visit::Column::VisitId.lte(last))
        .filter(statement::Column::Status.ne(StatementStatus::Cancelled));
    Ok(rows.into_model().all(db).await?)
}

/// The attendances with ids after one and up to another that statements bill.
pub async fn billed_attendances(db: &impl ConnectionTrait, after: i64, last: i64) -> Result<Vec<Billed>> {
    let rows = statement_attendance::Entity::find()
        .select_only()
        .column_as(statement_attendance::Column::AttendanceId, "id")
        .column(statement::Column::Number)
        .column(statement::Column::RunId)
        .join(JoinType::InnerJoin, statement_attendance::Relation::Statement.def())
        .filter(statement_attendance::Column::AttendanceId.gt(after))
        .filter(statement_attendance::Column::AttendanceId.lte(last))
        .filter(statement::Column::Status.ne(StatementStatus::Cancelled));
    Ok(rows.into_model().all(db).await?)
}

/// What does not fit between rows, closed months and statements; `what` is a row's name, `Besuch`.
pub fn faults(what: &str, rows: &[Row], billed: &[Billed], closed: &HashSet<Month>) -> Vec<String> {
    let mut found = Vec::new();
    for row in rows.iter().filter(|row| row.run.is_some()) {
        let month = Month::of(row.day);
        if !closed.contains(&month) {
            found.push(format!("{what} {}: als abgerechnet vermerkt, und {month} ist nicht abgeschlossen", row.id));
        }
    }
    let runs: HashMap<i64, Option<ClosingRunId>> = rows.iter().map(|row| (row.id, row.run)).collect();
    let mut seen: HashSet<i64> = HashSet::new();
    for Billed { id, number, run_id } in billed {
        if !seen.insert(*id) {
            found.push(format!("{what} {id}: Abrechnung {number} und eine andere rechnen ab, was nur einmal war"));
        }
        if runs.get(id).copied().flatten() != Some(*run_id) {
            found
                .push(format!("{what} {id}: steht auf Abrechnung {number}, und deren Abschluss hat es nicht vermerkt"));
        }
    }
    found
}

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(run: Option<i64>, bills: &[i64], is_closed: bool, expect: usize) {
        let day: NaiveDate = "2026-10-06".parse().unwrap();
        let rows = [Row { id: 7, day, run: run.map(ClosingRunId) }];
        let billed = bills.iter().map(|run| Billed { id: 7, number: String::new(), run_id: ClosingRunId(*run) });
        let closed = if is_closed { HashSet::from([Month::of(day)]) } else { HashSet::new() };
        let found = faults("Besuch", &rows, &billed.collect::<Vec<_>>(), &closed);
        assert_eq!(found.len(), expect, "{found:?}");
    }

    #[test]
    fn what_is_billed_is_settled_by_the_same_close_and_billed_once() {
        check(None, &[], false, 0);
        check(Some(1), &[1], true, 0);
        check(Some(1), &[], true, 0);
        check(Some(1), &[1], false, 1);
        check(None, &[1], true, 1);
        check(Some(2), &[1], true, 1);
        check(Some(1), &[1, 1], true, 1);
    }
}
