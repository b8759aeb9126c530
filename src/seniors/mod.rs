//! The people visited: their address, care grades over time, insurance, contacts, and the end of care.
//!
//! ```text
//! not accompanied ──an assignment begins──► accompanied ──it ends──► not accompanied ──end of care──► ended
//! ```

pub mod at_home;
mod care_funds;
pub mod contacts;
mod entries;
pub mod letters;
mod list;
pub mod living;
mod parts;
mod queries;
pub mod record;
pub mod redirect;
mod routes;
mod rules;
mod service_check;
mod text;
mod timeline;
mod warning;

use entity::value::SeniorId;

pub use parts::person::SeniorForm;
pub use queries::remember_route;
pub use routes::routes;
pub use rules::{Care, Span, first_difference};
pub use service_check::check_service;
pub use timeline::TIMELINE;
pub use warning::of_billed as warn_of_billed;

crate::people::person_kind! {
    senior: SeniorId, SeniorId, "/seniors", "S", ["accompanied", "alone"], |lang| &lang.seniors().kind
}
