//! The parts of a volunteer's record that are edited by themselves: each from its form to its row.

pub mod ending;
pub mod note;
pub mod person;
