//! The parts of a senior's record that are edited by themselves: each from its form to its row.

pub mod care_fund;
pub mod care_grade;
pub mod contact;
pub mod household;
pub mod insurance;
pub mod letters;
pub mod person;
pub mod wishes;
