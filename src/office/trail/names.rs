//! What tables and their columns are called, for people.

mod columns;
mod tables;

use self::{columns::COLUMNS, tables::TABLES};
use crate::web::lang::Lang;

/// How a column's value is shown.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(crate) enum Shape {
    /// As it stands; days, instants, months, yes and no in the reader's way.
    Plain,
    /// Cents.
    Money,
    /// Who acted.
    Actor,
    /// The key of a row of this table.
    Of(&'static str),
    /// Only the machine needs it.
    Hidden,
}

pub(super) fn word(lang: Lang, german: &'static str, english: &'static str) -> &'static str {
    match lang {
        Lang::De => german,
        Lang::En => english,
    }
}

/// The tables that have a name, in the order of their names.
pub(crate) fn tables(lang: Lang) -> Vec<(&'static str, &'static str)> {
    let mut tables: Vec<_> = TABLES.iter().map(|(name, de, en)| (*name, word(lang, de, en))).collect();
    tables.sort_by_key(|(_, word)| *word);
    tables
}

/// What a table's rows are called.
pub fn table(name: &str, lang: Lang) -> Option<&'static str> {
    TABLES.iter().find(|(known, ..)| *known == name).map(|(_, de, en)| word(lang, de, en))
}

/// What a column is called.
pub fn column(name: &str, lang: Lang) -> Option<&'static str> {
    COLUMNS.iter().find(|(known, ..)| *known == name).map(|(_, de, en, _)| word(lang, de, en))
}

/// How the values of a column are shown.
pub(crate) fn shape(name: &str) -> Shape {
    COLUMNS.iter().find(|(known, ..)| *known == name).map_or(Shape::Plain, |(.., shape)| *shape)
}
