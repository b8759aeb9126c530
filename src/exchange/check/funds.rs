//! No fund has last year's money left after it has lapsed.

use crate::exchange::{
    folder::Folder,
    problem::{Problem, RowFault},
    tables::money::has_lapsed,
};

/// `rest_vorjahr` must be 0 on a day after 30 June.
pub fn check(folder: &Folder) -> Vec<Problem> {
    let table = &folder.fund_balances;
    let lapsed = table.lines.iter().filter(|line| has_lapsed(line.row.day, line.row.last_year));
    lapsed.map(|line| table.problem(line.number, "rest_vorjahr", RowFault::RestAfterJune)).collect()
}
