//! Who may sign in: accounts, their roles, and the links that open them. Kept by the admin; `/account` is everybody's.
//!
//! ```text
//! (none) ──set-up──► active ◄──link── invited ◄──invite, new link, reopen── (none, active, ended)
//!                      └──────────────end──────────────► ended
//! ```

mod commands;
mod form;
mod link_mail;
mod queries;
mod routes;
mod rules;
mod setup_code;
mod text;
mod user_add;

pub use routes::routes;
pub use setup_code::SetupCode;
pub use user_add::user_add;
