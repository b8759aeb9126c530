//! Dementia groups and their meetings.

mod dates;

pub use dates::dates;
