//! The first line of a table: which column stands where.

use super::{
    problem::{FileFault, Problem},
    source::{Record, Sheet},
};
use std::sync::Arc;

/// A column of a table.
#[derive(Debug)]
pub struct Column {
    pub name: &'static str,
    pub need: Need,
}

/// Whether a column may be missing.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Part of what the row is recognised by.
    Key,
    Required,
    Optional,
}

/// Where the columns stand, in the order of the file.
#[derive(Clone, Debug, Default)]
pub struct Header(Vec<Option<&'static str>>);

impl Header {
    /// Reads the first record. What is wrong is told once for the file, and as much as can be understood is kept.
    pub fn read(sheet: &Sheet, columns: &'static [Column]) -> (Self, Vec<Problem>) {
        let known = || columns.iter().map(|column| column.name).collect();
        let mut header = Self::default();
        let mut problems = Vec::new();
        let mut tell = |column: &str, fault: FileFault| {
            let what = fault.into();
            problems.push(Problem { file: Arc::clone(&sheet.file), line: 1, column: column.to_owned(), what });
        };
        let first = sheet.records.first().filter(|record| record.line == 1 && !is_blank(record));
        let Some(first) = first else {
            tell("Kopfzeile", FileFault::NoHeader { known: known() });
            return (header, problems);
        };
        for name in first.cells.iter().map(|cell| cell.trim().to_lowercase()) {
            let found = columns.iter().map(|column| column.name).find(|column| *column == name);
            match found {
                None if !name.is_empty() => tell(&name, FileFault::UnknownColumn { known: known() }),
                Some(column) if header.has(column) => tell(column, FileFault::ColumnTwice),
                None | Some(_) => {}
            }
            header.0.push(found.filter(|column| !header.has(column)));
        }
        for column in columns.iter().filter(|column| column.need != Need::Optional && !header.has(column.name)) {
            tell(column.name, FileFault::NoSuchColumn);
        }
        (header, problems)
    }

    /// Whether the file has the column.
    pub fn has(&self, column: &str) -> bool {
        self.position(column).is_some()
    }

    /// Where the column stands, from 0.
    pub fn position(&self, column: &str) -> Option<usize> {
        self.0.iter().position(|name| *name == Some(column))
    }

    /// How many cells each record has.
    pub fn width(&self) -> usize {
        self.0.len()
    }
}

/// How a column is called that may have no name.
pub fn column_name(sheet: &Sheet, position: usize) -> String {
    let name = sheet.records.first().and_then(|header| header.cells.get(position)).map(|cell| cell.trim());
    name.filter(|name| !name.is_empty()).map_or_else(|| format!("Spalte {}", position + 1), str::to_lowercase)
}

/// Whether nothing stands in a record, as in the empty lines that Excel likes to leave.
pub fn is_blank(record: &Record) -> bool {
    record.cells.iter().all(|cell| cell.trim().is_empty())
}
