//! A row in which a cell is wrong. What its other cells say is checked all the same, so that everything that is wrong
//! is told at once.

use super::{
    cell::Field,
    header::Header,
    row::{Cells, Key, Row},
};
use std::marker::PhantomData;
use unicode_normalization::UnicodeNormalization;

/// What can be understood of such a row.
#[derive(Clone, Debug)]
pub struct Broken<R> {
    pub number: usize,
    /// What it is recognised by, where those cells are right.
    pub key: Option<Key>,
    /// The text of each column, in the order of the contract; none where the cell is wrong.
    texts: Vec<Option<Box<str>>>,
    of: PhantomData<R>,
}

impl<R: Row> Broken<R> {
    /// Keeps the right cells of a record.
    pub fn of(cells: &Cells<'_>, key: Option<Key>) -> Self {
        Self { number: cells.record.line, key, texts: R::texts(cells), of: PhantomData }
    }

    /// The text in a column, unless the cell is wrong; empty where nothing is given.
    pub fn text(&self, column: &str) -> Option<&str> {
        let position = R::COLUMNS.iter().position(|known| known.name == column)?;
        self.texts.get(position)?.as_deref()
    }

    /// The value in a column, unless the cell is wrong.
    pub fn get<T: Field>(&self, column: &str) -> Option<T> {
        T::from_cell(self.text(column).filter(|text| !text.is_empty()), None).ok()
    }

    /// The columns in which it says something else than a row of the same file.
    pub fn differing(&self, header: &Header, row: &R) -> Vec<&'static str> {
        let columns = R::COLUMNS.iter().map(|column| column.name).filter(|column| header.has(column));
        let other = row.write();
        let differs = |column: &&str| {
            let position = R::COLUMNS.iter().position(|known| known.name == *column);
            let other = position.and_then(|position| other.get(position));
            self.text(column).zip(other).is_some_and(|(one, other)| one.nfc().ne(other.nfc()))
        };
        columns.filter(differs).collect()
    }
}
