//! Those who visit: their address, what they offer, whom they visit and for how long.
//!
//! ```text
//! applied ──► talk held ──► papers complete ──► active ⇄ paused ──end──► left                       (`stages`)
//! free ──an assignment begins──► visiting ──it ends──► free ──end──► ended
//! ```

mod list;
mod my;
pub mod papers;
mod person;
pub mod profile;
pub mod record;
mod routes;
pub mod stages;
mod text;
mod timeline;

use entity::value::VolunteerId;

pub use routes::routes;
pub use timeline::TIMELINE;

crate::people::person_kind! {
    volunteer: VolunteerId, VolunteerId, "/volunteers", "E", ["visiting", "free"], |lang| &lang.volunteers().kind,
    stages::end
}
