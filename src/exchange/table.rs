//! A table as it was read: its rows by line, and what was wrong with it.

use super::{
    broken::Broken,
    header::{Column, Header, Need, column_name, is_blank},
    problem::{LineFault, Problem, RowFault, What},
    problems::Problems,
    row::{Cells, Key, Mention, Row},
    source::{Record, Sheet},
};
use std::{
    collections::{HashMap, HashSet},
    sync::Arc,
};

/// A table of a folder; empty if the folder does not have it.
#[derive(Clone, Debug)]
pub struct Table<R> {
    /// How problems name the file.
    pub file: Arc<str>,
    pub header: Header,
    /// The rows in which nothing is wrong, each key once.
    pub lines: Vec<Line<R>>,
    /// The rows in which a cell is wrong.
    pub broken: Vec<Broken<R>>,
    /// The keys of all rows, also of those in which something else is wrong.
    pub named: HashSet<Key>,
    /// What all rows name in other tables.
    pub mentions: Vec<Mention>,
    /// Whether every key could be read. If not, nobody can say what is missing.
    pub whole: bool,
}

/// A row and the line on which it starts.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Line<R> {
    pub number: usize,
    pub row: R,
}

impl<R> Default for Table<R> {
    fn default() -> Self {
        Self {
            file: Arc::default(),
            header: Header::default(),
            lines: Vec::new(),
            broken: Vec::new(),
            named: HashSet::new(),
            mentions: Vec::new(),
            whole: true,
        }
    }
}

impl<R: Row> Table<R> {
    /// Reads every row, and tells all that is wrong with any cell.
    pub fn read(sheet: &Sheet, problems: &mut Problems) -> Self {
        if let Some(fault) = sheet.faults.iter().find(|fault| matches!(fault.what, What::File(_))) {
            let column = "Datei".to_owned();
            problems.push(Problem { file: Arc::clone(&sheet.file), line: 1, column, what: fault.what.clone() });
            return Self { file: Arc::clone(&sheet.file), whole: false, ..Self::default() };
        }
        let (header, of_header) = Header::read(sheet, R::COLUMNS);
        let has_key = R::COLUMNS.iter().all(|column| column.need != Need::Key || header.has(column.name));
        let open = sheet.faults.iter().any(|fault| fault.what == What::Line(LineFault::OpenQuote));
        let mut table = Self { file: Arc::clone(&sheet.file), header, whole: has_key && !open, ..Self::default() };
        let headless = table.header.width() == 0;
        problems.extend(of_header);
        let unreadable = table.unreadable(sheet);
        let places: HashSet<_> = unreadable.iter().map(|problem| (problem.line, problem.column.as_str())).collect();
        for record in sheet.records.iter().skip(1).filter(|record| !headless && !is_blank(record)) {
            let mut wrong = table.take(sheet, record);
            // What could not be read is not wrong in itself as well.
            let is_told = |problem: &Problem| places.contains(&(problem.line, problem.column.as_str()));
            wrong.retain(|problem| !matches!(problem.what, What::Cell(_)) || !is_told(problem));
            problems.extend(wrong);
        }
        table.keep_each_key_once(problems);
        problems.extend(unreadable);
        table
    }

    /// The cells that the file itself holds wrongly.
    fn unreadable(&self, sheet: &Sheet) -> Vec<Problem> {
        let faults = sheet.faults.iter();
        faults.map(|fault| self.problem(fault.line, &column_name(sheet, fault.cell), fault.what.clone())).collect()
    }

    /// Reads one record, and returns what is wrong with it.
    fn take(&mut self, sheet: &Sheet, record: &Record) -> Vec<Problem> {
        let mut cells = Cells { file: &self.file, header: &self.header, record, problems: Vec::new() };
        let key = R::read_key(&cells);
        let expected = self.header.width();
        if record.cells.len() == expected {
            cells.problems.extend(unnamed(sheet, record));
            self.mentions.extend(R::mentions(&cells));
            let row = R::read(&mut cells);
            if row.is_none() {
                self.broken.push(Broken::of(&cells, key.clone()));
                let between = R::broken(&cells).into_iter();
                cells.problems.extend(between.map(|(column, fault)| {
                    let (file, column, what) = (Arc::clone(&self.file), column.to_owned(), fault.into());
                    Problem { file, line: record.line, column, what }
                }));
            }
            self.lines.extend(row.map(|row| Line { number: record.line, row }));
        } else {
            let column = column_name(sheet, expected.min(record.cells.len()));
            let what = LineFault::CellCount { found: record.cells.len(), expected }.into();
            cells.problems.push(Problem { file: Arc::clone(&self.file), line: record.line, column, what });
        }
        let problems = cells.problems;
        self.named.extend(key);
        problems
    }

    /// A row that stands there twice with the same values is one row; with other values it is a mistake.
    fn keep_each_key_once(&mut self, problems: &mut Problems) {
        let mut first: HashMap<Key, usize> = HashMap::new();
        let mut once: Vec<Line<R>> = Vec::with_capacity(self.lines.len());
        for line in std::mem::take(&mut self.lines) {
            let position = *first.entry(line.row.key()).or_insert(once.len());
            let Some(before) = once.get(position) else {
                once.push(line);
                continue;
            };
            for column in differing(&before.row, &line.row) {
                problems.push(self.problem(line.number, column, RowFault::OtherLine { line: before.number }));
            }
        }
        self.lines = once;
        for line in &self.broken {
            let before = line.key.as_ref().and_then(|key| self.lines.get(*first.get(key)?));
            let Some(before) = before else { continue };
            for column in line.differing(&self.header, &before.row) {
                problems.push(self.problem(line.number, column, RowFault::OtherLine { line: before.number }));
            }
        }
    }

    /// The table's name.
    pub fn name(&self) -> &'static str {
        R::TABLE
    }

    /// The table's columns.
    pub fn columns(&self) -> &'static [Column] {
        R::COLUMNS
    }

    /// A problem of one of this table's lines.
    pub fn problem(&self, line: usize, column: &str, what: impl Into<What>) -> Problem {
        Problem { file: Arc::clone(&self.file), line, column: column.to_owned(), what: what.into() }
    }
}

/// The columns in which two rows say different things.
pub fn differing<R: Row>(one: &R, other: &R) -> Vec<&'static str> {
    if one == other {
        return Vec::new();
    }
    let cells = one.write().into_iter().zip(other.write());
    let columns = R::COLUMNS.iter().map(|column| column.name);
    cells.zip(columns).filter(|((one, other), _)| one != other).map(|(_, column)| column).collect()
}

/// What stands under a column without a name.
fn unnamed(sheet: &Sheet, record: &Record) -> Vec<Problem> {
    let nameless = |position: &usize| sheet.records[0].cells[*position].trim().is_empty();
    let filled = |position: &usize| !record.cells[*position].trim().is_empty();
    let problem = |position| Problem {
        file: Arc::clone(&sheet.file),
        line: record.line,
        column: column_name(sheet, position),
        what: LineFault::Unnamed.into(),
    };
    (0..record.cells.len()).filter(nameless).filter(filled).map(problem).collect()
}
