//! What an import would do: which rows are new, which change, and which are there already.

use super::{
    folder::{Folder, Shelf, Stock, each_table},
    problem::{Problem, RowFault},
    problems::Problems,
    row::Row,
    table::{Table, differing},
};
use std::fmt;

/// What to do with rows that the database holds with other values.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Known {
    /// They are a mistake.
    Refuse,
    /// They are changed.
    Update,
}

/// What happens to the rows of one table.
#[derive(Clone, Debug, Default)]
pub struct Steps {
    pub table: &'static str,
    /// The positions of the lines that are new.
    pub added: Vec<usize>,
    pub changed: Vec<Change>,
    /// How many are there already.
    pub same: usize,
    /// The keys of the new rows, then of the changed ones with their columns, for people to read.
    pub shown: Vec<String>,
}

/// A row that changes.
#[derive(Clone, Debug)]
pub struct Change {
    /// The position of its line.
    pub at: usize,
    /// The primary key of the row in the database.
    pub id: i64,
    pub columns: Vec<&'static str>,
}

macro_rules! plan {
    ($($field:ident: $row:ident,)+) => {
        /// What happens to each table.
        #[derive(Clone, Debug, Default)]
        pub struct Plan {
            $(pub $field: Steps,)+
            /// What somebody should know, though nothing is wrong.
            pub warnings: Vec<Problem>,
        }

        impl Plan {
            /// Compares a folder with the database. Other values for a known key are told, unless they are to be taken.
            pub fn of(folder: &Folder, stock: &Stock, known: Known, problems: &mut Problems) -> Self {
                Self {
                    $($field: steps(&folder.$field, &stock.$field, known, problems),)+
                    warnings: Vec::new(),
                }
            }

            /// The tables that the folder has rows of, in the order in which they are written.
            pub fn tables(&self) -> impl Iterator<Item = &Steps> {
                [$(&self.$field),+].into_iter().filter(|steps| steps.rows() > 0)
            }
        }
    };
}
each_table!(plan);

impl Plan {
    /// The first warnings, and how many more there are.
    pub fn first_warnings(&self) -> (&[Problem], usize) {
        first(&self.warnings)
    }

    /// How many rows are new.
    pub fn added(&self) -> usize {
        self.tables().map(|steps| steps.added.len()).sum()
    }

    /// How many rows change.
    pub fn changed(&self) -> usize {
        self.tables().map(|steps| steps.changed.len()).sum()
    }

    /// Whether there is nothing to do.
    pub fn is_empty(&self) -> bool {
        self.added() + self.changed() == 0
    }
}

/// Nobody reads a page of thousands.
fn first<T>(all: &[T]) -> (&[T], usize) {
    const MOST: usize = 500;
    let most = MOST.min(all.len());
    (&all[..most], all.len() - most)
}

impl Steps {
    /// The first lines of what is shown, and how many more there are.
    pub fn first_shown(&self) -> (&[String], usize) {
        first(&self.shown)
    }

    /// How many rows the folder has.
    pub fn rows(&self) -> usize {
        self.added.len() + self.changed.len() + self.same
    }
}

/// `senioren: 2 neu, 1 geändert, 5 unverändert`.
impl fmt::Display for Steps {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let (added, changed) = (self.added.len(), self.changed.len());
        write!(f, "{}: {added} neu, {changed} geändert, {} unverändert", self.table, self.same)
    }
}

fn steps<R: Row>(table: &Table<R>, shelf: &Shelf<R>, known: Known, problems: &mut Problems) -> Steps {
    let mut steps = Steps { table: R::TABLE, ..Steps::default() };
    for (at, line) in table.lines.iter().enumerate() {
        let key = line.row.key();
        let Some(stored) = shelf.rows.get(&key) else {
            steps.added.push(at);
            steps.shown.push(format!("+ {} {key}", R::TABLE));
            continue;
        };
        let columns = differing(&stored.row, &line.row);
        if columns.is_empty() {
            steps.same += 1;
        } else if known == Known::Refuse {
            problems.extend(columns.iter().map(|column| table.problem(line.number, column, RowFault::OtherValue)));
        } else {
            steps.shown.push(format!("~ {} {key}: {}", R::TABLE, columns.join(", ")));
            steps.changed.push(Change { at, id: stored.id, columns });
        }
    }
    steps
}
