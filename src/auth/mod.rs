//! Signing in and out: who is at the other end.
//!
//! ```text
//! visitor ──name, password──► signed in ──sign out, idle, end of day, new password──► visitor
//! ```

mod client;
mod commands;
mod form;
pub mod password;
mod queries;
mod routes;
mod text;
mod throttle;

pub use client::Client;
pub use commands::{begin_try, forget_tries};
pub use queries::{by_name, has_accounts};
pub use routes::{routes, with_cookie};
