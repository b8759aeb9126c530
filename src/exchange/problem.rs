//! What is wrong in an import, and where.

use super::alike::Like;
use crate::web::lang::Lang;
use std::{fmt, sync::Arc};

/// One thing wrong, at the place where somebody can put it right.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Problem {
    /// `senioren.csv`, or `book.xlsx[senioren]`.
    pub file: Arc<str>,
    /// The physical line on which the record starts; the header is line 1.
    pub line: usize,
    /// The column's name.
    pub column: String,
    pub what: What,
}

impl Problem {
    /// The page of the other record that it tells of, and its number.
    pub fn link(&self) -> Option<(&str, &str)> {
        match &self.what {
            What::Rows(RowFault::LooksLike(like)) => like.href.as_deref().map(|href| (href, &*like.other)),
            _ => None,
        }
    }
}

/// `FILE:LINE: COLUMN: what is wrong and what would be right`, in German, as the columns are.
impl fmt::Display for Problem {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let Self { file, line, column, what } = self;
        write!(f, "{}:{line}: {}: {}", quiet(file), quiet(column), what.say(Lang::De))
    }
}

/// Everything that can be wrong.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum What {
    File(FileFault),
    Line(LineFault),
    Cell(CellFault),
    Rows(RowFault),
}

/// What can be wrong with a file as a whole, and with its header.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum FileFault {
    UnknownTable,
    TableTwice { file: Arc<str> },
    Unreadable { reason: String },
    Utf16,
    TooLarge { megabytes: u64 },
    NoHeader { known: Vec<&'static str> },
    UnknownColumn { known: Vec<&'static str> },
    ColumnTwice,
    NoSuchColumn,
}

/// What can be wrong with a record before anybody looks at its cells.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum LineFault {
    StrayQuote,
    OpenQuote,
    CellCount { found: usize, expected: usize },
    Unnamed,
}

/// What can be wrong with one cell by itself.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum CellFault {
    Empty,
    CellError { value: String },
    ControlCharacter,
    TooLong { limit: usize },
    NotADate { value: String },
    NotATime { value: String },
    NotMoney { value: String },
    Decimals { value: String },
    Negative { value: String },
    NotYesNo { value: String },
    NotOneOf { value: String, words: Vec<&'static str> },
    NotWhole { value: String, least: i32, most: i32 },
    NotAPostalCode { value: String },
    NotAnEmail { value: String },
    InsuranceNumberForm,
    InstitutionCodeForm,
    CheckDigit,
    NotAnIban,
    NotABic,
}

/// What can be wrong with a row among the others, of the folder and of the database.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum RowFault {
    Unknown {
        key: String,
        table: &'static str,
    },
    UnknownDistrict {
        value: String,
        known: Vec<String>,
    },
    OtherLine {
        line: usize,
    },
    OtherValue,
    Issued {
        reason: Issued,
    },
    NeededForClaimAssignment,
    GradesOverlap {
        other: Other,
    },
    OutsideAssignment {
        from: String,
        until: Option<String>,
    },
    VisitOutside {
        visit: String,
        day: String,
    },
    VisitsOverlap {
        other: Other,
    },
    Over12Hours,
    MeetingOver12Hours,
    NoSuchLocalTime,
    InFuture,
    RestAfterJune,
    /// Not wrong: what was billed up to this month stays without the row.
    BilledBefore {
        until: String,
    },
    /// Not wrong: who had this number is another record by now, and the row is passed over.
    Merged {
        stays: String,
    },
    /// Not wrong: two rows may be of one person.
    LooksLike(Box<Like>),
    /// Not wrong: several are to get the letters, and this one does.
    LettersGoToOne {
        other: Other,
    },
}

/// A row that stands in the way.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Other {
    /// What it is called, if it has a name.
    pub name: Option<String>,
    /// Its line in the same file; none for one of the database.
    pub line: Option<usize>,
}

/// What was issued and holds a row fast.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Issued {
    /// The visit or attendance stands on a statement.
    Billed,
    /// A statement was reckoned with it.
    Reckoned,
}

macro_rules! kinds {
    ($($fault:ident: $kind:ident,)+) => {$(
        impl From<$fault> for What {
            fn from(fault: $fault) -> Self {
                Self::$kind(fault)
            }
        }
    )+};
}
kinds! { FileFault: File, LineFault: Line, CellFault: Cell, RowFault: Rows, }

/// A text from a file, fit for one line on a terminal: short, without control characters.
pub fn quiet(text: &str) -> String {
    const MOST: usize = 60;
    let mut quiet: String = text.chars().take(MOST).map(|c| if c.is_control() { '\u{fffd}' } else { c }).collect();
    if text.chars().nth(MOST).is_some() {
        quiet.push('…');
    }
    quiet
}
