//! What was issued holds: rows on which a statement rests do not change until it is cancelled.

use super::{
    folder::{Folder, Shelf, Stock},
    plan::{Plan, Steps},
    problem::{Issued, Problem, RowFault},
    row::Row,
    table::Table,
    tables::seniors::CareGrade,
};
use crate::{
    error::Result,
    seniors::{Care, Span, first_difference},
};
use chrono::NaiveDate;
use entity::{
    statement,
    statement::{Payee, StatementKind, StatementStatus},
    statement_line,
    value::{Month, SeniorId, Service, StatementId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use std::collections::{HashMap, HashSet};

/// What the statements that still hold were reckoned with.
#[derive(Clone, Debug, Default)]
pub struct Reckoned {
    /// The last service month of each senior by number.
    last_month: HashMap<String, Month>,
    /// The first month that was billed to each senior's care fund.
    first_to_fund: HashMap<String, Month>,
    /// Which service was billed for which months.
    services: HashSet<(Service, Month)>,
}

impl Reckoned {
    /// Reads it, for the seniors of the stock.
    pub async fn load(db: &impl ConnectionTrait, stock: &Stock) -> Result<Self> {
        let names: HashMap<SeniorId, &str> =
            stock.seniors.rows.values().map(|stored| (SeniorId(stored.id), stored.row.number.as_str())).collect();
        let valid = statement::Entity::find()
            .filter(statement::Column::Kind.eq(StatementKind::Statement))
            .filter(statement::Column::Status.ne(StatementStatus::Cancelled));
        let valid: HashMap<StatementId, statement::Model> =
            valid.all(db).await?.into_iter().map(|row| (row.id, row)).collect();
        let mut reckoned = Self::default();
        for line in statement_line::Entity::find().all(db).await? {
            let Some(statement) = valid.get(&line.statement_id) else { continue };
            let Some(senior) = names.get(&statement.senior_id) else { continue };
            reckoned.add(senior, statement.payee, line.service, line.service_month);
        }
        Ok(reckoned)
    }

    fn add(&mut self, senior: &str, payee: Payee, service: Service, month: Month) {
        self.services.insert((service, month));
        let last = self.last_month.entry(senior.to_owned()).or_insert(month);
        *last = month.max(*last);
        if payee == Payee::CareFund {
            let first = self.first_to_fund.entry(senior.to_owned()).or_insert(month);
            *first = month.min(*first);
        }
    }

    /// The last month billed to the senior, if that is the month of this day or a later one.
    pub fn since(&self, senior: &str, day: NaiveDate) -> Option<Month> {
        self.last_month.get(senior).copied().filter(|last| *last >= Month::of(day))
    }

    /// The last month in which a service was billed, from the month of this day to the one that `next` begins in.
    pub fn priced(&self, service: Service, day: NaiveDate, next: Option<NaiveDate>) -> Option<Month> {
        let months = self.services.iter().filter(|(billed, _)| *billed == service).map(|(_, month)| *month);
        let lies_in = |month: &Month| Month::of(day) <= *month && next.is_none_or(|next| month.first_day() < next);
        months.filter(lies_in).max()
    }
}

/// Tells every change on which something issued depends.
pub fn check(plan: &Plan, folder: &Folder, stock: &Stock, reckoned: &Reckoned) -> Vec<Problem> {
    let mut problems = billed(&plan.visits, &folder.visits, &stock.visits);
    problems.extend(billed(&plan.meetings, &folder.meetings, &stock.meetings));
    problems.extend(billed(&plan.attendances, &folder.attendances, &stock.attendances));
    problems.extend(assignments(plan, folder, stock));
    problems.extend(held(&plan.care_grades, &folder.care_grades, &stock.care_grades, |before, after, _| {
        first_difference(&[care(before)], &[care(after)])
            .is_some_and(|day| reckoned.since(&after.senior, day).is_some())
    }));
    problems.extend(held(&plan.external_uses, &folder.external_uses, &stock.external_uses, |_, after, _| {
        reckoned.since(&after.senior, after.day).is_some()
    }));
    problems.extend(held(&plan.fund_balances, &folder.fund_balances, &stock.fund_balances, |_, after, _| {
        reckoned.since(&after.senior, after.day).is_some()
    }));
    problems.extend(held(&plan.seniors, &folder.seniors, &stock.seniors, |_, after, column| {
        let first = reckoned.first_to_fund.get(&after.number);
        column == "abtretung_ab"
            && after.assigned_from.is_some_and(|from| first.is_some_and(|first| *first < Month::of(from)))
    }));
    problems.extend(tariffs(plan, folder, stock, reckoned));
    problems
}

/// A tariff holds from its day to the next one of its service.
fn tariffs(plan: &Plan, folder: &Folder, stock: &Stock, reckoned: &Reckoned) -> Vec<Problem> {
    held(&plan.tariffs, &folder.tariffs, &stock.tariffs, |_, after, _| {
        let of_service =
            stock.tariffs.rows.values().map(|stored| &stored.row).filter(|row| row.service == after.service);
        let next = of_service.map(|row| row.valid_from).filter(|day| *day > after.valid_from).min();
        reckoned.priced(after.service, after.valid_from, next).is_some()
    })
}

/// Whose visits were billed, by whom and as what, does not change: all of it stands on the letters.
fn assignments(plan: &Plan, folder: &Folder, stock: &Stock) -> Vec<Problem> {
    let billed = stock.visits.rows.values().filter(|stored| stored.billed);
    let billed: HashSet<&str> = billed.map(|stored| stored.row.assignment.as_str()).collect();
    held(&plan.assignments, &folder.assignments, &stock.assignments, |_, after, column| {
        matches!(column, "senior" | "ehrenamtliche" | "dienst") && billed.contains(after.number.as_str())
    })
}

/// Tells the changed columns that something issued holds fast.
fn held<R: Row>(
    steps: &Steps,
    table: &Table<R>,
    shelf: &Shelf<R>,
    depends: impl Fn(&R, &R, &str) -> bool,
) -> Vec<Problem> {
    let mut problems = Vec::new();
    for change in &steps.changed {
        let line = &table.lines[change.at];
        let Some(before) = shelf.rows.get(&line.row.key()) else { continue };
        let held = change.columns.iter().filter(|column| depends(&before.row, &line.row, column));
        problems.extend(
            held.map(|column| table.problem(line.number, column, RowFault::Issued { reason: Issued::Reckoned })),
        );
    }
    problems
}

/// Whether billing takes no notice of a column: a visit's note, and its activities.
pub fn is_beside(column: &str) -> bool {
    matches!(column, "taetigkeiten" | "notiz")
}

/// What stands on a statement does not change.
fn billed<R: Row>(steps: &Steps, table: &Table<R>, shelf: &Shelf<R>) -> Vec<Problem> {
    let mut problems = Vec::new();
    for change in &steps.changed {
        let line = &table.lines[change.at];
        let is_billed = shelf.rows.get(&line.row.key()).is_some_and(|stored| stored.billed);
        let columns = change.columns.iter().filter(|column| is_billed && !is_beside(column));
        problems.extend(
            columns.map(|column| table.problem(line.number, column, RowFault::Issued { reason: Issued::Billed })),
        );
    }
    problems
}

/// A care grade as the relief budget sees it.
pub fn care(row: &CareGrade) -> Care {
    Care { span: Span { from: row.from, until: row.until }, at_home: row.at_home }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_last_billed_month_decides() {
        let mut reckoned = Reckoned::default();
        let month = |text: &str| text.parse::<Month>().unwrap();
        reckoned.add("S-1", Payee::Senior, Service::Entlastung, month("2026-10"));
        reckoned.add("S-1", Payee::CareFund, Service::Entlastung, month("2026-08"));
        assert_eq!(reckoned.since("S-1", day("2026-10-31")), Some(month("2026-10")));
        assert_eq!(reckoned.since("S-1", day("2026-11-01")), None);
        assert_eq!(reckoned.since("S-2", day("2026-01-01")), None);
        assert_eq!(reckoned.first_to_fund.get("S-1"), Some(&month("2026-08")));
    }
}
