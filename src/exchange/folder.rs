//! All tables of one import, and what the database holds of them already.

use super::{
    header::Column,
    problem::{FileFault, Problem},
    problems::Problems,
    row::{Key, Row},
    source::Sheet,
    table::Table,
    tables::{
        groups::{Attendance, Group, Meeting},
        money::{ExternalUse, FundBalance, Tariff},
        office::{CareFund, Partner, Setting},
        seniors::{CareGrade, Contact, Senior},
        training::{Module, Training},
        visits::{Assignment, Visit},
        volunteers::Volunteer,
    },
};
use std::{
    collections::{BTreeMap, HashMap},
    sync::Arc,
};
use unicode_normalization::UnicodeNormalization;

/// Calls a macro with the tables in the order in which they are written: what is named before what names it.
macro_rules! each_table {
    ($call:ident) => {
        $crate::exchange::folder::each_record! { $call, settings: Setting, }
    };
}
pub(super) use each_table;

/// The same without the settings, which have no primary key but their name.
macro_rules! each_record {
    ($call:ident $(, $first:ident: $row:ident)? $(,)?) => {
        $call! {
            $($first: $row,)?
            care_funds: CareFund, partners: Partner, seniors: Senior, care_grades: CareGrade, contacts: Contact,
            volunteers: Volunteer, tariffs: Tariff, assignments: Assignment, visits: Visit,
            external_uses: ExternalUse, fund_balances: FundBalance, groups: Group, meetings: Meeting,
            attendances: Attendance, modules: Module, trainings: Training,
        }
    };
}
pub(super) use each_record;

macro_rules! folder {
    ($($field:ident: $row:ident,)+) => {
        /// The tables of a folder or a workbook.
        #[derive(Clone, Debug, Default)]
        pub struct Folder {
            $(pub $field: Table<$row>,)+
        }

        /// What the database holds of the tables.
        #[derive(Clone, Debug, Default)]
        pub struct Stock {
            $(pub $field: Shelf<$row>,)+
            /// The districts by their displayed names, with their primary keys.
            pub districts: BTreeMap<String, i64>,
        }

        /// The names of all tables.
        pub const TABLES: &[&str] = &[$($row::TABLE),+];

        impl Folder {
            fn take(&mut self, sheet: &Sheet, problems: &mut Problems) {
                match sheet.table.as_str() {
                    $($row::TABLE => self.$field = Table::read(sheet, problems),)+
                    _ => problems.push(Problem::of_file(Arc::clone(&sheet.file), FileFault::UnknownTable)),
                }
            }

            /// Whether a folder's table names a row, or may do so where it could not be read.
            pub fn names(&self, table: &str, key: &Key) -> bool {
                match table {
                    $($row::TABLE => !self.$field.whole || self.$field.named.contains(key),)+
                    _ => false,
                }
            }

            /// The columns of the table that stands in a file.
            fn columns(&self, file: &Arc<str>) -> &'static [Column] {
                $(if self.$field.file == *file {
                    return $row::COLUMNS;
                })+
                &[]
            }

            /// Completes the rows by what the database knows where the file has no column.
            pub fn keep_from(&mut self, stock: &Stock) {
                $(for line in &mut self.$field.lines {
                    if let Some(before) = stock.$field.rows.get(&line.row.key()) {
                        line.row.keep(&before.row, &self.$field.header);
                    }
                })+
            }
        }

        impl Stock {
            /// Whether the database has a row.
            pub fn has(&self, table: &str, key: &Key) -> bool {
                match table {
                    $($row::TABLE => self.$field.rows.contains_key(key),)+
                    _ => false,
                }
            }
        }
    };
}
each_table!(folder);

/// The rows of one table that the database holds.
#[derive(Clone, Debug)]
pub struct Shelf<R> {
    pub rows: HashMap<Key, Stored<R>>,
}

/// A row of the database.
#[derive(Clone, Debug)]
pub struct Stored<R> {
    /// Its primary key; settings have none but their name, and 0 here.
    pub id: i64,
    pub row: R,
    /// Whether it stands on a statement that holds.
    pub billed: bool,
}

impl<R> Default for Shelf<R> {
    fn default() -> Self {
        Self { rows: HashMap::new() }
    }
}

impl Stock {
    /// The primary key of a district by its displayed name, however its umlauts are put together.
    pub fn district(&self, name: &str) -> Option<i64> {
        self.known_district(name).map(|(_, id)| id)
    }

    /// The displayed name and the primary key of a district, however the umlauts of `name` are put together.
    pub fn known_district(&self, name: &str) -> Option<(&str, i64)> {
        let mut districts = self.districts.iter();
        districts.find(|(known, _)| known.nfc().eq(name.nfc())).map(|(known, id)| (known.as_str(), *id))
    }
}

impl<R: Row> Shelf<R> {
    /// Rows with their primary keys.
    pub fn of(rows: impl IntoIterator<Item = (i64, R)>) -> Self {
        rows.into_iter().map(|(id, row)| Stored { id, row, billed: false }).collect()
    }
}

impl<R: Row> FromIterator<Stored<R>> for Shelf<R> {
    fn from_iter<I: IntoIterator<Item = Stored<R>>>(rows: I) -> Self {
        Self { rows: rows.into_iter().map(|stored| (stored.row.key(), stored)).collect() }
    }
}

impl Folder {
    /// Reads all tables, and tells everything that is wrong with their cells.
    pub fn read(sheets: &[Sheet], problems: &mut Problems) -> Self {
        let mut folder = Self::default();
        let mut seen: BTreeMap<&str, Arc<str>> = BTreeMap::new();
        for sheet in sheets {
            match seen.get(sheet.table.as_str()) {
                Some(file) => {
                    let what = FileFault::TableTwice { file: Arc::clone(file) };
                    problems.push(Problem::of_file(Arc::clone(&sheet.file), what));
                }
                None => folder.take(sheet, problems),
            }
            seen.entry(&sheet.table).or_insert_with(|| Arc::clone(&sheet.file));
        }
        folder.read_settings(problems);
        folder
    }

    /// Puts problems in the order in which somebody with the files open goes through them.
    pub fn put_in_order(&self, problems: &mut [Problem]) {
        problems.sort_by_cached_key(|problem| {
            let place = self.columns(&problem.file).iter().position(|column| column.name == problem.column);
            (Arc::clone(&problem.file), problem.line, place)
        });
    }

    /// Each setting has a form of its own.
    fn read_settings(&mut self, problems: &mut Problems) {
        for mut line in std::mem::take(&mut self.settings.lines) {
            match line.row.canonical() {
                Ok(value) => {
                    line.row.value = value;
                    self.settings.lines.push(line);
                }
                Err(what) => problems.push(self.settings.problem(line.number, "wert", what)),
            }
        }
    }
}
