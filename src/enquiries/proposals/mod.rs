//! Who was asked for an enquiry, what they answered, and who is asked next.
//!
//! ```text
//!          ┌─► yes ──the first meeting did not fit──► unfit
//! open ────┼─► no
//!          └─► withdrawn
//! ```
//!
//! One is asked at a time. Whatever lets the search go on, or ends it, makes void what is open.

mod answer;
mod card;
mod commands;
mod queries;
mod text;
mod timeline;

pub use answer::AnswerForm;
pub use card::card;
pub use commands::{Asking, answer, ask, may_ask, placed};
pub(super) use commands::{met, remind, void};
pub use queries::{agreed, current, of, open};
pub use timeline::TIMELINE;
