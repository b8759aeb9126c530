//! What a backup says about itself.

use chrono::{DateTime, Utc};
use serde::{Deserialize, Serialize};

use crate::store::schema::{Column, Table};

/// The version of the format, and the newest that this program reads.
pub const FORMAT: u32 = 1;

/// What a backup says about itself.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Manifest {
    /// `FORMAT`.
    pub format: u32,
    /// The version of Geleit that made it.
    pub program: String,
    /// The last migration its database had seen.
    pub schema: String,
    pub created_at: DateTime<Utc>,
    /// Tables that others refer to before those others.
    pub tables: Vec<Content>,
}

/// What a table held.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Content {
    pub name: String,
    pub columns: Vec<Column>,
    pub rows: u64,
    /// How many of its values stand in files of their own.
    pub files: u64,
    /// Of its lines.
    pub sha256: String,
}

impl Manifest {
    /// How many rows all tables have.
    pub fn rows(&self) -> u64 {
        self.tables.iter().map(|table| table.rows).sum()
    }

    /// How many values stand in files of their own.
    pub fn files(&self) -> u64 {
        self.tables.iter().map(|table| table.files).sum()
    }

    /// What the table of this name held.
    pub fn content(&self, table: &Table) -> Option<&Content> {
        self.tables.iter().find(|content| content.name == table.name && content.columns == table.columns)
    }
}

impl Content {
    /// The name of its entry in the archive.
    pub fn entry(&self) -> String {
        entry_of(&self.name)
    }
}

/// The entry of a table in the archive.
pub fn entry_of(table: &str) -> String {
    format!("tables/{table}.jsonl")
}
