//! What stands on a page, and where.

use super::{font::Font, giro_code::Modules, length::Length, picture::Picture};
use std::sync::Arc;

/// One page, its groups in reading order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Page {
    pub groups: Vec<Group>,
}

/// Marks that belong together, and what they are to a reader who cannot see them.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Group {
    pub part: Part,
    pub marks: Vec<Mark>,
}

/// A group's place in the document's structure. Groups of equal part are one element, even over two pages.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Part {
    /// Not read aloud: rules, page numbers, repeated heads.
    Artifact,
    /// A title (1) or a heading (2).
    Heading {
        level: u8,
        block: usize,
    },
    Paragraph {
        block: usize,
    },
    /// A cell of a table, which heads its row or its column or neither.
    Cell {
        block: usize,
        row: usize,
        column: usize,
        heads: Heads,
    },
    /// A drawing, with the words that stand for it.
    Figure {
        block: usize,
        alternative: String,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Heads {
    Nothing,
    Row,
    Column,
}

/// A drawn thing; its place is that of its upper left corner, of a text that of its baseline.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Mark {
    Text {
        x: Length,
        y: Length,
        font: Font,
        size: Length,
        ink: Ink,
        text: String,
    },
    /// A horizontal rule.
    Rule {
        x: Length,
        y: Length,
        width: Length,
        weight: Length,
        ink: Ink,
    },
    Squares {
        x: Length,
        y: Length,
        side: Length,
        modules: Modules,
    },
    Picture {
        x: Length,
        y: Length,
        width: Length,
        height: Length,
        picture: Arc<Picture>,
    },
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Ink {
    Black,
    /// For labels: dark enough to read (7:1 on white).
    Grey,
    /// For rules between rows.
    Light,
}

impl Mark {
    /// The same mark, lower on the page.
    #[must_use]
    pub fn lowered(mut self, by: Length) -> Self {
        match &mut self {
            Self::Text { y, .. } | Self::Rule { y, .. } | Self::Squares { y, .. } | Self::Picture { y, .. } => *y += by,
        }
        self
    }
}

impl Group {
    pub fn new(part: Part, marks: Vec<Mark>) -> Self {
        Self { part, marks }
    }

    #[must_use]
    pub fn lowered(self, by: Length) -> Self {
        Self { part: self.part, marks: self.marks.into_iter().map(|mark| mark.lowered(by)).collect() }
    }
}

impl Page {
    /// The texts in reading order.
    pub fn texts(&self) -> impl Iterator<Item = &str> {
        self.groups.iter().flat_map(|group| &group.marks).filter_map(|mark| match mark {
            Mark::Text { text, .. } => Some(text.as_str()),
            Mark::Rule { .. } | Mark::Squares { .. } | Mark::Picture { .. } => None,
        })
    }
}
