//! The parts of a partner's record that are edited by themselves: each from its form to its row.

pub mod contact;
pub mod ending;
pub mod partner;
