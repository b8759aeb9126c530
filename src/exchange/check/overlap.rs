//! Which stretches of time of one person overlap. Touching is no overlap.

use std::{collections::BTreeMap, fmt};

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

/// The other one, for a person to find it.
#[derive(Debug)]
pub struct Other<'a> {
    name: Option<&'a str>,
    place: Place,
}

impl fmt::Display for Other<'_> {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        if let Some(name) = self.name {
            write!(f, "{name} ")?;
        }
        match self.place {
            Place::Stored => f.write_str("(im Bestand)"),
            Place::Line(line) => write!(f, "(Zeile {line})"),
        }
    }
}

/// The lines that overlap something further up or in the database, each once, with what they overlap.
pub fn overlaps<T: Ord + Copy>(mut entries: Vec<Entry<'_, T>>) -> BTreeMap<usize, Other<'_>> {
    entries.sort_by(|a, b| (a.of, a.from, a.place).cmp(&(b.of, b.from, b.place)));
    let mut found = BTreeMap::new();
    let mut longest: Option<&Entry<'_, T>> = None;
    for entry in &entries {
        let before = longest.filter(|before| before.of == entry.of);
        if let Some(before) = before.filter(|before| entry.from < before.until) {
            let (upper, lower) = if before.place < entry.place { (before, entry) } else { (entry, before) };
            if let Place::Line(line) = lower.place {
                found.entry(line).or_insert(Other { name: upper.name, place: upper.place });
            }
        }
        if before.is_none_or(|before| before.until <= entry.until) {
            longest = Some(entry);
        }
    }
    found
}
