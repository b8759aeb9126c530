//! Several short texts in one column.

use sea_orm::DeriveValueType;
use std::{convert::Infallible, fmt, str::FromStr};

/// Short texts, none of them empty, one a line: the languages somebody speaks, the activities of a visit.
#[derive(Clone, Debug, Default, PartialEq, Eq, DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Lines(Vec<String>);

impl Lines {
    /// The parts of a list as people write it, `Deutsch, Türkisch`.
    pub fn from_commas(text: &str) -> Self {
        text.split(',').collect()
    }

    pub fn iter(&self) -> impl Iterator<Item = &str> {
        self.0.iter().map(String::as_str)
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn contains(&self, text: &str) -> bool {
        self.iter().any(|line| line == text)
    }

    /// As people write a list, `Deutsch, Türkisch`.
    pub fn commas(&self) -> String {
        self.0.join(", ")
    }
}

impl<S: AsRef<str>> FromIterator<S> for Lines {
    fn from_iter<I: IntoIterator<Item = S>>(texts: I) -> Self {
        let words = texts.into_iter().map(|text| text.as_ref().split_whitespace().collect::<Vec<_>>().join(" "));
        Self(words.filter(|text| !text.is_empty()).collect())
    }
}

impl fmt::Display for Lines {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0.join("\n"))
    }
}

impl FromStr for Lines {
    type Err = Infallible;

    fn from_str(text: &str) -> Result<Self, Infallible> {
        Ok(text.lines().collect())
    }
}
