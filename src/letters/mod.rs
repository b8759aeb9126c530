//! Letters from a record: what is confirmed to a senior and a volunteer, the end of an assignment, and whatever else there is
//! to write.
//!
//! ```text
//! text block ──draft──► form, preview ──make──► letter with its PDF ──► printed
//!                                                     │           └──► e-mail ──► outbox
//!                                                     └─taken away─┘ while neither
//! ```
//!
//! What a letter says never changes once it is made, and neither does its PDF. Letters are German, whoever writes them.

mod card;
mod commands;
mod draft;
mod form;
mod list;
mod missing;
mod party;
mod preview;
mod print;
mod queries;
mod routes;
mod rules;
mod show;
mod text;
mod timeline;

pub use card::card;
pub use commands::{make, mark_printed, send};
pub use draft::{Content, Draft, draft};
pub use party::Party;
pub use print::{Paper, sheet};
pub use routes::routes;
pub use timeline::TIMELINE;
