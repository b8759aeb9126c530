//! The training catalogue, and what volunteers have done of it.

use crate::exchange::{
    cell::{Cell, Whole, by_word, parts},
    problem::{CellFault, quiet},
    row::row,
};
use chrono::NaiveDate;
use entity::value::Lines;

row! {
    /// A module of the catalogue.
    Module in "module" {
        Key code: String = "kuerzel";
        Required title: String = "titel";
        Required units: Units = "ue";
        Optional valid_months: Option<Whole<1, 1200>> = "gueltig_monate";
        Optional tags: Option<Tags> = "kennzeichen";
    }
}

row! {
    /// A training that a volunteer has done.
    Training in "schulungen" {
        Key volunteer: String = "ehrenamtliche" => "ehrenamtliche";
        Key module: String = "modul" => "module";
        Key day: NaiveDate = "datum";
        Required units: Units = "ue";
    }
}

/// Teaching units (UE) of 45 minutes.
pub type Units = Whole<0, 10_000>;

/// What a module is about.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord)]
pub enum Tag {
    Basis,
    Demenz,
    Notfall,
    Datenschutz,
    Lsbtiq,
    Kultursensibel,
    Reflexion,
}

by_word! {
    Tag:
        "basis" = Self::Basis,
        "demenz" = Self::Demenz,
        "notfall" = Self::Notfall,
        "datenschutz" = Self::Datenschutz,
        "lsbtiq" = Self::Lsbtiq,
        "kultursensibel" = Self::Kultursensibel,
        "reflexion" = Self::Reflexion;
}

/// Several of them, each once.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Tags(Vec<Tag>);

impl FromIterator<Tag> for Tags {
    fn from_iter<I: IntoIterator<Item = Tag>>(tags: I) -> Self {
        let mut tags: Vec<Tag> = tags.into_iter().collect();
        tags.sort_unstable();
        tags.dedup();
        Self(tags)
    }
}

impl Tags {
    /// As the table of modules keeps them.
    pub fn lines(&self) -> Lines {
        self.0.iter().map(Cell::write).collect()
    }
}

impl Cell for Tags {
    fn read(text: &str) -> Result<Self, CellFault> {
        let tags: Self = parts(text).map(Tag::read).collect::<Result<_, _>>()?;
        if tags.0.is_empty() { Err(CellFault::Empty) } else { Ok(tags) }
    }

    fn write(&self) -> String {
        self.lines().commas()
    }
}
