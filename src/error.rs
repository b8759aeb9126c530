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

impl Error {
    /// What a verb says, in German as all of them do, to whoever sits at the terminal.
    pub fn on_the_terminal(&self) -> String {
        match self {
            Self::Refused(why) => why.clone(),
            Self::NotFound => "das gibt es nicht".to_owned(),
            Self::Stale => "inzwischen hat jemand anderes etwas geändert; bitte noch einmal versuchen".to_owned(),
            Self::Locked => "ein anderes Programm schreibt gerade; bitte später noch einmal versuchen".to_owned(),
            Self::Internal(cause) if is_disk_full(&**cause) => {
                "auf dem Datenträger ist kein Platz mehr; bitte Platz schaffen und noch einmal versuchen".to_owned()
            }
            Self::Internal(cause) => format!("ein Fehler, den es nicht geben sollte: {cause}"),
            other => other.to_string(),
        }
    }
}

/// Whether the cause is that nothing more fits on the disk: of the operating system, of SQLite or of PostgreSQL.
fn is_disk_full(cause: &(dyn std::error::Error + 'static)) -> bool {
    let of_system = |err: &std::io::Error| err.kind() == std::io::ErrorKind::StorageFull;
    let is_full = cause.downcast_ref().is_some_and(of_system)
        || cause
            .downcast_ref::<serde_json::Error>()
            .is_some_and(|err| err.io_error_kind() == Some(std::io::ErrorKind::StorageFull))
        || cause.downcast_ref::<sea_orm::DbErr>().is_some_and(|err| {
            let said = err.to_string();
            said.contains("database or disk is full") || said.contains("No space left on device")
        });
    is_full || cause.source().is_some_and(is_disk_full)
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_full_disk_is_told_in_plain_words_whoever_noticed_it() {
        let full = || std::io::Error::from(std::io::ErrorKind::StorageFull);
        let of_sqlite = sea_orm::DbErr::Custom("(code: 13) database or disk is full".to_owned());
        for err in [Error::from(full()), Error::from(of_sqlite), Error::from(serde_json::Error::io(full()))] {
            assert!(err.on_the_terminal().contains("kein Platz mehr"), "{err}");
        }
        let other = Error::from(std::io::Error::from(std::io::ErrorKind::PermissionDenied));
        assert!(other.on_the_terminal().ends_with(": permission denied"), "{}", other.on_the_terminal());
    }
}
