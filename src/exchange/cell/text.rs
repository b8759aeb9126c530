//! Texts: on one line, on several, and lists of them.

use super::Cell;
use crate::exchange::problem::CellFault;
use entity::value::Lines;

/// The longest text of one line.
const LONGEST_TEXT: usize = 500;

/// The longest note.
const LONGEST_NOTE: usize = 10_000;

/// Any printable characters, on one line.
impl Cell for String {
    fn read(text: &str) -> Result<Self, CellFault> {
        printable(text, LONGEST_TEXT, |_| false)
    }

    fn write(&self) -> String {
        self.clone()
    }
}

/// A longer text, which may have several lines.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Note(pub String);

impl Cell for Note {
    fn read(text: &str) -> Result<Self, CellFault> {
        printable(text, LONGEST_NOTE, |character| matches!(character, '\n' | '\t')).map(Self)
    }

    fn write(&self) -> String {
        self.0.clone()
    }
}

fn printable(text: &str, limit: usize, also: impl Fn(char) -> bool) -> Result<String, CellFault> {
    let breaks = |character: char| character.is_control() || matches!(character, '\u{2028}' | '\u{2029}');
    if text.chars().any(|character| breaks(character) && !also(character)) {
        return Err(CellFault::ControlCharacter);
    }
    if text.chars().count() > limit {
        return Err(CellFault::TooLong { limit });
    }
    Ok(text.to_owned())
}

/// Texts between commas.
impl Cell for Lines {
    fn read(text: &str) -> Result<Self, CellFault> {
        let text = String::read(text)?;
        Some(Self::from_commas(&text)).filter(|lines| !lines.is_empty()).ok_or(CellFault::Empty)
    }

    fn write(&self) -> String {
        self.commas()
    }
}
