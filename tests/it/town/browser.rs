//! Somebody at a browser. Requests go straight into the router; there is no socket.

use std::{
    collections::BTreeMap,
    sync::{Mutex, PoisonError},
};

use axum::{
    body::Body,
    http::{Method, Request, header},
};
use entity::{session, value::AccountId};
use geleit::web::{
    session::start,
    token::{digest, secret},
};
use sea_orm::EntityTrait;
use tower::ServiceExt;

use super::{Town, answer::Answer, form::Form};

/// Where the town's service is reached.
pub const HOST: &str = "geleit.test";

/// A browser with its cookies.
#[derive(Debug)]
pub struct Browser<'t> {
    town: &'t Town,
    cookies: Mutex<BTreeMap<String, String>>,
    csrf: String,
}

impl Town {
    /// Anna Kern.
    pub async fn as_coordinator(&self) -> Browser<'_> {
        self.signed_in(self.people.coordinator).await
    }

    /// Mehmet Aydın, who shares everything with Anna Kern.
    pub async fn as_second_coordinator(&self) -> Browser<'_> {
        self.signed_in(self.people.second_coordinator).await
    }

    /// Petra Lindqvist.
    pub async fn as_finance(&self) -> Browser<'_> {
        self.signed_in(self.people.finance).await
    }

    /// Jürgen Böttcher, who visits Frau Abendroth.
    pub async fn as_volunteer(&self) -> Browser<'_> {
        self.signed_in(self.people.boettcher_account).await
    }

    /// Ayşe Yıldız, who visits Herr Süß and Frau Krüger.
    pub async fn as_other_volunteer(&self) -> Browser<'_> {
        self.signed_in(self.people.yildiz_account).await
    }

    /// Ole Brandt.
    pub async fn as_admin(&self) -> Browser<'_> {
        self.signed_in(self.people.admin).await
    }

    /// Dr. Ruth Salomon.
    pub async fn as_auditor(&self) -> Browser<'_> {
        self.signed_in(self.people.auditor).await
    }

    /// Somebody who is not signed in.
    pub fn as_nobody(&self) -> Browser<'_> {
        Browser { town: self, cookies: Mutex::default(), csrf: String::new() }
    }

    /// Anybody with an account. The session is made in the database, without the sign-in page.
    pub async fn signed_in(&self, account: AccountId) -> Browser<'_> {
        let token = self.change(async |tx| start(tx, account).await).await;
        let row = session::Entity::find_by_id(digest(&token)).one(self.db().read()).await;
        let row = row.expect("the database answers").expect("the session was just made");
        let browser = Browser { csrf: row.form_token, ..self.as_nobody() };
        let name = if self.app().config.is_served_over_tls() { "__Host-geleit" } else { "geleit" };
        browser.keep(&format!("{name}={token}"));
        browser
    }
}

