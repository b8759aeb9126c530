//! Where people reach the service, for links that leave it.

use std::convert::Infallible;

use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
};

use crate::app::App;

/// Where people reach the service: as the installation says, else as this request came.
#[derive(Debug)]
pub struct ServiceAddress(pub String);

impl FromRequestParts<App> for ServiceAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        if !app.config.public_url.is_empty() {
            return Ok(Self(app.config.public_url.clone()));
        }
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok());
        Ok(Self(format!("http://{}", host.unwrap_or(&app.config.listen))))
    }
}
