//! What handlers take from a request beside their desk. What is malformed becomes one of our own errors.

use axum::{
    RequestExt,
    body::Bytes,
    extract::{FromRequest, FromRequestParts, Request},
    http::request::Parts,
};
use serde::de::DeserializeOwned;

use super::{form::Form, given_back, lang::Lang, page::Chrome, session::Signed, token::digest};
use crate::{
    app::App,
    error::{Error, Result},
    store::Once,
};

/// A form may not be larger than this.
pub(super) const MOST_BYTES: usize = 256 * 1024;

/// The parts of an address; what does not parse cannot exist.
#[derive(Debug)]
pub struct Path<T>(pub T);

impl<T: DeserializeOwned + Send> FromRequestParts<App> for Path<T> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let path = axum::extract::Path::from_request_parts(parts, app).await;
        path.map(|axum::extract::Path(value)| Self(value)).map_err(|_| Error::NotFound)
    }
}

/// The question part of an address, as a form: filters of a list, a search.
#[derive(Debug)]
pub struct Asked<F>(pub F);

impl<F: Form + Send> FromRequestParts<App> for Asked<F> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, _: &App) -> Result<Self> {
        let query = parts.uri.query().unwrap_or_default();
        Ok(Self(F::filled(Chrome::of(parts).lang, pairs(query.as_bytes()))))
    }
}

/// A form that was sent, from a page of the same session.
#[derive(Debug)]
pub struct Posted<F> {
    pub form: F,
    /// Lets it act once.
    pub once: Once,
    /// The version of the record that was on screen; 0 where there was none.
    pub version: i32,
}

impl<F: Form + Send> FromRequest<App> for Posted<F> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let sent = Sent::read(request, app).await?;
        let once = sent.once()?;
        let version = sent.version();
        Ok(Self { form: F::filled(sent.lang, sent.pairs), once, version })
    }
}

/// A form that anybody may send, signed in or not, and that acts once: by which somebody gets in. Where it was shown
/// there was no session; where it is sent a second time, the first may have begun one.
#[derive(Debug)]
pub struct PostedByNewcomer<F> {
    pub form: F,
    /// Lets it act once.
    pub once: Once,
}

impl<F: Form + Send> FromRequest<App> for PostedByNewcomer<F> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let sent = Sent { signed: None, ..Sent::read(request, app).await? };
        Ok(Self { once: sent.once()?, form: F::filled(sent.lang, sent.pairs) })
    }
}

/// A form that anybody may send as often as they like, without a session: signing in.
#[derive(Debug)]
pub struct PostedByAnyone<F>(pub F);

impl<F: Form + Send> FromRequest<App> for PostedByAnyone<F> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let sent = Sent::read(request, app).await?;
        Ok(Self(F::filled(sent.lang, sent.pairs)))
    }
}

/// What a form sent, in order.
pub(super) struct Sent {
    pub(super) lang: Lang,
    path: String,
    signed: Option<Signed>,
    pub(super) pairs: Vec<(String, String)>,
}

impl Sent {
    /// A form of which nothing is read yet.
    pub(super) fn of(parts: &Parts) -> Self {
        let signed = parts.extensions.get::<Signed>().cloned();
        Self { lang: Chrome::of(parts).lang, path: parts.uri.path().to_owned(), signed, pairs: Vec::new() }
    }

    pub(super) async fn read(request: Request, app: &App) -> Result<Self> {
        let (parts, body) = request.into_parts();
        let sent = Self::of(&parts);
        let request = Request::from_parts(parts, axum::body::Body::new(body)).with_limited_body();
        let bytes = Bytes::from_request(request, app).await.map_err(|_| Error::TooLarge)?;
        if bytes.len() > MOST_BYTES {
            return Err(Error::TooLarge);
        }
        Ok(Self { pairs: pairs(&bytes), ..sent })
    }

    /// Lets the form act once, if it comes from a page of the same session.
    pub(super) fn once(&self) -> Result<Once> {
        let signed = self.signed.as_ref();
        if signed.is_some_and(|signed| self.field("csrf") != Some(&signed.session.form_token)) {
            return Err(Error::OtherSession);
        }
        let key = self.field("once").filter(|key| (16..=128).contains(&key.len())).ok_or(Error::Malformed)?;
        let owner = signed.map_or(0, |signed| signed.account.id.0);
        Ok(Once { key: digest(&format!("{owner}:{key}")), fingerprint: self.fingerprint() })
    }

    /// The version of the record that was on screen; 0 where there was none.
    pub(super) fn version(&self) -> i32 {
        self.field("version").and_then(|version| version.parse().ok()).unwrap_or_default()
    }

    fn field(&self, name: &str) -> Option<&String> {
        self.pairs.iter().find(|(key, _)| key == name).map(|(_, value)| value)
    }

    /// Where it was sent and what it said, but for the tokens.
    fn fingerprint(&self) -> String {
        let mut said = form_urlencoded::Serializer::new(format!("{}?", self.path));
        said.extend_pairs(self.pairs.iter().filter(|(name, _)| !given_back::IS_ABOUT.contains(&name.as_str())));
        digest(&said.finish())
    }
}

pub(super) fn pairs(encoded: &[u8]) -> Vec<(String, String)> {
    form_urlencoded::parse(encoded).map(|(name, value)| (name.into_owned(), value.into_owned())).collect()
}