impl Browser<'_> {
    /// Opens a page. A redirect is not followed.
    pub async fn get(&self, path: &str) -> Answer {
        self.send(self.request(Method::GET, path).body(Body::empty())).await
    }

    /// Opens a page that must be there.
    pub async fn open(&self, path: &str) -> Answer {
        self.get(path).await.expect(200)
    }

    /// Follows a redirect, as often as there is one.
    pub async fn follow(&self, mut answer: Answer) -> Answer {
        while answer.status.is_redirection() {
            let to = answer.location().to_owned();
            answer = self.get(&to).await;
        }
        answer
    }

    /// The one form of a page's main part; with several, `open(path).await.form_to(action)`.
    pub async fn form(&self, path: &str) -> Form {
        let page = self.open(path).await;
        let mut forms = page.forms();
        assert_eq!(forms.len(), 1, "{path} has {} forms:\n{}", forms.len(), page.text());
        forms.remove(0)
    }

    /// Sends a form to where it is meant for.
    pub async fn submit(&self, form: &Form) -> Answer {
        self.post_raw(&form.action, &form.fields, &[("sec-fetch-site", "same-origin")]).await
    }

    /// Enters a consent on the record of somebody, such as `/seniors/7`.
    pub async fn agree(&self, home: &str, purpose: &str) {
        let form = self.form(&format!("{home}/consents/new")).await.with("purpose", purpose);
        self.submit(&form.with("text_version", "2026-01").with("given_on", "2026-10-01")).await.expect(303);
    }

    /// Sends fields with the session's form token and a new one-time key, without opening a page first.
    pub async fn post(&self, path: &str, fields: &[(&str, &str)]) -> Answer {
        let tokens = [("csrf".to_owned(), self.csrf.clone()), ("once".to_owned(), secret())];
        let fields = fields.iter().map(|(name, value)| ((*name).to_owned(), (*value).to_owned()));
        let form = Form { action: path.to_owned(), fields: tokens.into_iter().chain(fields).collect() };
        self.submit(&form).await
    }

    /// Sends anything with any headers: for attacks.
    pub async fn post_raw(&self, path: &str, fields: &[(String, String)], headers: &[(&str, &str)]) -> Answer {
        let body = form_urlencoded::Serializer::new(String::new()).extend_pairs(fields).finish();
        let mut request = self.request(Method::POST, path);
        request = request.header(header::CONTENT_TYPE, "application/x-www-form-urlencoded");
        for (name, value) in headers {
            request = request.header(*name, *value);
        }
        self.send(request.body(Body::from(body))).await
    }

    /// Sends a form with a file in it.
    pub async fn upload(&self, form: &Form, file: (&str, &str, &[u8])) -> Answer {
        const BOUNDARY: &str = "geleit-boundary";
        let mut body = Vec::new();
        for (name, value) in &form.fields {
            let part = format!("--{BOUNDARY}\r\nContent-Disposition: form-data; name=\"{name}\"\r\n\r\n{value}\r\n");
            body.extend_from_slice(part.as_bytes());
        }
        let (field, name, bytes) = file;
        let head = format!("Content-Disposition: form-data; name=\"{field}\"; filename=\"{name}\"\r\n\r\n");
        body.extend_from_slice(format!("--{BOUNDARY}\r\n{head}").as_bytes());
        body.extend_from_slice(bytes);
        body.extend_from_slice(format!("\r\n--{BOUNDARY}--\r\n").as_bytes());
        let kind = format!("multipart/form-data; boundary={BOUNDARY}");
        let request = self.request(Method::POST, &form.action).header("sec-fetch-site", "same-origin");
        self.send(request.header(header::CONTENT_TYPE, kind).body(Body::from(body))).await
    }

    /// The value of a cookie.
    pub fn cookie(&self, name: &str) -> Option<String> {
        self.cookies.lock().unwrap_or_else(PoisonError::into_inner).get(name).cloned()
    }

    /// Keeps a cookie, `name=value; attributes`; one that has expired goes.
    pub fn keep(&self, cookie: &str) {
        let Some((name, value)) = cookie.split(';').next().and_then(|pair| pair.split_once('=')) else { return };
        let mut cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        if cookie.contains("Max-Age=0") {
            cookies.remove(name);
        } else {
            cookies.insert(name.to_owned(), value.to_owned());
        }
    }

    fn request(&self, method: Method, path: &str) -> axum::http::request::Builder {
        let cookies = self.cookies.lock().unwrap_or_else(PoisonError::into_inner);
        let pairs: Vec<String> = cookies.iter().map(|(name, value)| format!("{name}={value}")).collect();
        let request = Request::builder().method(method).uri(path).header(header::HOST, HOST);
        if pairs.is_empty() { request } else { request.header(header::COOKIE, pairs.join("; ")) }
    }

    async fn send(&self, request: axum::http::Result<Request<Body>>) -> Answer {
        let request = request.expect("a request can be built");
        let response = self.town.app().router().oneshot(request).await;
        let answer = Answer::read(response.unwrap_or_else(|never| match never {})).await;
        for cookie in answer.cookies() {
            self.keep(cookie);
        }
        answer
    }
}
