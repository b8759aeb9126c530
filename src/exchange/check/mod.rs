//! What rows must be to each other. These are all the checks: everything else is imported, and at most marked.

mod care_grades;
mod claims;
mod districts;
mod funds;
mod meetings;
mod overlap;
mod references;
mod tandem;
mod visits;

use super::{
    folder::{Folder, Stock},
    problem::Problem,
};
use chrono::{DateTime, Utc};

/// Completes the rows from each other and from the database, and tells everything that does not fit together.
pub fn check(folder: &mut Folder, stock: &Stock, now: DateTime<Utc>) -> Vec<Problem> {
    folder.keep_from(stock);
    districts::spell(folder, stock);
    let mut problems = references::check(folder, stock);
    problems.extend(meetings::complete(folder, stock));
    problems.extend(claims::check(folder));
    problems.extend(care_grades::check(folder, stock));
    problems.extend(visits::check(folder, stock, now));
    problems.extend(funds::check(folder));
    problems
}
