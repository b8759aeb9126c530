//! Refuses posts that other sites start in our reader's browser.

use axum::{
    extract::Request,
    http::{HeaderMap, header},
    middleware::Next,
    response::Response,
};

use super::SEC_FETCH_SITE;
use crate::error::{Error, Result};

/// Layer: what changes something must show that it comes from one of our own pages.
pub async fn require_own(request: Request, next: Next) -> Result<Response> {
    if !request.method().is_safe() && !is_own(request.headers()) {
        return Err(Error::NotOurForm);
    }
    Ok(next.run(request).await)
}

/// By `Sec-Fetch-Site`, which no page can forge; else by `Origin`; with neither, refused.
fn is_own(headers: &HeaderMap) -> bool {
    let text = |name| headers.get(name).and_then(|value: &axum::http::HeaderValue| value.to_str().ok());
    match (text(&SEC_FETCH_SITE), text(&header::ORIGIN)) {
        (Some(site), _) => matches!(site, "same-origin" | "none"),
        (None, Some(origin)) => origin.split_once("://").map(|(_, host)| host) == text(&header::HOST),
        (None, None) => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_our_own_pages_may_post() {
        let own = |pairs: &[(&'static str, &'static str)]| {
            is_own(&pairs.iter().map(|(name, value)| (name.parse().unwrap(), value.parse().unwrap())).collect())
        };
        assert!(own(&[("sec-fetch-site", "same-origin")]));
        assert!(!own(&[("sec-fetch-site", "cross-site")]));
        assert!(!own(&[("sec-fetch-site", "same-site")]));
        assert!(!own(&[("sec-fetch-site", "cross-site"), ("origin", "http://geleit.test"), ("host", "geleit.test")]));
        assert!(own(&[("origin", "http://geleit.test"), ("host", "geleit.test")]));
        assert!(!own(&[("origin", "http://elsewhere.test"), ("host", "geleit.test")]));
        assert!(!own(&[("origin", "null"), ("host", "geleit.test")]));
        assert!(!own(&[("host", "geleit.test")]));
    }
}
