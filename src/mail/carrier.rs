//! The way to the mail server.

use std::{net::IpAddr, time::Duration};

use entity::mail_server::{self, Security};
use lettre::{
    AsyncSmtpTransport, AsyncTransport, Message, Tokio1Executor,
    transport::smtp::{authentication::Credentials, extension::ClientId},
};
use tokio::time::timeout;

use super::{failure::Failure, message::domain};

/// How long a server may take for one answer.
const ANSWER: Duration = Duration::from_secs(20);

/// How long it may take for a mail.
const WHOLE: Duration = Duration::from_mins(2);

/// The way to the server that is set.
#[derive(Debug)]
pub struct Carrier(AsyncSmtpTransport<Tokio1Executor>);

impl Carrier {
    /// # Errors
    ///
    /// [`Failure::Unencrypted`] where the mails would leave the machine in the clear.
    pub fn to(server: &mail_server::Model) -> Result<Self, Failure> {
        type Smtp = AsyncSmtpTransport<Tokio1Executor>;
        let host = server.host.as_str();
        let way = match server.security {
            Security::StartTls => Smtp::starttls_relay(host).map_err(|error| Failure::of(&error))?,
            Security::Tls => Smtp::relay(host).map_err(|error| Failure::of(&error))?,
            Security::None if is_on_this_machine(host) => Smtp::builder_dangerous(host),
            Security::None => return Err(Failure::Unencrypted),
        };
        let hello = ClientId::Domain(domain(&server.sender).to_owned());
        let port = u16::try_from(server.port).map_err(|_| Failure::Unreachable)?;
        let mut way = way.port(port).timeout(Some(ANSWER)).hello_name(hello);
        if let (Some(user), Some(password)) = (&server.user_name, &server.password) {
            way = way.credentials(Credentials::new(user.clone(), password.clone()));
        }
        Ok(Self(way.build()))
    }

    /// Hands a message over; once this returns `Ok`, the server answers for it.
    pub async fn carry(&self, message: Message) -> Result<(), Failure> {
        match timeout(WHOLE, self.0.send(message)).await {
            Ok(Ok(_)) => Ok(()),
            Ok(Err(error)) => Err(Failure::of(&error)),
            Err(_) => Err(Failure::TimedOut),
        }
    }
}

/// Whether what is said to this server stays on the machine.
pub fn is_on_this_machine(host: &str) -> bool {
    host.eq_ignore_ascii_case("localhost") || host.parse::<IpAddr>().is_ok_and(|address| address.is_loopback())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_machine_itself_is_spoken_to_in_the_clear() {
        for host in ["localhost", "LOCALHOST", "127.0.0.1", "127.0.0.53", "::1"] {
            assert!(is_on_this_machine(host), "{host}");
        }
        for host in ["", "mail.example.org", "localhost.example.org", "10.0.0.1", "127.0.0.1.example.org", "0.0.0.0"] {
            assert!(!is_on_this_machine(host), "{host}");
        }
    }
}
