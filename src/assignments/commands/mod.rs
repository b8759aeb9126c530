//! What happens in the life of an assignment. Each runs in its caller's transaction, and keeps the follow-ups in step.

mod begin;
mod end;
mod pause;
mod place;
mod substitute;
mod succeed;

pub use begin::begin;
pub use end::{ClosingTalk, Ending, end, end_unsaid, take_back_ending};
pub use pause::{Pausing, change_pause, pause, resume};
pub use place::{Placing, place};
pub use substitute::{Substituting, change_substitute, substitute};
pub use succeed::{Succeeding, succeed};
