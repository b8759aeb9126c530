//! What comes in from other programs: the import of a folder of CSV files or of a workbook.
//!
//! ```text
//! source   bytes  -> text in cells, each with its line
//! header   line 1 -> which column stands where
//! table    cells  -> typed rows (tables, row, cell)
//! check    rows   -> what does not fit together
//! ```
//!
//! Whatever is wrong becomes a [`problem::Problem`]; all of them are told, and then nothing is imported.

pub mod after;
pub mod cell;
pub mod check;
pub mod folder;
pub mod header;
pub mod problem;
pub mod row;
pub mod source;
pub mod table;
pub mod tables;
pub mod text;

#[cfg(test)]
mod tests;
