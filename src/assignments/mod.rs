//! The tandems: one volunteer and one senior in one service, from a day to a day.
//!
//! ```text
//! agreed ──first day──► running ──end──► ended
//! ```

mod form;
mod hints;
mod list;
mod new;
pub mod of_person;
mod queries;
pub mod record;
mod routes;
mod rules;
mod text;
mod timeline;

pub use queries::by_id;
pub use routes::routes;
pub use timeline::TIMELINE;
