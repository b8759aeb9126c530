//! A table as it will stand once the folder is imported.

use super::{
    folder::{Shelf, Stored},
    row::{Key, Row},
    table::Table,
};
use std::collections::HashMap;

/// The rows of the folder, and those of the database that it leaves alone.
#[derive(Debug)]
pub struct After<'a, R> {
    table: &'a Table<R>,
    lines: HashMap<Key, &'a R>,
    shelf: &'a Shelf<R>,
}

impl<'a, R: Row> After<'a, R> {
    pub fn of(table: &'a Table<R>, shelf: &'a Shelf<R>) -> Self {
        let lines = table.lines.iter().map(|line| (line.row.key(), &line.row)).collect();
        Self { table, lines, shelf }
    }

    /// A row by its key; none also if the folder has it, but something is wrong with it.
    pub fn get(&self, key: &Key) -> Option<&'a R> {
        if self.table.named.contains(key) || !self.table.whole {
            return self.lines.get(key).copied();
        }
        self.shelf.rows.get(key).map(|stored| &stored.row)
    }

    /// The rows of the database that the folder does not name.
    pub fn left_alone(&self) -> impl Iterator<Item = &'a Stored<R>> {
        self.shelf.rows.iter().filter(|(key, _)| !self.table.named.contains(key)).map(|(_, stored)| stored)
    }
}
