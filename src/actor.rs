//! Who acts: somebody signed in, or the command line.

use entity::value::{AccountId, Roles};
use std::fmt;

/// Who does something, as the audit trail names them: by key, never by name.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Actor {
    /// Somebody signed in.
    Account { id: AccountId, roles: Roles },
    /// A verb of the command line, or a job of the service itself.
    Command(&'static str),
    /// Nobody yet: signing in, accepting an invitation.
    Visitor,
}

impl Actor {
    /// The signed-in account, if it is one.
    pub fn account(&self) -> Option<AccountId> {
        match self {
            Self::Account { id, .. } => Some(*id),
            Self::Command(_) | Self::Visitor => None,
        }
    }
}

/// As it stands in the trail: `account:7`, `command:import`, `visitor`.
impl fmt::Display for Actor {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::Account { id, .. } => write!(f, "account:{id}"),
            Self::Command(verb) => write!(f, "command:{verb}"),
            Self::Visitor => f.write_str("visitor"),
        }
    }
}
