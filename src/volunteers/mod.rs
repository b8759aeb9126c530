//! Those who visit: their address, what they offer, whom they visit and for how long.
//!
//! ```text
//! free ──an assignment begins──► visiting ──it ends──► free ──end──► ended
//! ```

mod list;
mod parts;
mod queries;
mod routes;
mod rows;
mod show;
mod text;

pub use queries::{by_id, full_name};
pub use routes::routes;
