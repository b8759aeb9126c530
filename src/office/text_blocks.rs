//! The texts of the letters that the service may write itself.

use entity::text_block;
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};
use serde::Deserialize;

use crate::error::Result;

/// A text of the letters. What the service has not written itself is as shipped.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum TextBlock {
    /// The first sentence of a statement to a senior. `{Monat}` stands for the month.
    StatementIntro,
    /// The last sentence of a statement, before the greeting.
    StatementClosing,
}

impl TextBlock {
    pub const ALL: [Self; 2] = [Self::StatementIntro, Self::StatementClosing];

    /// The key in the table and in addresses.
    pub fn word(self) -> &'static str {
        match self {
            Self::StatementIntro => "statement_intro",
            Self::StatementClosing => "statement_closing",
        }
    }

    /// The text as shipped, German as all letters are.
    pub fn shipped(self) -> &'static str {
        match self {
            Self::StatementIntro => "für die Begleitung durch unsere Ehrenamtlichen im {Monat} berechnen wir Ihnen:",
            Self::StatementClosing => "Vielen Dank für Ihr Vertrauen. Wenn Sie Fragen haben, rufen Sie uns bitte an.",
        }
    }
}

/// A text as the letters are to have it: the service's own, else the one shipped.
pub async fn text_block(db: &impl ConnectionTrait, block: TextBlock) -> Result<String> {
    let own = row(db, block).await?;
    Ok(own.map_or_else(|| block.shipped().to_owned(), |row| row.body))
}

/// The service's own text, if it has written one.
pub(super) async fn row(db: &impl ConnectionTrait, block: TextBlock) -> Result<Option<text_block::Model>> {
    Ok(text_block::Entity::find().filter(text_block::Column::Key.eq(block.word())).one(db).await?)
}
