//! Geleit.

pub mod actor;
pub mod clock;
pub mod error;

pub mod store;
pub mod web;

pub mod billing;
pub mod visits;
