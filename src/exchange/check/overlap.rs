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
    /// In the database, but no longer whose it was: a line of another table moves it.
    Moved(usize),
    /// On a line of the file.
    Line(usize),
}

impl<T> Entry<'_, T> {
    fn as_other(&self) -> Other {
        let line = match self.place {
            Place::Stored | Place::Moved(_) => None,
            Place::Line(line) => Some(line),
        };
        Other { name: self.name.map(str::to_owned), line }
    }
}

/// Where something overlaps what stands further up or in the database, each place once, with what it overlaps.
pub fn overlaps<T: Ord + Copy>(mut entries: Vec<Entry<'_, T>>) -> BTreeMap<Place, Other> {
    entries.sort_by(|a, b| (a.of, a.from, a.place).cmp(&(b.of, b.from, b.place)));
    let mut found = BTreeMap::new();
    let mut longest: Option<&Entry<'_, T>> = None;
    for entry in &entries {
        let before = longest.filter(|before| before.of == entry.of);
        if let Some(before) = before.filter(|before| entry.from < before.until) {
            let (upper, lower) = if before.place < entry.place { (before, entry) } else { (entry, before) };
            if lower.place != Place::Stored {
                found.entry(lower.place).or_insert_with(|| upper.as_other());
            }
        }
        if before.is_none_or(|before| before.until <= entry.until) {
            longest = Some(entry);
        }
    }
    found
}
