//! Which months are closed, and what was billed in them.
//!
//! ```text
//! open ──close──► closed ──close again, for what came late──► closed
//! ```

mod billed;
mod queries;

pub use billed::{billed_since, priced_since};
pub use queries::{closed, is_closed};
