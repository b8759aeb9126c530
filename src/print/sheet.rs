//! What a document says, before anybody knows on which page it will stand.

use super::{giro_code::Modules, length::Length, picture::Picture};
use chrono::NaiveDate;
use std::sync::Arc;

/// A document on A4: a letter if it has a [`Letter`] head, else a list or a form.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Sheet {
    /// The document's title for screen readers and file lists, and the head of every page but the first. Never names
    /// a person.
    pub title: String,
    /// The day in the document's metadata.
    pub dated: NaiveDate,
    /// The language of its words, `de` or `en`.
    pub lang: &'static str,
    /// The words of „Seite 1 von 2“.
    pub page_of: [&'static str; 2],
    /// The parts of DIN 5008 on the first page.
    pub letter: Option<Letter>,
    pub blocks: Vec<Block>,
    /// Columns of small print at the foot of the first page: address, telephone, bank.
    pub footer: Vec<Vec<String>>,
}

/// The head of a letter by DIN 5008, form B, for a window envelope.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Letter {
    /// Who writes, large at the head.
    pub sender: String,
    /// One line under the sender's name.
    pub sender_note: String,
    /// Upper right, at most 60 mm by 22 mm.
    pub logo: Option<Arc<Picture>>,
    /// The sender's address in one small line, in the window above the recipient.
    pub return_line: String,
    /// Name and address, usually up to six lines; longer ones still stay in the window.
    pub recipient: Vec<String>,
    /// The information block right of the window: number, date, telephone.
    pub information: Vec<(String, String)>,
    pub subject: String,
}

/// A part of a document, from top to bottom.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Block {
    /// Stays with what follows.
    Heading(String),
    Paragraph(String),
    /// Ends a letter; stays with what is before it.
    Greeting(String),
    /// Labels with their values.
    Facts(Vec<(String, String)>),
    Table(Table),
    /// Sums under a table, their amounts below its last column.
    Totals(Vec<Total>),
    Qr(Qr),
    /// Lines to sign on, each with the words below it.
    Signatures(Vec<String>),
    PageBreak,
}

/// Rows never split; the head is repeated on every page.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub columns: Vec<Column>,
    pub rows: Vec<Row>,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Column {
    pub head: String,
    pub width: Width,
    pub align: Align,
}

/// How wide a column is.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Width {
    Fixed(Length),
    /// Its share of what the fixed columns leave.
    Share(i32),
}

#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Align {
    Left,
    /// For figures.
    Right,
}

/// One cell for each column.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Row {
    pub cells: Vec<String>,
    /// A sum, in bold.
    pub strong: bool,
}

#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Total {
    pub label: String,
    pub amount: String,
    /// What it all comes to, in bold under a rule.
    pub strong: bool,
}

/// A code to be scanned, what it holds in words beside it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Qr {
    pub modules: Modules,
    /// What to do with it.
    pub caption: String,
    pub facts: Vec<(String, String)>,
    /// What it is, for readers who cannot see it.
    pub alternative: String,
}

impl Column {
    pub fn left(head: &str, width: Width) -> Self {
        Self { head: head.to_owned(), width, align: Align::Left }
    }

    pub fn right(head: &str, width: Width) -> Self {
        Self { head: head.to_owned(), width, align: Align::Right }
    }
}

impl Row {
    pub fn plain<const N: usize>(cells: [String; N]) -> Self {
        Self { cells: cells.into(), strong: false }
    }
}
