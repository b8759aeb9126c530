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
pub mod exchange;
pub mod months;
pub mod office;
pub mod people;
pub mod seniors;
pub mod visits;
