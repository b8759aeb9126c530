//! Who may set up an empty service: whoever sits at its machine, or has read what it said when it started. Anybody else
//! who finds it first does not get it.

use std::{
    convert::Infallible,
    fmt,
    net::{IpAddr, SocketAddr},
};

use axum::{
    extract::{ConnectInfo, FromRequestParts},
    http::{header, request::Parts},
};

use crate::{
    app::App,
    web::token::{digest, secret},
};

/// Characters of a code: 64 bits, in hexadecimal.
const LENGTH: usize = 16;

/// The code of this run of the program, told to whoever started it.
#[derive(Clone, PartialEq, Eq)]
pub struct SetupCode(String);

impl SetupCode {
    /// A new one.
    pub fn new() -> Self {
        Self(secret()[..LENGTH].to_owned())
    }

    /// Whether somebody has it; spaces and capitals do not count, for it may be typed from a screen.
    pub fn is(&self, typed: &str) -> bool {
        let typed: String = typed.chars().filter(|it| !it.is_whitespace()).map(|it| it.to_ascii_lowercase()).collect();
        digest(&typed) == digest(&self.0)
    }

    /// The page of set-up at this site, with the code.
    pub fn link(&self, site: &str) -> String {
        format!("{site}/setup?code={}", self.0)
    }
}

impl Default for SetupCode {
    fn default() -> Self {
        Self::new()
    }
}

/// Logs and messages do not have it.
impl fmt::Debug for SetupCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("SetupCode")
    }
}

/// Whether somebody sits at the machine itself: their browser says so, nothing has passed the request on, and the service
/// has no address for others yet.
#[derive(Clone, Copy, Debug)]
pub struct AtTheMachine(pub bool);

/// What proxies write when they pass something on.
const PASSED_ON: [&str; 6] =
    ["forwarded", "x-forwarded-for", "x-forwarded-host", "x-forwarded-proto", "x-real-ip", "via"];

impl FromRequestParts<App> for AtTheMachine {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        let peer = parts.extensions.get::<ConnectInfo<SocketAddr>>();
        let is_from_here = peer.is_some_and(|ConnectInfo(address)| address.ip().is_loopback());
        let is_passed_on = PASSED_ON.iter().any(|name| parts.headers.contains_key(*name));
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok()).unwrap_or_default();
        let is_private = app.config.public_url.is_empty() && is_this_machine(host);
        Ok(Self(is_from_here && !is_passed_on && is_private))
    }
}

/// Whether an address as a browser says it, `127.0.0.1:8080`, is that of the machine itself. A proxy that says nothing
/// else still names the address people typed.
fn is_this_machine(host: &str) -> bool {
    let name = match host.rsplit_once(':') {
        Some((name, port)) if port.bytes().all(|digit| digit.is_ascii_digit()) => name,
        _ => host,
    };
    let ip = name.trim_start_matches('[').trim_end_matches(']').parse::<IpAddr>();
    name.eq_ignore_ascii_case("localhost") || ip.is_ok_and(|ip| ip.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_code_is_known_however_it_is_typed_and_no_other_is() {
        let code = SetupCode::new();
        assert_eq!(code.0.len(), LENGTH);
        assert!(code.is(&code.0) && code.is(&format!(" {} {}", &code.0[..4].to_uppercase(), &code.0[4..])));
        assert!(!code.is("") && !code.is(&code.0[1..]) && !SetupCode::new().is(&code.0));
        assert_eq!(format!("{code:?}"), "SetupCode");
    }

    #[test]
    fn only_the_machine_itself_is_this_machine() {
        for host in ["localhost", "LOCALHOST:8080", "127.0.0.1:8080", "127.0.0.9", "[::1]:8080", "[::1]"] {
            assert!(is_this_machine(host), "{host}");
        }
        for host in ["", "geleit.example.org", "192.168.1.4:8080", "localhost.example.org", "[2001:db8::1]:80"] {
            assert!(!is_this_machine(host), "{host}");
        }
    }
}
