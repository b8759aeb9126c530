//! The words of e-mail.

use entity::{mail_server::Security, outbox::OutboxState};

use super::failure::Failure;
use crate::web::lang::Lang;

mod de;
mod en;

/// The words of e-mail, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub lede: &'static str,
    pub not_set_up: &'static str,
    pub not_set_up_lede: &'static str,
    pub set_up: &'static str,
    pub n_waiting: fn(u64) -> String,
    pub server: &'static str,
    pub server_lede: &'static str,
    pub host: &'static str,
    pub host_hint: &'static str,
    pub port: &'static str,
    pub port_hint: &'static str,
    pub security: &'static str,
    securities: [&'static str; 3],
    pub user: &'static str,
    pub user_hint: &'static str,
    pub password: &'static str,
    pub password_hint: &'static str,
    pub password_is_set: &'static str,
    pub sender: &'static str,
    pub sender_hint: &'static str,
    pub unencrypted_elsewhere: &'static str,
    pub password_without_user: &'static str,
    pub password_again: &'static str,
    pub saved: &'static str,
    pub test: &'static str,
    pub test_lede: &'static str,
    pub test_subject: &'static str,
    pub test_body: &'static str,
    pub test_posted: &'static str,
    pub no_own_address: &'static str,
    pub end: &'static str,
    pub ended: &'static str,
    pub outbox: &'static str,
    pub outbox_lede: &'static str,
    pub count: fn(u64) -> String,
    pub none_title: &'static str,
    pub none_lede: &'static str,
    pub none_found: &'static str,
    pub none_found_lede: &'static str,
    pub when: &'static str,
    pub whom: &'static str,
    pub subject: &'static str,
    pub state_label: &'static str,
    pub any_state: &'static str,
    pub details: &'static str,
    pub actions: &'static str,
    states: [&'static str; 4],
    pub next_try: fn(&str) -> String,
    pub retry: &'static str,
    pub retried: &'static str,
    pub cannot_retry: &'static str,
    pub give_up: &'static str,
    pub given_up: &'static str,
    pub already_sent: &'static str,
    pub looked_after: &'static str,
    failure: fn(Failure) -> String,
}

impl Text {
    /// How the way to the server is encrypted.
    pub fn security(&self, security: Security) -> &'static str {
        self.securities[match security {
            Security::StartTls => 0,
            Security::Tls => 1,
            Security::None => 2,
        }]
    }

    /// A state in a word, and the tone of its badge.
    pub fn state(&self, state: OutboxState) -> (&'static str, &'static str) {
        match state {
            OutboxState::Waiting => (self.states[0], "info"),
            OutboxState::Failed => (self.states[1], "warning"),
            OutboxState::Sent => (self.states[2], "success"),
            OutboxState::GivenUp => (self.states[3], "danger"),
        }
    }

    /// Why it was not sent, and what to do.
    pub fn failure(&self, word: &str) -> String {
        word.parse().map(self.failure).unwrap_or_default()
    }
}

impl Lang {
    /// The words of e-mail.
    pub fn mail(self) -> &'static Text {
        match self {
            Self::De => &de::TEXT,
            Self::En => &en::TEXT,
        }
    }
}
