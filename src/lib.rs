//! Geleit.

pub mod actor;
pub mod app;
pub mod clock;
pub mod config;
pub mod error;

pub mod print;
pub mod serve;
pub mod store;
pub mod web;

pub mod auth;
pub mod billing;
pub mod office;
pub mod visits;

pub mod exchange;
