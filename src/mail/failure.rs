//! Why a mail was not sent, in a word that says nothing about anybody: what servers answer often holds the address.

use std::{error::Error, fmt, io, iter::successors, str::FromStr};

use lettre::transport::smtp;

/// Why a mail was not sent.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Failure {
    /// No server answers at that address and port.
    Unreachable,
    TimedOut,
    /// Its certificate is not believed, or it speaks another TLS.
    Tls,
    /// It does not offer the encryption or the way of signing in that is set.
    Unfit,
    /// It is not on this machine, and no encryption is set.
    Unencrypted,
    SignIn,
    /// For now (4xx).
    Busy(u16),
    /// For good (5xx).
    Refused(u16),
    /// The address or the text cannot be made into a mail.
    Malformed,
    /// It was of no use any more.
    Expired,
    ByHand,
}

/// Answers of a server about who signs in (RFC 4954 section 6).
const SIGN_IN: [u16; 4] = [530, 534, 535, 538];

impl Failure {
    /// What a server, or the way to it, has answered.
    pub fn of(error: &smtp::Error) -> Self {
        let code = error.status().and_then(|code| code.to_string().parse().ok()).unwrap_or_default();
        if error.is_permanent() && SIGN_IN.contains(&code) {
            Self::SignIn
        } else if error.is_permanent() {
            Self::Refused(code)
        } else if error.is_transient() {
            Self::Busy(code)
        } else if error.is_timeout() {
            Self::TimedOut
        } else if error.is_tls() || has_bad_tls(error) {
            Self::Tls
        } else if error.is_client() {
            Self::Unfit
        } else {
            Self::Unreachable
        }
    }

    /// Whether it is the server's or its settings' fault, so that the next mail would fare no better.
    pub fn is_the_servers(self) -> bool {
        matches!(self, Self::Unreachable | Self::TimedOut | Self::Tls | Self::Unfit | Self::Unencrypted | Self::SignIn)
    }

    /// Whether it is worth trying again.
    pub fn may_pass(self) -> bool {
        self.is_the_servers() || matches!(self, Self::Busy(_))
    }
}

/// Whether the two did not come to speak TLS: an error of the stream that is not one of the network.
fn has_bad_tls(error: &smtp::Error) -> bool {
    let causes = successors(error.source(), |cause: &&(dyn Error + 'static)| (*cause).source());
    let mut streams = causes.filter_map(|cause| cause.downcast_ref::<io::Error>());
    streams.any(|stream| stream.kind() == io::ErrorKind::InvalidData)
}

/// As it stands in the table: `refused 550`.
impl fmt::Display for Failure {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Unreachable => f.write_str("unreachable"),
            Self::TimedOut => f.write_str("timed_out"),
            Self::Tls => f.write_str("tls"),
            Self::Unfit => f.write_str("unfit"),
            Self::Unencrypted => f.write_str("unencrypted"),
            Self::SignIn => f.write_str("sign_in"),
            Self::Busy(code) => write!(f, "busy {code}"),
            Self::Refused(code) => write!(f, "refused {code}"),
            Self::Malformed => f.write_str("malformed"),
            Self::Expired => f.write_str("expired"),
            Self::ByHand => f.write_str("by_hand"),
        }
    }
}

/// A word that names no failure.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Unknown;

impl FromStr for Failure {
    type Err = Unknown;

    fn from_str(text: &str) -> Result<Self, Unknown> {
        let (word, code) = text.split_once(' ').unwrap_or((text, "0"));
        let code = code.parse().map_err(|_| Unknown)?;
        let known = [
            Self::Unreachable,
            Self::TimedOut,
            Self::Tls,
            Self::Unfit,
            Self::Unencrypted,
            Self::SignIn,
            Self::Malformed,
            Self::Expired,
            Self::ByHand,
        ];
        match word {
            "busy" => Ok(Self::Busy(code)),
            "refused" => Ok(Self::Refused(code)),
            word => known.into_iter().find(|failure| failure.to_string() == word).ok_or(Unknown),
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_failure_is_read_as_it_was_written() {
        for failure in [Failure::Unreachable, Failure::ByHand, Failure::Busy(451), Failure::Refused(550), Failure::Tls]
        {
            assert_eq!(failure.to_string().parse(), Ok(failure));
        }
        assert_eq!("gone fishing".parse::<Failure>(), Err(Unknown));
    }

    #[test]
    fn what_a_server_refuses_for_good_is_not_tried_again() {
        assert!(!Failure::Refused(550).may_pass() && !Failure::Malformed.may_pass());
        assert!(Failure::Busy(451).may_pass() && !Failure::Busy(451).is_the_servers());
        assert!(Failure::SignIn.may_pass() && Failure::SignIn.is_the_servers());
    }
}
