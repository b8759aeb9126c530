//! What is imported and may surprise somebody: new rows behind what was billed, letters that only one can get,
//! and people who may stand there already.
//!
//! New rows are no error, since the contract's checks are all the checks. What was issued stays as it is.

use super::{
    after::After,
    alike,
    folder::{Folder, Stock},
    issued::{Reckoned, care},
    plan::{Plan, Steps},
    problem::{Other, Problem, RowFault},
    row::Row,
    table::{Line, Table},
    tables::{
        money::Tariff,
        seniors::{CareGrade, Contact},
    },
};
use crate::seniors::first_difference;
use chrono::NaiveDate;
use entity::value::Month;
use std::collections::{BTreeMap, BTreeSet, HashMap};

/// Tells what somebody should know about an import that is right.
pub fn of(plan: &Plan, folder: &Folder, stock: &Stock, reckoned: &Reckoned) -> Vec<Problem> {
    let mut warnings = care_grades(plan, folder, stock, reckoned);
    warnings.extend(behind(&plan.external_uses, &folder.external_uses, |row| reckoned.since(&row.senior, row.day)));
    warnings.extend(behind(&plan.fund_balances, &folder.fund_balances, |row| reckoned.since(&row.senior, row.day)));
    warnings.extend(tariffs(plan, folder, stock, reckoned));
    warnings.extend(letters(plan, folder, stock));
    warnings.extend(alike::of(plan, folder, stock));
    warnings
}

/// Tells new rows that hold from a month on which was billed without them, in the column of their day.
fn behind<R: Row>(steps: &Steps, table: &Table<R>, billed: impl Fn(&R) -> Option<Month>) -> Vec<Problem> {
    let mut columns = R::COLUMNS.iter().map(|column| column.name);
    let column = columns.find(|name| matches!(*name, "von" | "datum" | "stichtag" | "gueltig_ab"));
    let lines = steps.added.iter().map(|at| &table.lines[*at]);
    let warning = |line: &Line<R>| {
        let what = RowFault::BilledBefore { until: billed(&line.row)?.to_string() };
        Some(table.problem(line.number, column?, what))
    };
    lines.filter_map(warning).collect()
}

fn care_grades(plan: &Plan, folder: &Folder, stock: &Stock, reckoned: &Reckoned) -> Vec<Problem> {
    let table = &folder.care_grades;
    let left_alone = After::of(table, &stock.care_grades);
    let mut of_senior: HashMap<&str, Vec<&CareGrade>> = HashMap::new();
    for row in table.lines.iter().map(|line| &line.row).chain(left_alone.left_alone().map(|stored| &stored.row)) {
        of_senior.entry(&row.senior).or_default().push(row);
    }
    behind(&plan.care_grades, table, |new| {
        let after = of_senior.get(new.senior.as_str())?.iter().copied();
        let before: Vec<_> = after.clone().filter(|row| *row != new).map(care).collect();
        reckoned.since(&new.senior, first_difference(&before, &after.map(care).collect::<Vec<_>>())?)
    })
}

fn tariffs(plan: &Plan, folder: &Folder, stock: &Stock, reckoned: &Reckoned) -> Vec<Problem> {
    let after = After::of(&folder.tariffs, &stock.tariffs);
    let left_alone = after.left_alone().map(|stored| &stored.row);
    let all: Vec<&Tariff> = folder.tariffs.lines.iter().map(|line| &line.row).chain(left_alone).collect();
    behind(&plan.tariffs, &folder.tariffs, |new| {
        let of_service = all.iter().filter(|row| row.service == new.service).map(|row| row.valid_from);
        let next: Option<NaiveDate> = of_service.filter(|day| *day > new.valid_from).min();
        reckoned.priced(new.service, new.valid_from, next)
    })
}

/// Tells everybody who is to get a senior's letters beside somebody else, with who does get them: whoever was entered
/// first.
fn letters(plan: &Plan, folder: &Folder, stock: &Stock) -> Vec<Problem> {
    let table = &folder.contacts;
    let lines: HashMap<_, _> = table.lines.iter().map(|line| (line.row.key(), line)).collect();
    let mut getting: BTreeMap<&str, BTreeSet<(i64, usize, &str)>> = BTreeMap::new();
    for (key, stored) in &stock.contacts.rows {
        let line = lines.get(key);
        let row = line.map_or(&stored.row, |line| &line.row);
        if row.billing_contact {
            let number = line.map_or(0, |line| line.number);
            getting.entry(&row.senior).or_default().insert((stored.id, number, &row.name));
        }
    }
    for line in plan.contacts.added.iter().map(|at| &table.lines[*at]).filter(|line| line.row.billing_contact) {
        getting.entry(&line.row.senior).or_default().insert((i64::MAX, line.number, &line.row.name));
    }
    let changed = plan.contacts.changed.iter().map(|change| change.at);
    let touched = plan.contacts.added.iter().copied().chain(changed).map(|at| &table.lines[at]);
    let warning = |line: &Line<Contact>| {
        let all = getting.get(line.row.senior.as_str()).filter(|all| all.len() > 1)?;
        let (_, number, name) = all.first()?;
        let other = Other { name: Some((*name).to_owned()), line: Some(*number).filter(|number| *number > 0) };
        Some(table.problem(line.number, "rechnungsempfaenger", RowFault::LettersGoToOne { other }))
    };
    touched.filter(|line| line.row.billing_contact).filter_map(warning).collect()
}
