//! Enquiries: a wish for a visit, from the first call to placed or closed.
//!
//! ```text
//! new ──► home visit arranged ──► waiting ──► proposed ──► first meeting arranged ──► placed
//!  ▲  ◄─────────┘                  ▲  ◄──────────┴─────────────────┴─────────────────────┘
//!  └─ any but placed ──► closed ──reopened──► where it was
//! ```
//!
//! Each step has a day, a person and a note. One that is left out needs a reason in writing; the home visit is never left
//! out ([`State`]). Matching takes the [`waiting`] ones; it and the tandems take [`step`]s in their own transactions, as
//! the pages here do.

mod admit;
mod board;
mod buttons;
mod commands;
mod dates;
mod form;
mod hints;
mod intake;
mod line;
mod link;
mod list;
pub mod of_others;
mod offered;
mod order;
mod partner;
pub mod proposals;
mod queries;
pub mod record;
mod refusal;
mod routes;
mod rules;
mod state;
mod step_form;
mod steps;
mod text;
mod timeline;

pub use commands::{Facts, Told, step, take_in};
pub use dates::dates;
pub use line::Line;
pub use order::Happened;
pub use queries::{by_id, found, new_ones, waiting, waiting_longest};
pub use routes::routes;
pub use rules::{Course, HomeVisit, Refusal, State, Step, Visited, skipped};
pub use state::of as state_of;
pub use timeline::TIMELINE;
