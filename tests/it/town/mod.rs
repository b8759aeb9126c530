//! The world of the tests.

pub mod database;
