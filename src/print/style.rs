//! The kinds of text in our documents, and setting a line of them.

use super::{
    font::Font,
    length::Length,
    page::{Ink, Mark},
    wrap,
};

/// How a text looks: its font, its size and the distance of its baselines.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Style {
    pub font: Font,
    pub size: Length,
    pub leading: Length,
    pub ink: Ink,
}

const fn style(font: Font, size: Length, leading: Length, ink: Ink) -> Style {
    Style { font, size, leading, ink }
}

pub const BODY: Style = style(Font::Regular, 9_500, 12_600, Ink::Black);
pub const STRONG: Style = style(Font::Bold, 9_500, 12_600, Ink::Black);
pub const LABEL: Style = style(Font::Regular, 9_500, 12_600, Ink::Grey);
pub const HEADING: Style = style(Font::Bold, 10_500, 14_000, Ink::Black);
pub const TITLE: Style = style(Font::Bold, 12_000, 16_000, Ink::Black);
pub const SENDER: Style = style(Font::Bold, 14_000, 18_000, Ink::Black);
pub const ADDRESS: Style = style(Font::Regular, 10_000, 12_000, Ink::Black);
pub const CELL: Style = style(Font::Regular, 9_000, 11_500, Ink::Black);
pub const STRONG_CELL: Style = style(Font::Bold, 9_000, 11_500, Ink::Black);
pub const HEAD_CELL: Style = style(Font::Bold, 8_000, 10_000, Ink::Grey);
pub const SMALL: Style = style(Font::Regular, 8_000, 10_500, Ink::Grey);
pub const FOOT: Style = style(Font::Regular, 7_000, 9_000, Ink::Grey);

impl Style {
    /// The text in lines no wider than `width`.
    pub fn lines(self, text: &str, width: Length) -> Vec<String> {
        wrap::wrap(text, self.font, self.size, width)
    }

    /// A line from `x` on.
    pub fn left(self, x: Length, y: Length, text: impl Into<String>) -> Mark {
        Mark::Text { x, y, font: self.font, size: self.size, ink: self.ink, text: text.into() }
    }

    /// A line that ends at `right`.
    pub fn right(self, right: Length, y: Length, text: impl Into<String>) -> Mark {
        let text = text.into();
        self.left(right - self.font.width(&text, self.size), y, text)
    }

    /// Lines one below the other, the first with its baseline one leading below `top`, less what its letters hang.
    pub fn stack(self, x: Length, top: Length, lines: impl IntoIterator<Item = String>) -> Vec<Mark> {
        let baselines = (1..).map(|number| top + number * self.leading - self.drop());
        lines.into_iter().zip(baselines).map(|(line, y)| self.left(x, y, line)).collect()
    }

    /// How far a baseline stands above the foot of its line.
    pub fn drop(self) -> Length {
        (self.leading - self.size) / 2 + self.size / 5
    }
}
