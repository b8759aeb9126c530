//! What the trail and the list of reads have in common: a record by its number.

use sea_orm::ConnectionTrait;

use crate::{
    error::Result,
    office::trail::{
        about::{Rows, numbered},
        values::Labels,
    },
    web::{input::Input, lang::Lang, problem::Problem},
};

/// A record that an entry speaks of.
pub(super) struct Looked {
    /// `S-0003`, `Brackel`; of what has no name of its own, its key.
    pub label: String,
    /// Whether it can be looked for by its label.
    pub is_number: bool,
}

impl Looked {
    pub(super) fn of(table: &str, key: &str, labels: &Labels) -> Self {
        let is_number = matches!(
            table,
            "senior" | "volunteer" | "assignment" | "statement" | "dementia_group" | "partner" | "enquiry" | "letter"
        );
        match labels.get(table, key) {
            Some(label) => Self { label: label.to_owned(), is_number },
            None => Self { label: key.to_owned(), is_number: false },
        }
    }
}

/// The rows that belong to the number typed, if one was; nothing at all where no record has it, which its field says.
pub(super) async fn number_of(db: &impl ConnectionTrait, typed: &mut Input, lang: Lang) -> Result<Option<Rows>> {
    if typed.value().trim().is_empty() {
        return Ok(None);
    }
    let rows = numbered(db, typed.value()).await?;
    if rows.is_empty() {
        typed.refuse(&Problem::Says(lang.oversight().unknown_number.to_owned()));
    }
    Ok(Some(rows))
}
