//! Which months are closed.
//!
//! ```text
//! open ──close──► closed ──close again, for what came late──► closed
//! ```

mod queries;

pub use queries::{closed, is_closed, last_closed};
