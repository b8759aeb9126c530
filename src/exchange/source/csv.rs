//! CSV as RFC 4180 has it, with the line on which each record starts.

use super::{Fault, Record};
use crate::exchange::problem::LineFault;
use std::{iter::Peekable, str::Chars};

/// The records of a text, the header first, and what was wrong with their quotes.
///
/// The separator is `;` if the first line has one outside quotes, else `,`. Lines end in LF, CRLF or CR.
pub fn records(text: &str) -> (Vec<Record>, Vec<Fault>) {
    let text = text.replace("\r\n", "\n").replace('\r', "\n");
    let mut reader =
        Reader { chars: text.chars().peekable(), separator: separator(&text), line: 1, faults: Vec::new() };
    let mut records = Vec::new();
    while reader.chars.peek().is_some() {
        records.extend(reader.record());
    }
    (records, reader.faults)
}

fn separator(text: &str) -> char {
    let mut quoted = false;
    for character in text.chars() {
        match character {
            '"' => quoted = !quoted,
            ';' if !quoted => return ';',
            '\n' if !quoted => return ',',
            _ => {}
        }
    }
    ','
}

struct Reader<'a> {
    chars: Peekable<Chars<'a>>,
    separator: char,
    line: usize,
    faults: Vec<Fault>,
}

impl Reader<'_> {
    /// The next record; none if its quote never closes, because then nobody knows where it ends.
    fn record(&mut self) -> Option<Record> {
        let line = self.line;
        let mut cells = Vec::new();
        loop {
            let Ok((cell, stray)) = self.cell() else {
                self.faults.push(Fault { line, cell: cells.len(), what: LineFault::OpenQuote.into() });
                return None;
            };
            if stray {
                self.faults.push(Fault { line, cell: cells.len(), what: LineFault::StrayQuote.into() });
            }
            cells.push(cell);
            match self.chars.next() {
                Some('\n') => {
                    self.line += 1;
                    break;
                }
                Some(_) => {}
                None => break,
            }
        }
        Some(Record { line, cells })
    }

    /// One cell up to its separator, and whether a quote stands where none may.
    fn cell(&mut self) -> Result<(String, bool), OpenQuote> {
        let mut cell = String::new();
        if self.chars.next_if_eq(&'"').is_some() {
            self.quoted(&mut cell)?;
            let rest = self.plain(&mut cell);
            return Ok((cell, rest > 0));
        }
        self.plain(&mut cell);
        let stray = cell.contains('"');
        Ok((cell, stray))
    }

    fn quoted(&mut self, cell: &mut String) -> Result<(), OpenQuote> {
        loop {
            match self.chars.next().ok_or(OpenQuote)? {
                '"' if self.chars.next_if_eq(&'"').is_some() => cell.push('"'),
                '"' => return Ok(()),
                character => {
                    self.line += usize::from(character == '\n');
                    cell.push(character);
                }
            }
        }
    }

    /// Reads to the end of the cell; how many characters that were.
    fn plain(&mut self, cell: &mut String) -> usize {
        let separator = self.separator;
        let mut count = 0;
        while let Some(character) = self.chars.next_if(|c| *c != separator && *c != '\n') {
            cell.push(character);
            count += 1;
        }
        count
    }
}

struct OpenQuote;

#[cfg(test)]
mod tests {
    use super::*;

    #[track_caller]
    fn check(text: &str, expected: &[(usize, &[&str])]) {
        let (found, faults) = records(text);
        let found: Vec<(usize, Vec<&str>)> =
            found.iter().map(|record| (record.line, record.cells.iter().map(String::as_str).collect())).collect();
        let expected: Vec<(usize, Vec<&str>)> = expected.iter().map(|(line, cells)| (*line, cells.to_vec())).collect();
        assert_eq!(found, expected);
        assert_eq!(faults, []);
    }

    #[test]
    fn the_separator_is_found_out_from_the_header() {
        check("a;b\n1,5;2\n", &[(1, &["a", "b"]), (2, &["1,5", "2"])]);
        check("a,b\n1;5,2\n", &[(1, &["a", "b"]), (2, &["1;5", "2"])]);
        check("\"a;x\",b\n1,2", &[(1, &["a;x", "b"]), (2, &["1", "2"])]);
        check("a\nx", &[(1, &["a"]), (2, &["x"])]);
    }

    #[test]
    fn quoted_cells_hold_separators_quotes_and_lines() {
        check(
            "a;b\n\"1;\"\"x\"\"\";\"two\nlines\"\n3;4\n",
            &[(1, &["a", "b"]), (2, &["1;\"x\"", "two\nlines"]), (4, &["3", "4"])],
        );
    }

    #[test]
    fn every_kind_of_line_end_counts_once() {
        check("a;b\r\n1;2\r\n3;4", &[(1, &["a", "b"]), (2, &["1", "2"]), (3, &["3", "4"])]);
        check("a;b\r1;2\r", &[(1, &["a", "b"]), (2, &["1", "2"])]);
        check("a;b\n\n1;2\n", &[(1, &["a", "b"]), (2, &[""]), (3, &["1", "2"])]);
    }

    #[test]
    fn a_quote_out_of_place_is_told_with_the_line_of_its_record() {
        let (rows, faults) = records("a;b\nKarl \"Kalle\";1\n\"x\"y;2\n3;4\n");
        assert_eq!(rows.len(), 4);
        assert_eq!(
            faults,
            [
                Fault { line: 2, cell: 0, what: LineFault::StrayQuote.into() },
                Fault { line: 3, cell: 0, what: LineFault::StrayQuote.into() },
            ]
        );
    }

    #[test]
    fn a_quote_that_never_closes_ends_the_reading() {
        let (rows, faults) = records("a;b\n1;2\n3;\"4\n5;6\n");
        assert_eq!(rows.len(), 2);
        assert_eq!(faults, [Fault { line: 3, cell: 1, what: LineFault::OpenQuote.into() }]);
    }
}
