//! What happens in a senior's life: a stay in hospital, a move, a home, death. One act does what follows from it, and can
//! be taken back.
//!
//! ```text
//! form ──► enter ──► what each other slice does (pause, end, close, redirect, plan, mail) ──► life_event.did
//!                                                                                                │
//!          as it was, where it still stands as the event left it ◄── take back ◄── judge ◄───────┘
//! ```
//!
//! What it did stands with the event as [`Effect`]s, each with what was before. Only what nobody has changed since comes
//! back (`judge`); the rest is named.

mod commands;
mod effect;
mod form;
mod judge;
mod known;
mod list;
mod notice;
mod plan_says;
mod return_form;
mod routes;
mod rules;
mod taking_back;
mod text;
mod timeline;
mod wish;

pub use commands::{back_home, enter, take_back};
pub use effect::{Effect, did};
pub use known::entered;
pub use notice::notice;
pub use routes::routes;
pub use timeline::TIMELINE;
pub use wish::{Letters, NewPlace, Wish};
