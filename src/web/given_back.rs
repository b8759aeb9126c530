//! A form that was sent can always be given back whole, with a new token and key, on the page it stood on: when its
//! session has run out or is another, when its key has acted before, when others write for too long, when something
//! fails. It needs no script, and nothing typed is kept here or stands in an address.
//!
//! A form in which something is typed says where it stands (`page`) and whose it is (`whose`), as `frame::kept` writes
//! it. [`give_back`] opens that page again for whoever has sent it, with the form as it was sent; the page takes it by
//! [`Chrome::given`]. Where somebody has to sign in first, the form travels with the sign-in form (`held`).

use std::{fmt, sync::Arc};

use axum::{
    body::{Body, to_bytes},
    extract::{Request, State},
    http::{HeaderMap, HeaderValue, Method, StatusCode, Uri, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use entity::value::AccountId;
use tower::ServiceExt;

use super::{
    done::is_own_path,
    errors::{self, Shown},
    extract::{MOST_BYTES, pairs},
    form::Form,
    lang::Lang,
    page::Chrome,
};
use crate::{app::App, error::Error};

/// Fields that say something about a form, not in it.
pub(super) const IS_ABOUT: [&str; 4] = ["csrf", "once", "page", "whose"];

/// Passwords do not come back: they would stand in the source of a page.
const SECRET: [&str; 2] = ["password", "current"];

/// A form on its way back.
#[derive(Clone)]
pub struct GivenBack {
    sent: Arc<Vec<(String, String)>>,
    /// Why it was not taken; `None` once somebody has signed in again.
    why: Option<Arc<Error>>,
}

/// Not what was typed.
impl fmt::Debug for GivenBack {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.debug_struct("GivenBack").field("why", &self.why).finish_non_exhaustive()
    }
}

/// The page on which the form stood that is being sent.
#[derive(Clone, Debug)]
pub(super) struct StoodOn(pub(super) String);

/// On an answer: who has asked.
#[derive(Clone, Copy, Debug)]
pub(super) struct AskedBy(pub(super) AccountId);

/// On the answer to the sign-in form: who has signed in.
#[derive(Clone, Copy, Debug)]
pub struct SignedInAs(pub AccountId);

impl GivenBack {
    fn of(encoded: &[u8]) -> Self {
        let mut sent = pairs(encoded);
        sent.retain(|(name, _)| !SECRET.contains(&name.as_str()));
        Self { sent: Arc::new(sent), why: None }
    }

    fn field(&self, name: &str) -> &str {
        self.sent.iter().find(|(key, _)| key == name).map_or("", |(_, value)| value)
    }

    /// The page it stood on, if it is one of ours.
    fn page(&self) -> Option<&str> {
        Some(self.field("page")).filter(|page| is_own_path(page))
    }

    fn is_of(&self, account: AccountId) -> bool {
        self.field("whose") == account.to_string()
    }

    /// As it travels with the sign-in form.
    fn held(&self) -> String {
        let kept = self.sent.iter().filter(|(name, _)| name != "csrf" && name != "once");
        form_urlencoded::Serializer::new(String::new()).extend_pairs(kept).finish()
    }

    /// What has happened, in a few words.
    pub fn title(&self, lang: Lang) -> &'static str {
        self.why.as_ref().map_or(lang.words().signed_in_again, |why| errors::words(why, lang).0)
    }

    /// What has happened, and what to do.
    pub fn says(&self, lang: Lang) -> String {
        let w = lang.words();
        match self.why.as_deref() {
            None => w.not_saved_yet.to_owned(),
            Some(Error::SignInFirst) => w.given_back_after.to_owned(),
            Some(Error::Stale) => w.stale_text.to_owned(),
            Some(why) => format!("{} {}", errors::words(why, lang).1, w.given_back),
        }
    }
}

impl Chrome {
    /// The form as it was sent, where the page gives it back, and the version it was sent with; else as it is.
    pub fn given<F: Form>(&self, form: F, version: i32) -> (F, i32) {
        let form = form.shown();
        let Some(given) = &self.given_back else { return (form, version) };
        let is_its = |(name, _): &(String, String)| form.inputs().iter().any(|input| input.name == name);
        if !given.sent.iter().any(is_its) {
            return (form, version);
        }
        let sent = F::filled(self.lang, given.sent.iter().cloned());
        if let Some(Error::Stale) = given.why.as_deref() {
            return (sent.beside(&form), version);
        }
        (sent, given.field("version").parse().unwrap_or(version))
    }

    /// A form that waits until somebody has signed in; empty if none does.
    pub fn held(&self) -> String {
        self.given_back.as_ref().map(GivenBack::held).unwrap_or_default()
    }
}

