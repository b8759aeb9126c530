//! The people visited: their address, care grades over time, insurance, contacts, and the end of care.
//!
//! ```text
//! not accompanied ──an assignment begins──► accompanied ──it ends──► not accompanied ──end of care──► ended
//! ```

mod care_funds;
mod list;
mod parts;
mod queries;
mod routes;
mod rows;
mod rules;
mod show;
mod text;
mod use_by_others;

pub use queries::{by_id, full_name};
pub use routes::routes;
