//! Those who visit: their address, what they offer, whom they visit and for how long.
//!
//! ```text
//! free ──an assignment begins──► visiting ──it ends──► free ──end──► ended
//! ```

mod list;
mod person;
pub mod record;
mod routes;
mod text;

use entity::value::VolunteerId;

pub use routes::routes;

crate::people::person_kind! {
    volunteer: VolunteerId, VolunteerId, "/volunteers", "E", ["visiting", "free"], |lang| &lang.volunteers().kind
}
