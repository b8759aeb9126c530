//! What the service says about itself: sender, bank account, recognition, tariffs, catalogues, texts of its letters. And
//! what it tells about the program: who may do what, who did what.
//!
//! Nothing refuses to work because a setting is missing: every reader here gives an `Option` or a default.

mod catalogue;
mod commands;
mod form;
mod key;
mod letterhead;
mod logo;
mod oversight;
pub mod placeholders;
pub mod places;
mod removable;
mod routes;
mod settings;
mod tariffs;
mod text;
mod text_blocks;
pub mod trail;
mod vat_notes;

pub use commands::put;
pub use key::Key;
pub use letterhead::{Bank, Letterhead, given};
pub use routes::routes;
pub use settings::{Recognition, Sender, Settings, trial_weeks};
pub use tariffs::{FIRST_DAY, default_tariffs, tariffs};
pub use text_blocks::{TextBlock, is_unconfirmed, text_block};
pub use vat_notes::vat_note;
