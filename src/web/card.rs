//! Pieces of a page that different slices make, and that do not know of each other.

use std::fmt;

use askama::{Template, filters::HtmlSafe};

use crate::error::Result;

/// A piece of a page: one or more blocks, drawn by the slice that knows what stands in them.
#[derive(Clone)]
pub struct Card(String);

impl Card {
    /// Draws it.
    ///
    /// # Errors
    ///
    /// If the template cannot be drawn.
    pub fn of(template: &impl Template) -> Result<Self> {
        Ok(Self(template.render()?))
    }
}

/// As it stands in a page.
impl fmt::Display for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        self.0.fmt(f)
    }
}

/// A template has escaped what people typed.
impl HtmlSafe for Card {}

/// Without what stands in it: personal data does not get into logs.
impl fmt::Debug for Card {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("Card").finish_non_exhaustive()
    }
}
