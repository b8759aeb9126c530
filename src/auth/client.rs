//! Where a request comes from.

use std::{convert::Infallible, net::SocketAddr};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::request::Parts,
};

/// The address at the other end. A proxy on this machine is believed when it says for whom it asks.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Client(pub String);

impl<S: Sync> FromRequestParts<S> for Client {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, _: &S) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>().map(|ConnectInfo(address)| address.ip());
        let said = parts.headers.get("x-forwarded-for").and_then(|value| value.to_str().ok());
        let nearest = said.and_then(|list| list.rsplit(',').next()).map(|address| address.trim().to_owned());
        Ok(Self(match (peer, nearest) {
            (Some(peer), Some(nearest)) if peer.is_loopback() => nearest,
            (Some(peer), _) => peer.to_string(),
            (None, _) => String::new(),
        }))
    }
}
