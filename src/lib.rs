//! Geleit.

pub mod visits;

pub mod billing;
