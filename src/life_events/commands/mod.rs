//! Entering an event, ending a stay in hospital, and taking an event back.

mod acting;
mod back_home;
mod enter;
mod place;
mod take_back;
mod tell;

pub use back_home::back_home;
pub use enter::enter;
pub(super) use place::place_of;
pub use take_back::take_back;
