//! The cookies: of the session, of the language, of what is told after saving.

use axum::http::{HeaderMap, HeaderValue, header};
use chrono::TimeDelta;

use crate::web::done::{NOTICE_COOKIE, Notice};

/// The cookie of the language somebody chose before signing in.
pub(crate) const LANG_COOKIE: &str = "geleit-lang";

/// The header that puts a session's token into the browser; `headers` adds `Secure` to it, as to every cookie. An empty
/// token takes it out.
pub fn cookie(token: &str, over_tls: bool) -> HeaderValue {
    let name = cookie_name(over_tls);
    let age = if token.is_empty() { 0 } else { TimeDelta::days(90).num_seconds() };
    let text = format!("{name}={token}; Path=/; HttpOnly; SameSite=Lax; Max-Age={age}");
    HeaderValue::from_str(&text).unwrap_or(HeaderValue::from_static(""))
}

/// Browsers take a `__Host-` cookie only over TLS, and only from this very host.
fn cookie_name(over_tls: bool) -> &'static str {
    if over_tls { "__Host-geleit" } else { "geleit" }
}

/// The cookies of a request.
#[derive(Clone, Debug)]
pub(crate) struct Cookies<'a>(Vec<(&'a str, &'a str)>);

impl<'a> Cookies<'a> {
    pub(crate) fn of(headers: &'a HeaderMap) -> Self {
        let lines = headers.get_all(header::COOKIE).into_iter().filter_map(|line| line.to_str().ok());
        Self(lines.flat_map(|line| line.split(';')).filter_map(|pair| pair.trim().split_once('=')).collect())
    }

    fn get(&self, name: &str) -> Option<&'a str> {
        self.0.iter().find(|(key, _)| *key == name).map(|(_, value)| *value)
    }

    pub(crate) fn session(&self, over_tls: bool) -> Option<&'a str> {
        self.get(cookie_name(over_tls))
    }

    pub(crate) fn lang(&self) -> Option<&'a str> {
        self.get(LANG_COOKIE)
    }

    pub(crate) fn notice(&self) -> Option<Notice> {
        self.get(NOTICE_COOKIE).and_then(Notice::read)
    }
}
