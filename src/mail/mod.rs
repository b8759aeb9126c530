//! E-mail. A slice [`post`]s a [`Mail`] within the transaction of what it tells of; a job of `schedule` sends it
//! afterwards.
//!
//! ```text
//! post ──► waiting ──the server takes it──► sent
//!             │  ▲                            ▲
//!             ▼  │ by hand                    │
//!           failed ──────the next try─────────┤
//!             │                               │
//!             └─refused, by hand, or after days of trying──► given up
//! ```
//!
//! Nothing refuses to work while no server is set: mails wait, and the pages say so. A mail that the server has taken
//! just before the program died is sent once more, under the same Message-ID; nothing else is sent twice.

mod carrier;
mod commands;
mod failure;
mod form;
mod message;
mod post;
mod queries;
mod routes;
mod rules;
mod sender;
mod text;

pub use commands::{is_unsent, take_back};
pub use post::{Attachment, Mail, Whom, post};
pub use queries::{is_set_up, troubled};
pub use routes::routes;
pub use sender::{send_due, tidy_up};
