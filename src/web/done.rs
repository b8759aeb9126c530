//! The answer to a form that did what it should: where to go on, and one line that says what was saved.

use axum::{
    http::{HeaderValue, StatusCode, header},
    response::{IntoResponse, Response},
};
use serde::{Deserialize, Serialize};

/// Where a form leads when it has done its work. Kept with the form's one-time key, so that a repeated post answers the
/// same.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Done {
    to: String,
    notice: Option<Notice>,
}

/// One line about what was saved.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Notice {
    pub text: String,
    /// Where to post to take it back, if it can be.
    pub undo: Option<String>,
}

impl Done {
    /// Goes on at a page of ours.
    pub fn to(path: impl Into<String>) -> Self {
        Self { to: path.into(), notice: None }
    }

    /// Says there what was saved. No personal data: it travels in a cookie.
    #[must_use]
    pub fn saying(mut self, text: impl Into<String>) -> Self {
        self.notice = Some(Notice { text: text.into(), undo: None });
        self
    }

    /// Adds a sentence to what it says.
    #[must_use]
    pub fn adding(mut self, text: &str) -> Self {
        if let Some(notice) = &mut self.notice {
            notice.text = format!("{} {text}", notice.text);
        }
        self
    }

    /// Offers to take it back by posting to `path`.
    #[must_use]
    pub fn with_undo(mut self, path: impl Into<String>) -> Self {
        if let Some(notice) = &mut self.notice {
            notice.undo = Some(path.into());
        }
        self
    }
}

/// Whether an address leads to a page of ours, and nowhere else: browsers drop tabs and line breaks from addresses, and
/// take `\\` for `/`.
pub(crate) fn is_own_path(path: &str) -> bool {
    let is_plain = path.bytes().all(|byte| byte.is_ascii_graphic() && byte != b'\\');
    is_plain && path.starts_with('/') && !path.starts_with("//")
}

/// The cookie in which a notice travels to the next page.
pub(super) const NOTICE_COOKIE: &str = "geleit-notice";

impl Notice {
    pub(super) fn read(cookie: &str) -> Option<Self> {
        let (json, _) = form_urlencoded::parse(cookie.as_bytes()).next()?;
        let notice: Self = serde_json::from_str(&json).ok()?;
        Some(Self { undo: notice.undo.filter(|path| is_own_path(path)), ..notice })
    }

    fn cookie(&self) -> Option<HeaderValue> {
        let json = serde_json::to_string(self).ok()?;
        let encoded: String = form_urlencoded::byte_serialize(json.as_bytes()).collect();
        HeaderValue::from_str(&format!("{NOTICE_COOKIE}={encoded}; Path=/; HttpOnly; SameSite=Lax; Max-Age=60")).ok()
    }
}

impl IntoResponse for Done {
    fn into_response(self) -> Response {
        let mut answer = StatusCode::SEE_OTHER.into_response();
        let to = HeaderValue::from_str(&self.to).unwrap_or(HeaderValue::from_static("/"));
        answer.headers_mut().insert(header::LOCATION, to);
        if let Some(cookie) = self.notice.as_ref().and_then(Notice::cookie) {
            answer.headers_mut().append(header::SET_COOKIE, cookie);
        }
        answer
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_a_plain_path_is_our_own() {
        for own in ["/", "/seniors?q=m%C3%BCller", "/my/visits/7"] {
            assert!(is_own_path(own), "{own}");
        }
        for other in ["", "//a.test", "/\t/a.test", "/\n/a.test", "/\\a.test", "https://a.test", "/ä", "/a b", "/\0"] {
            assert!(!is_own_path(other), "{other:?}");
        }
    }

    #[test]
    fn a_notice_survives_its_cookie_and_leads_nowhere_else() {
        let notice =
            Notice { text: "Gespeichert: „3 Besuche“; fertig".to_owned(), undo: Some("/visits/3".to_owned()) };
        let cookie = notice.cookie().unwrap();
        let value = cookie.to_str().unwrap().split_once('=').unwrap().1.split(';').next().unwrap();
        assert_eq!(Notice::read(value), Some(notice));
        let elsewhere = Notice { text: String::new(), undo: Some("//example.org".to_owned()) };
        let cookie = elsewhere.cookie().unwrap();
        let value = cookie.to_str().unwrap().split_once('=').unwrap().1.split(';').next().unwrap();
        assert_eq!(Notice::read(value).unwrap().undo, None);
    }
}
