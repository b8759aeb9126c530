//! Network partners, who refer people: Seniorenbüros, hospitals, relatives' groups, migrant organisations; and whom one
//! talks to there.
//!
//! ```text
//! refers people ──end──► ended ──► refers people again
//! ```

pub mod alike;
mod list;
mod parts;
mod queries;
pub mod record;
mod routes;
mod rows;
mod text;

pub use queries::{by_id, finds};
pub use routes::routes;
