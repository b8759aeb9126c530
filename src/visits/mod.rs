//! The visit log: when a volunteer was with a senior, and for how long.

pub mod duration;
