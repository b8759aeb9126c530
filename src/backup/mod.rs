//! One portable file with every table of one moment, and the way back into an empty database of either kind.
//!
//! The file is a zip archive that any program opens:
//!
//! | entry | holds |
//! |---|---|
//! | `tables/NAME.jsonl` | a row a line, as a JSON object; bytes stand in files of their own |
//! | `pdf/A-2026-000001.pdf` | the stored PDF of a statement |
//! | `bytes/TABLE/KEY` | other bytes, a logo |
//! | `manifest.json` | the version of format and schema; of each table its columns, its count of rows and their SHA-256 |
//! | the archive's comment | SHA-256 of every byte before it |
//!
//! What the tables are is asked of the database, so that none can be forgotten, and a schema that is not up to date is
//! saved as it is.

mod archive;
mod files;
mod line;
mod manifest;
mod place;
mod progress;
mod restore;
mod seal;
mod write;

pub use manifest::Manifest;
pub use restore::restore;
pub use write::backup;
