//! How far it is, for whoever watches at a terminal.

use std::io::{IsTerminal, Write};

/// Rows between two reports.
const STEP: u64 = 10_000;

/// Counts rows and says so, on a terminal.
#[derive(Debug)]
pub struct Progress {
    is_seen: bool,
    rows: u64,
}

impl Progress {
    /// At the beginning.
    pub fn new() -> Self {
        Self { is_seen: std::io::stderr().is_terminal(), rows: 0 }
    }

    /// More rows of a table are done.
    pub fn add(&mut self, table: &str, rows: u64) {
        let before = self.rows / STEP;
        self.rows += rows;
        if self.is_seen && self.rows / STEP > before {
            let _ = writeln!(std::io::stderr(), "{} Zeilen, gerade {table}", self.rows);
        }
    }
}
