//! What seniors and volunteers have in common: how they are found, numbered, and named on screen.

pub mod address;
mod districts;
mod finding;
mod number;
mod tandem;
mod text;

pub use districts::{choices as district_choices, names as district_names};
pub use finding::{FoldedName, Typed, folded, folded_contact, mentions, words};
pub use number::next_free;
pub use tandem::running;
pub use text::{PersonWords, service_word};
