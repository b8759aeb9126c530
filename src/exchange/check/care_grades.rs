//! A senior has one care grade at a time.

use super::overlap::{Entry, Place, overlaps};
use crate::exchange::{
    after::After,
    broken::Broken,
    folder::{Folder, Stock},
    problem::{Problem, RowFault},
    tables::seniors::CareGrade,
};
use chrono::NaiveDate;

/// Tells care grades of one senior that overlap, in the folder or with those in the database.
pub fn check(folder: &Folder, stock: &Stock) -> Vec<Problem> {
    let table = &folder.care_grades;
    let after = After::of(table, &stock.care_grades);
    let lines = table.lines.iter().map(|line| entry(&line.row, Place::Line(line.number)));
    let broken = table.broken.iter().filter_map(broken);
    let entries = lines.chain(broken).chain(after.left_alone().map(|stored| entry(&stored.row, Place::Stored)));
    overlaps(entries.filter(|entry| entry.from < entry.until).collect())
        .into_iter()
        .filter_map(|(place, other)| match place {
            Place::Line(line) => Some(table.problem(line, "von", RowFault::GradesOverlap { other })),
            Place::Stored | Place::Moved(_) => None,
        })
        .collect()
}

fn entry(row: &CareGrade, place: Place) -> Entry<'_, NaiveDate> {
    Entry { of: &row.senior, from: row.from, until: day_after(row.until), name: None, place }
}

/// From when to when one lasts in which another cell is wrong.
fn broken(line: &Broken<CareGrade>) -> Option<Entry<'_, NaiveDate>> {
    let until = day_after(line.get("bis")?);
    Some(Entry { of: line.text("senior")?, from: line.get("von")?, until, name: None, place: Place::Line(line.number) })
}

fn day_after(last: Option<NaiveDate>) -> NaiveDate {
    last.and_then(|last| last.succ_opt()).unwrap_or(NaiveDate::MAX)
}
