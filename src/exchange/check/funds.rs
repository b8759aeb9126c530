//! Last year's money lapses after 30 June (§ 45b Abs. 1 Satz 5 SGB XI), so no fund can have any left of it later.

use crate::exchange::{
    folder::Folder,
    problem::{Problem, RowFault},
};
use chrono::Datelike;

/// `rest_vorjahr` must be 0 on a day after 30 June.
pub fn check(folder: &Folder) -> Vec<Problem> {
    let table = &folder.fund_balances;
    let lapsed = table.lines.iter().filter(|line| line.row.day.month() > 6 && !line.row.last_year.is_zero());
    lapsed.map(|line| table.problem(line.number, "rest_vorjahr", RowFault::RestAfterJune)).collect()
}
