//! What all tables have in common: a row knows its columns, its key, and how to read and write itself.

use super::{
    cell::Field,
    header::{Column, Header},
    problem::{CellFault, Problem, RowFault},
    source::Record,
};
use std::{fmt, sync::Arc};

/// What a row is recognised by: the cells of its bold columns.
#[derive(Clone, Debug, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Key(String);

impl Key {
    /// The key of which these are the cells.
    pub fn of(cells: &[&str]) -> Self {
        // No cell of a key holds a control character.
        Self(cells.join("\u{1f}"))
    }
}

/// The cells with a space between.
impl fmt::Display for Key {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.replace('\u{1f}', " "))
    }
}

/// A row of one of the tables.
pub trait Row: Clone + PartialEq + fmt::Debug {
    /// The table's name.
    const TABLE: &'static str;

    /// The columns in the order of the contract.
    const COLUMNS: &'static [Column];

    /// The row, unless something is wrong with a cell: then each such thing is told.
    fn read(cells: &mut Cells<'_>) -> Option<Self>;

    /// Only the key, for a row of which nothing else may be right.
    fn read_key(cells: &Cells<'_>) -> Option<Key>;

    /// The rows of other tables that its cells name.
    fn mentions(cells: &Cells<'_>) -> Vec<Mention>;

    /// What else is wrong with a row of which some cells are: what its right cells say to each other.
    fn broken(cells: &Cells<'_>) -> Vec<(&'static str, RowFault)>;

    /// The text of each column where the cell is right, in the order of [`Row::COLUMNS`].
    fn texts(cells: &Cells<'_>) -> Vec<Option<Box<str>>>;

    /// What the row is recognised by.
    fn key(&self) -> Key;

    /// The row as text, in the order of [`Row::COLUMNS`].
    fn write(&self) -> Vec<String>;

    /// Takes from `before` what the file has no column for.
    fn keep(&mut self, before: &Self, header: &Header);
}

/// The cells of one record by the names of their columns.
#[derive(Debug)]
pub struct Cells<'a> {
    pub file: &'a Arc<str>,
    pub header: &'a Header,
    pub record: &'a Record,
    pub problems: Vec<Problem>,
}

impl Cells<'_> {
    /// The value in a column; none, and a problem told, if the cell is wrong.
    /// A column that is not there at all has been told once already.
    pub fn field<T: Field>(&mut self, column: &'static str, default: Option<T>) -> Option<T> {
        match T::from_cell(self.text(column), default) {
            Ok(value) => Some(value),
            Err(CellFault::Empty) if !self.header.has(column) => None,
            Err(fault) => {
                let what = fault.into();
                let (file, line) = (Arc::clone(self.file), self.record.line);
                self.problems.push(Problem { file, line, column: column.to_owned(), what });
                None
            }
        }
    }

    /// What a cell names in another table, if it says anything that can be read.
    pub fn mention<T: Field>(&self, column: &'static str, table: Option<&'static str>) -> Option<Mention> {
        let table = table?;
        let name = T::from_cell(Some(self.text(column)?), None).ok()?.to_cell();
        Some(Mention { line: self.record.line, column, table, name })
    }

    /// The value in a column, if there is one and it is right.
    pub fn right<T: Field>(&self, column: &str) -> Option<T> {
        T::from_cell(Some(self.text(column)?), None).ok()
    }

    /// The trimmed text of a cell, if there is any.
    pub fn text(&self, column: &str) -> Option<&str> {
        let cell = self.record.cells.get(self.header.position(column)?)?.trim();
        if cell.is_empty() { None } else { Some(cell) }
    }
}

/// A row of another table that a cell names.
#[derive(Clone, Debug)]
pub struct Mention {
    pub line: usize,
    pub column: &'static str,
    /// The other table, or [`DISTRICTS`].
    pub table: &'static str,
    pub name: String,
}

/// What a cell names that is no table of a folder, but a setting.
pub const DISTRICTS: &str = "stadtbezirke";

/// Makes the row of a table of its columns, one a line: `Need field: Type = "column" => "table it names", default;`.
/// `and` leads to what is checked between cells of a row that is wrong elsewhere.
macro_rules! row {
    (
        $(#[$doc:meta])*
        $name:ident in $table:literal {
            $($(#[$field_doc:meta])* $need:ident $field:ident: $type:ty = $column:literal
                $(=> $target:literal)? $(, $default:expr)?;)+
        } $(and $broken:path)?
    ) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq)]
        pub struct $name {
            $($(#[$field_doc])* pub $field: $type,)+
        }

        impl $crate::exchange::row::Row for $name {
            const TABLE: &'static str = $table;

            const COLUMNS: &'static [$crate::exchange::header::Column] = &[
                $($crate::exchange::header::Column {
                    name: $column,
                    need: $crate::exchange::header::Need::$need,
                },)+
            ];

            fn read(cells: &mut $crate::exchange::row::Cells<'_>) -> Option<Self> {
                $(let $field = cells.field::<$type>($column, None$(.or(Some($default)))?);)+
                Some(Self { $($field: $field?,)+ })
            }

            fn read_key(cells: &$crate::exchange::row::Cells<'_>) -> Option<$crate::exchange::row::Key> {
                let mut key: Vec<String> = Vec::new();
                $(if matches!($crate::exchange::header::Need::$need, $crate::exchange::header::Need::Key) {
                    let cell = <$type as $crate::exchange::cell::Field>::from_cell(cells.text($column), None);
                    key.push($crate::exchange::cell::Field::to_cell(&cell.ok()?));
                })+
                let key: Vec<&str> = key.iter().map(String::as_str).collect();
                Some($crate::exchange::row::Key::of(&key))
            }

            fn mentions(cells: &$crate::exchange::row::Cells<'_>) -> Vec<$crate::exchange::row::Mention> {
                [$(cells.mention::<$type>($column, None$(.or(Some($target)))?)),+].into_iter().flatten().collect()
            }

            fn broken(
                cells: &$crate::exchange::row::Cells<'_>,
            ) -> Vec<(&'static str, $crate::exchange::problem::RowFault)> {
                let checks: &[fn(&$crate::exchange::row::Cells<'_>) -> _] = &[$($broken)?];
                checks.iter().flat_map(|check| -> Vec<_> { check(cells) }).collect()
            }

            fn texts(cells: &$crate::exchange::row::Cells<'_>) -> Vec<Option<Box<str>>> {
                vec![$({
                    let default: Option<$type> = None$(.or(Some($default)))?;
                    let value = <$type as $crate::exchange::cell::Field>::from_cell(cells.text($column), default);
                    value.ok().map(|value| $crate::exchange::cell::Field::to_cell(&value).into())
                },)+]
            }

            fn key(&self) -> $crate::exchange::row::Key {
                let mut key: Vec<String> = Vec::new();
                $(if matches!($crate::exchange::header::Need::$need, $crate::exchange::header::Need::Key) {
                    key.push($crate::exchange::cell::Field::to_cell(&self.$field));
                })+
                let key: Vec<&str> = key.iter().map(String::as_str).collect();
                $crate::exchange::row::Key::of(&key)
            }

            fn write(&self) -> Vec<String> {
                vec![$($crate::exchange::cell::Field::to_cell(&self.$field),)+]
            }

            fn keep(&mut self, before: &Self, header: &$crate::exchange::header::Header) {
                $(if !header.has($column) {
                    self.$field = before.$field.clone();
                })+
            }
        }
    };
}
pub(super) use row;
