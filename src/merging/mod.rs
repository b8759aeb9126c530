//! Two records of one person become one, with nothing lost: all that hangs on the other hangs on the one that stays, what
//! differed and was not chosen stands in a note, and the number that went is still known.
//!
//! ```text
//! likely pairs ──► side by side, field by field ──► asked once more ──► one record
//!      └──► not the same person: never told again
//! ```
//!
//! What refers to a record is found in the schema, so that a later table is carried as well ([`carry`]). Only where both
//! may not have the same does a kind of record say how that is settled, or refused (`settle`).

pub mod carry;
mod choice;
mod distinct;
mod fields;
mod form;
mod kind;
mod merge;
mod pairs;
mod routes;
mod settle;
mod text;

pub use carry::{ALONE, referring};
pub use kind::Mergeable;
pub use merge::{Merging, merge};
pub use routes::routes;
