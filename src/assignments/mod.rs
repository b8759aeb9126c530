//! The tandems: one volunteer and one senior in one service, from a day to a day.
//!
//! ```text
//!            ┌──► trial ──► trial over ──talk──┐
//! agreed ────┤                                 ├──► running ⇄ paused ──last day──► ended
//!            └───────── without trial ─────────┘
//! ```

mod commands;
mod forms;
mod gates;
mod hints;
mod in_phase;
mod known;
pub mod life;
mod list;
mod new;
pub mod of_person;
pub mod phase;
mod planned;
mod queries;
pub mod record;
mod refusal;
mod routes;
mod rules;
mod text;
mod timeline;
mod whom;

pub use commands::{
    ClosingTalk, Ending, Pausing, Placing, Substituting, Succeeding, end, end_unsaid, pause, place, resume, substitute,
    succeed, take_back_ending,
};
pub use known::{Known, resting};
pub use planned::keep;
pub use queries::by_id;
pub use routes::routes;
pub use timeline::TIMELINE;
