//! Assignments as visits see them: also those with a wrong cell, as far as they can be understood.

use crate::exchange::{
    broken::Broken,
    folder::{Folder, Stock},
    row::{Key, Row},
    tables::visits::Assignment,
};
use chrono::NaiveDate;
use std::collections::HashMap;

/// Whose visits they are, and from when to when.
#[derive(Clone, Copy, Debug)]
pub struct Tandem<'a> {
    /// None where the cell is wrong.
    pub volunteer: Option<&'a str>,
    /// The first day, and the last if it has one; none where one of the two cells is wrong.
    pub lasts: Option<(NaiveDate, Option<NaiveDate>)>,
}

/// All assignments as they will stand once the folder is imported.
#[derive(Debug)]
pub struct Tandems<'a>(HashMap<Key, Tandem<'a>>);

impl<'a> Tandems<'a> {
    /// Those of the folder, and those of the database that it does not name.
    pub fn of(folder: &'a Folder, stock: &'a Stock) -> Self {
        let table = &folder.assignments;
        let mut tandems = HashMap::new();
        if table.whole {
            let left = stock.assignments.rows.iter().filter(|(key, _)| !table.named.contains(key));
            tandems.extend(left.map(|(key, stored)| (key.clone(), Tandem::of(&stored.row))));
        }
        let broken = table.broken.iter().filter_map(|line| Some((line.key.clone()?, Tandem::of_broken(line))));
        tandems.extend(broken);
        tandems.extend(table.lines.iter().map(|line| (line.row.key(), Tandem::of(&line.row))));
        Self(tandems)
    }

    /// An assignment by its number.
    pub fn get(&self, number: &str) -> Option<Tandem<'a>> {
        self.0.get(&Key::of(&[number])).copied()
    }
}

impl<'a> Tandem<'a> {
    /// Of a row in which nothing is wrong.
    pub fn of(row: &'a Assignment) -> Self {
        Self { volunteer: Some(&row.volunteer), lasts: Some((row.from, row.until)) }
    }

    /// Of a row in which something is.
    pub fn of_broken(row: &'a Broken<Assignment>) -> Self {
        Self { volunteer: row.text("ehrenamtliche"), lasts: row.get("von").zip(row.get("bis")) }
    }

    /// From when to when it lasts, if a day does not lie within.
    pub fn missed_by(self, day: NaiveDate) -> Option<(NaiveDate, Option<NaiveDate>)> {
        self.lasts.filter(|(from, until)| day < *from || until.is_some_and(|last| last < day))
    }
}

/// All assignments of the folder by their numbers, with their lines.
pub fn tandem_lines(folder: &Folder) -> impl Iterator<Item = (&str, Tandem<'_>, usize)> {
    let table = &folder.assignments;
    let right = table.lines.iter().map(|line| (line.row.number.as_str(), Tandem::of(&line.row), line.number));
    let broken =
        table.broken.iter().filter_map(|line| Some((line.text("nummer")?, Tandem::of_broken(line), line.number)));
    right.chain(broken)
}
