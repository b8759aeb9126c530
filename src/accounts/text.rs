//! The words of accounts.

use super::rules::{State, Weakness};
use crate::web::lang::Lang;

/// The words of accounts, in one language.
#[derive(Debug)]
pub struct Text {
    pub title: &'static str,
    pub one: &'static str,
    pub count: fn(u64) -> String,
    pub none_title: &'static str,
    pub none_lede: &'static str,
    pub invite: &'static str,
    pub invite_lede: &'static str,
    pub make_link: &'static str,
    pub name: &'static str,
    pub name_hint: &'static str,
    pub roles: &'static str,
    pub any_role: &'static str,
    pub volunteer: &'static str,
    pub volunteer_hint: &'static str,
    pub state_label: &'static str,
    pub no_role: &'static str,
    pub no_volunteer: &'static str,
    pub unknown_volunteer: &'static str,
    pub volunteer_has_account: &'static str,
    pub taken: &'static str,
    pub invited: &'static str,
    pub email: &'static str,
    pub email_hint: &'static str,
    pub own_email_hint: &'static str,
    pub email_changed: &'static str,
    pub by_mail: &'static str,
    pub by_mail_hint: &'static str,
    pub no_email: &'static str,
    pub send_link: &'static str,
    pub link_posted: &'static str,
    pub link_mail_subject: &'static str,
    pub link_mail: fn(&str, &str, i64) -> String,
    pub calendar: &'static str,
    pub calendar_open: &'static str,
    pub calendar_lede: &'static str,
    pub volunteering: &'static str,
    pub volunteering_open: &'static str,
    pub volunteering_lede: &'static str,
    pub saved: &'static str,
    pub access: &'static str,
    pub new_password: &'static str,
    pub new_password_lede: &'static str,
    pub new_link: &'static str,
    pub new_link_lede: &'static str,
    pub reopen: &'static str,
    pub reopen_lede: &'static str,
    pub link_title: fn(&str) -> String,
    pub link_lede: fn(i64) -> String,
    pub link_once: &'static str,
    pub link_label: &'static str,
    pub link_made: &'static str,
    pub link_is_void: &'static str,
    pub own_password: &'static str,
    pub to_accounts: &'static str,
    pub end: &'static str,
    pub end_title: fn(&str) -> String,
    pub end_lede: &'static str,
    pub ended: &'static str,
    pub last_admin: &'static str,
    pub welcome: fn(&str) -> String,
    pub welcome_lede: &'static str,
    pub password: &'static str,
    pub password_hint: &'static str,
    pub set_password: &'static str,
    pub welcome_done: &'static str,
    pub setup: &'static str,
    pub setup_lede: &'static str,
    pub code: &'static str,
    pub code_hint: &'static str,
    pub wrong_code: &'static str,
    pub service: &'static str,
    pub service_hint: &'static str,
    pub your_name: &'static str,
    pub your_name_hint: &'static str,
    pub begin: &'static str,
    pub setup_done: &'static str,
    pub own_title: &'static str,
    pub change_password: &'static str,
    pub current_password: &'static str,
    pub wrong_password: &'static str,
    pub password_changed: &'static str,
    pub language: &'static str,
    pub language_changed: &'static str,
    pub sessions: &'static str,
    pub sessions_lede: &'static str,
    pub this_one: &'static str,
    pub since: &'static str,
    pub last_seen: &'static str,
    pub sign_out_everywhere: &'static str,
    pub signed_out_everywhere: &'static str,
    pub too_short: &'static str,
    pub too_long: &'static str,
    pub obvious: &'static str,
    pub is_invited: &'static str,
    pub is_active: &'static str,
    pub has_ended: &'static str,
}

impl Text {
    /// Why a password cannot be taken.
    pub fn weak(&self, weakness: Weakness) -> String {
        let said = match weakness {
            Weakness::TooShort => self.too_short,
            Weakness::TooLong => self.too_long,
            Weakness::Obvious => self.obvious,
        };
        said.to_owned()
    }

    /// A state in a word, and the tone of its badge.
    pub fn state(&self, state: State) -> (&'static str, &'static str) {
        match state {
            State::Invited => (self.is_invited, "info"),
            State::Active => (self.is_active, "success"),
            State::Ended => (self.has_ended, "neutral"),
        }
    }
}

mod de;
mod en;

impl Lang {
    /// The words of accounts.
    pub fn accounts(self) -> &'static Text {
        match self {
            Self::De => &de::TEXT,
            Self::En => &en::TEXT,
        }
    }
}
