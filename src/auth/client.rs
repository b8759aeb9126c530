//! Where a request comes from.

use std::{
    convert::Infallible,
    net::{IpAddr, SocketAddr},
};

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
        // The last address of the last line is what the proxy itself has added; what stands before, anybody can write.
        let said = parts.headers.get_all("x-forwarded-for").iter().next_back().and_then(|line| line.to_str().ok());
        let nearest = said.and_then(|list| list.rsplit(',').next()?.trim().parse::<IpAddr>().ok());
        Ok(Self(match (peer, nearest) {
            (Some(peer), Some(nearest)) if peer.is_loopback() => nearest.to_string(),
            (Some(peer), _) => peer.to_string(),
            (None, _) => String::new(),
        }))
    }
}