/// Layer: gives a form back that was not taken.
pub async fn give_back(State(app): State<App>, request: Request, next: Next) -> Response {
    if !is_small_form(&request) {
        return next.run(request).await;
    }
    let (mut parts, body) = request.into_parts();
    let Ok(bytes) = to_bytes(body, MOST_BYTES).await else { return Error::TooLarge.into_response() };
    let mut form = GivenBack::of(&bytes);
    if let Some(page) = form.page() {
        parts.extensions.insert(StoodOn(page.to_owned()));
    }
    let headers = parts.headers.clone();
    let answer = next.run(Request::from_parts(parts, Body::from(bytes))).await;
    let shown = answer.extensions().get::<Shown>().cloned();
    let back = match (shown, answer.extensions().get::<SignedInAs>()) {
        (Some(Shown(why)), _) => {
            let by = answer.extensions().get::<AskedBy>();
            let is_theirs = by.is_some_and(|by| form.is_of(by.0)) || matches!(*why, Error::SignInFirst);
            form.why = Some(why).filter(|why| is_theirs && is_given_back(why));
            form.why.is_some().then_some(form)
        }
        (None, Some(SignedInAs(account))) => {
            let held = GivenBack::of(form.field("held").as_bytes());
            Some(held).filter(|held| held.is_of(*account))
        }
        (None, None) => None,
    };
    match back {
        Some(form) => opened(app, form, headers, answer).await,
        None => answer,
    }
}

/// A body larger than a form may be is refused where forms are read.
fn is_small_form(request: &Request) -> bool {
    let text = |name| request.headers().get(name).and_then(|value: &HeaderValue| value.to_str().ok());
    let is_form = text(header::CONTENT_TYPE).is_some_and(|kind| kind.starts_with("application/x-www-form-urlencoded"));
    let length = text(header::CONTENT_LENGTH).and_then(|length| length.parse().ok());
    request.method() == Method::POST && is_form && length.is_none_or(|length: usize| length <= MOST_BYTES)
}

fn is_given_back(why: &Error) -> bool {
    match why {
        Error::SignInFirst
        | Error::OtherSession
        | Error::Stale
        | Error::KeyReused
        | Error::Busy
        | Error::Locked
        | Error::Refused(_)
        | Error::RefusedAt(..)
        | Error::Internal(_) => true,
        Error::Forbidden
        | Error::NotOurForm
        | Error::NotFound
        | Error::WrongMethod
        | Error::TooLarge
        | Error::Malformed => false,
    }
}

/// The form's page with the form in it, or the sign-in page that leads there; if it cannot be opened, the first answer.
async fn opened(app: App, form: GivenBack, headers: HeaderMap, answer: Response) -> Response {
    let Some(page) = form.page() else { return answer };
    let address = match form.why.as_deref() {
        Some(Error::SignInFirst) => errors::sign_in_address(Some(page)),
        _ => HeaderValue::from_str(page).unwrap_or(HeaderValue::from_static("/")),
    };
    let Ok(uri) = Uri::try_from(address.as_bytes()) else { return answer };
    let mut request = Request::new(Body::empty());
    *request.uri_mut() = uri;
    *request.headers_mut() = with_cookies_of(&answer, headers);
    // Somebody who has yet to sign in gets a page like any other.
    let status = match form.why.as_deref() {
        None | Some(Error::SignInFirst) => StatusCode::OK,
        Some(_) => answer.status(),
    };
    request.extensions_mut().insert(form);
    let mut page = app.router().oneshot(request).await.unwrap_or_else(|never| match never {});
    if page.status() != StatusCode::OK {
        return answer;
    }
    *page.status_mut() = status;
    if let Some(wait) = answer.headers().get(header::RETRY_AFTER) {
        page.headers_mut().insert(header::RETRY_AFTER, wait.clone());
    }
    for cookie in answer.headers().get_all(header::SET_COOKIE) {
        page.headers_mut().append(header::SET_COOKIE, cookie.clone());
    }
    page
}

/// The headers of a request for a page, with the cookies that an answer has just set.
fn with_cookies_of(answer: &Response, mut headers: HeaderMap) -> HeaderMap {
    headers.remove(header::CONTENT_TYPE);
    headers.remove(header::CONTENT_LENGTH);
    let set = answer.headers().get_all(header::SET_COOKIE).into_iter().filter_map(|cookie| cookie.to_str().ok());
    let set: Vec<&str> = set.filter_map(|cookie| cookie.split(';').next()).collect();
    if !set.is_empty() {
        let cookies = HeaderValue::from_str(&set.join("; ")).unwrap_or(HeaderValue::from_static(""));
        headers.insert(header::COOKIE, cookies);
    }
    headers
}
