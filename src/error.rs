//! What can stand between a request and its answer.
//!
//! | to say | use |
//! |---|---|
//! | nobody is signed in | [`Error::SignInFirst`] |
//! | the role does not reach this page | [`Error::Forbidden`] |
//! | there is no such record, or it is not theirs to see | [`Error::NotFound`] |
//! | somebody else has changed the record meanwhile | [`Error::Stale`] |
//! | a rule forbids it, and the reader can do something about it | [`Error::Refused`] |
//! | a field of a form is wrong | not an error: show the form again with `Retry` |
//! | the machine is at fault | [`Error::Internal`], by `?` |

use std::fmt;

/// The answer, or what stands in its way.
pub type Result<T, E = Error> = std::result::Result<T, E>;

/// What stands between a request and its answer.
#[derive(Debug)]
pub enum Error {
    /// Nobody is signed in.
    SignInFirst,
    /// The role does not reach this.
    Forbidden,
    /// A post that does not come from one of our own pages.
    NotOurForm,
    /// A form of one of our own pages, but from another session than this.
    OtherSession,
    /// There is no such thing, or it is not for this reader.
    NotFound,
    /// The address exists, but not for this method.
    WrongMethod,
    /// Somebody else has changed the record since it was shown.
    Stale,
    /// The one-time key of a form came again with other content.
    KeyReused,
    /// The request is larger than it may be.
    TooLarge,
    /// Others are just doing what takes much memory.
    Busy,
    /// Others have been writing for longer than anybody should wait.
    Locked,
    /// The request is malformed in a way no page of ours sends.
    Malformed,
    /// A rule forbids it: what is wrong and what to do, in the reader's language.
    Refused(String),
    /// The same, about one field of the form: its name, and why.
    RefusedAt(&'static str, String),
    /// Something that should not happen. Logged; never shown.
    Internal(Box<dyn std::error::Error + Send + Sync>),
}

impl Error {
    /// Something that should not happen, in words for the log. No personal data.
    pub fn internal(what: impl Into<String>) -> Self {
        Self::Internal(what.into().into())
    }

    /// A refusal in the reader's words.
    pub fn refused(why: impl Into<String>) -> Self {
        Self::Refused(why.into())
    }

    /// A refusal in the reader's words, about the field of this name.
    pub fn refused_at(field: &'static str, why: impl Into<String>) -> Self {
        Self::RefusedAt(field, why.into())
    }
}

impl fmt::Display for Error {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::SignInFirst => f.write_str("not signed in"),
            Self::Forbidden => f.write_str("not allowed for this role"),
            Self::NotOurForm => f.write_str("not one of our own forms"),
            Self::OtherSession => f.write_str("a form of another session"),
            Self::NotFound => f.write_str("not found"),
            Self::WrongMethod => f.write_str("wrong method"),
            Self::Stale => f.write_str("changed by somebody else meanwhile"),
            Self::KeyReused => f.write_str("one-time key used again with other content"),
            Self::TooLarge => f.write_str("too large"),
            Self::Busy => f.write_str("busy"),
            Self::Locked => f.write_str("somebody else is writing"),
            Self::Malformed => f.write_str("malformed request"),
            Self::Refused(why) | Self::RefusedAt(_, why) => f.write_str(why),
            Self::Internal(cause) => write!(f, "internal: {cause}"),
        }
    }
}

impl std::error::Error for Error {}

impl From<sea_orm::DbErr> for Error {
    fn from(cause: sea_orm::DbErr) -> Self {
        match cause {
            sea_orm::DbErr::RecordNotUpdated => Self::Stale,
            other => Self::Internal(other.into()),
        }
    }
}

impl From<tokio::task::JoinError> for Error {
    /// Without the words of a panic, which may hold what somebody typed.
    fn from(failed: tokio::task::JoinError) -> Self {
        Self::internal(if failed.is_panic() { "a task panicked" } else { "a task was cancelled" })
    }
}

impl From<std::io::Error> for Error {
    fn from(cause: std::io::Error) -> Self {
        Self::Internal(cause.into())
    }
}

impl From<serde_json::Error> for Error {
    fn from(cause: serde_json::Error) -> Self {
        Self::Internal(cause.into())
    }
}

impl From<askama::Error> for Error {
    fn from(cause: askama::Error) -> Self {
        Self::Internal(cause.into())
    }
}
