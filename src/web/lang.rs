//! The two languages of the pages.

use axum::http::{HeaderMap, header};
use serde::{Deserialize, Serialize};

/// A language of the pages, German first.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum Lang {
    #[default]
    De,
    En,
}

impl Lang {
    pub const ALL: [Self; 2] = [Self::De, Self::En];

    /// As in `<html lang>`.
    pub fn code(self) -> &'static str {
        match self {
            Self::De => "de",
            Self::En => "en",
        }
    }

    /// The language of a code, if it is one of ours.
    pub fn of_code(code: &str) -> Option<Self> {
        Self::ALL.into_iter().find(|lang| lang.code() == code)
    }

    /// What the reader chose, else what the browser asks for first of ours, else German.
    pub fn negotiated(chosen: Option<&str>, headers: &HeaderMap) -> Self {
        let asked = headers.get(header::ACCEPT_LANGUAGE).and_then(|value| value.to_str().ok()).unwrap_or_default();
        let asked = asked.split(',').find_map(|part| Self::of_code(part.trim().get(..2)?));
        chosen.and_then(Self::of_code).or(asked).unwrap_or_default()
    }
}
