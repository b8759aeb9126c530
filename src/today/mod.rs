//! The coordinator's worklist: what is due, for whom, since when.

mod begin;
mod changes;
mod follow_ups;
mod routes;
mod text;

pub use routes::routes;
