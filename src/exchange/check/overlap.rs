//! Which stretches of time of one person overlap. Touching is no overlap.

use crate::exchange::problem::Other;
use std::collections::BTreeMap;

/// A stretch of somebody's time, its end not included.
#[derive(Clone, Debug)]
pub struct Entry<'a, T> {
    /// Whose time it is.
    pub of: &'a str,
    pub from: T,
    pub until: T,
    /// What it is called, if it has a name.
    pub name: Option<&'a str>,
    pub place: Place,
}

/// Where it stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Place {
    /// In the database.
    Stored,
    /// On a line of the file.
    Line(usize),
}

/// The lines that overlap something further up or in the database, each once, with what they overlap.
pub fn overlaps<T: Ord + Copy>(mut entries: Vec<Entry<'_, T>>) -> BTreeMap<usize, Other> {
    entries.sort_by(|a, b| (a.of, a.from, a.place).cmp(&(b.of, b.from, b.place)));
    let mut found = BTreeMap::new();
    let mut longest: Option<&Entry<'_, T>> = None;
    for entry in &entries {
        let before = longest.filter(|before| before.of == entry.of);
        if let Some(before) = before.filter(|before| entry.from < before.until) {
            let (upper, lower) = if before.place < entry.place { (before, entry) } else { (entry, before) };
            if let Place::Line(line) = lower.place {
                let line_above = match upper.place {
                    Place::Stored => None,
                    Place::Line(line) => Some(line),
                };
                found.entry(line).or_insert(Other { name: upper.name.map(str::to_owned), line: line_above });
            }
        }
        if before.is_none_or(|before| before.until <= entry.until) {
            longest = Some(entry);
        }
    }
    found
}
