//! What the office knows of a record beside its facts: notes of calls and talks, follow-ups, and the timeline.
//!
//! ```text
//! follow-up: open ──done──► done          open ──later──► open, on another day
//!             ▲ ◄──undo──────┘
//! ```
//!
//! Other slices [`write()`] notes, [`plan()`] follow-ups and [`settle()`] them, in their own transactions. The timeline of
//! a record is put together from [`Source`]s, one for each slice that has something to tell.

mod acts;
mod card;
mod commands;
pub mod due;
mod follow_ups;
mod notes;
mod page;
mod presence;
mod routes;
mod rules;
mod sources;
mod subject;
mod text;
mod timeline;

pub use card::{actions, card, top};
pub use commands::{Plan, carry, carry_plans, forget, plan, plan_anew, settle, unplan, withdraw, write};
pub use follow_ups::{FollowUpForm, Wish, days, remember, says};
pub use presence::Presence;
pub use routes::routes;
pub use rules::{Group, Quick};
pub use sources::{FOLLOW_UPS, NOTES, last_contact};
pub use subject::{Named, account_names, coordinators, names};
pub use text::Text;
pub use timeline::{Event, EventKind, Found, Source, Timeline, Wanted};
