//! The coordinator's worklist: what is due, for whom, since when.

mod routes;
mod text;

pub use routes::routes;
