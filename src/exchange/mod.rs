//! What comes in from other programs: the import of a folder of CSV files or of a workbook.
//!
//! ```text
//! source   bytes  -> text in cells, each with its line
//! header   line 1 -> which column stands where
//! table    cells  -> typed rows (tables, row, cell)
//! stock    what the database holds, as rows of the same form
//! check    rows   -> what does not fit together
//! plan     rows   -> what is new, what changes (issued: what may not)
//! write    rows   -> the database, in one transaction
//! ```
//!
//! Whatever is wrong becomes a [`problem::Problem`]; all of them are told, and then nothing is imported.

pub mod after;
pub mod alike;
mod blank;
pub mod broken;
pub mod cell;
pub mod check;
mod command;
pub mod folder;
mod form;
mod former;
pub mod header;
pub mod import;
mod issued;
pub mod plan;
pub mod problem;
pub mod problems;
mod routes;
pub mod row;
pub mod source;
pub mod stock;
pub mod table;
pub mod tables;
mod text;
mod uploads;
mod warnings;
mod write;

pub use command::import;
pub use routes::routes;
pub use uploads::Upload;

#[cfg(test)]
mod tests;
