//! The visit log: when a volunteer was with a senior, and for how long.
//!
//! ```text
//!            ┌──────────── entered again ◄── returned ◄──┐ (with a reason)
//!            ▼                                           │
//! volunteer: logged ───────────────────────────────── office ──► confirmed ──close──► settled
//! office:    ──────────────── entered from paper ───────────────────►┘
//! ```
//!
//! A volunteer changes a visit until it is confirmed, the office until a close has settled it. A visit for a month that
//! is closed already is late: it waits for the next close. What was taken out can be put back by who did it.

mod commands;
mod conspicuous;
pub mod duration;
mod entry;
mod form;
pub mod hints;
pub mod latest;
mod my;
mod office;
mod queries;
mod refusal;
mod removed;
pub mod rules;
mod sheet;
mod text;
mod timeline;
mod unsettled;
pub mod usual;

pub use conspicuous::{
    Counted, among as conspicuous_among, count_in as count_conspicuous, unconfirmed_in as conspicuous_in,
};
pub use entry::{Entry, Standing, Tandem, entries, tandems_in_order};
pub use queries::{count_in, in_state, ran_in, visited_in, without_visit};
pub use timeline::TIMELINE;

use crate::web::route::Routes;

/// The routes of visits: a volunteer's own, and the office's.
pub fn routes() -> Routes {
    Routes::default().merge(my::routes()).merge(office::routes()).merge(sheet::routes())
}
