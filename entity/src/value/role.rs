//! Who an account may act as.

use sea_orm::DeriveValueType;
use serde::Serialize;
use std::{fmt, str::FromStr};

/// What somebody comes to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize)]
#[serde(rename_all = "lowercase")]
pub enum Role {
    /// Plans placements and keeps the people's records.
    Coordinator,
    /// Closes months and bills.
    Finance,
    /// Visits, and logs the visits.
    Volunteer,
    /// Looks after accounts and settings.
    Admin,
    /// Reads who changed what.
    Auditor,
}

/// A text that names no role.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct UnknownRole;

impl Role {
    pub const ALL: [Self; 5] = [Self::Coordinator, Self::Finance, Self::Volunteer, Self::Admin, Self::Auditor];

    /// The word on the command line and in the table.
    pub fn word(self) -> &'static str {
        match self {
            Self::Coordinator => "coordinator",
            Self::Finance => "finance",
            Self::Volunteer => "volunteer",
            Self::Admin => "admin",
            Self::Auditor => "auditor",
        }
    }
}

impl fmt::Display for Role {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(self.word())
    }
}

impl FromStr for Role {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        Self::ALL.into_iter().find(|role| role.word() == text).ok_or(UnknownRole)
    }
}

/// The roles of one account, in the order of [`Role::ALL`], each once. Stored as `coordinator,finance`.
#[derive(Clone, Debug, Default, PartialEq, Eq, DeriveValueType)]
#[sea_orm(value_type = "String")]
pub struct Roles(Vec<Role>);

impl Roles {
    /// May do nothing.
    pub const NONE: Self = Self(Vec::new());

    pub fn has(&self, role: Role) -> bool {
        self.0.contains(&role)
    }

    pub fn has_any(&self, roles: &[Role]) -> bool {
        roles.iter().any(|role| self.has(*role))
    }

    pub fn is_empty(&self) -> bool {
        self.0.is_empty()
    }

    pub fn iter(&self) -> impl Iterator<Item = Role> + '_ {
        self.0.iter().copied()
    }
}

impl FromIterator<Role> for Roles {
    fn from_iter<I: IntoIterator<Item = Role>>(roles: I) -> Self {
        let mut roles: Vec<Role> = roles.into_iter().collect();
        roles.sort_unstable();
        roles.dedup();
        Self(roles)
    }
}

impl fmt::Display for Roles {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        let words: Vec<&str> = self.iter().map(Role::word).collect();
        f.write_str(&words.join(","))
    }
}

impl FromStr for Roles {
    type Err = UnknownRole;

    fn from_str(text: &str) -> Result<Self, UnknownRole> {
        text.split(',').filter(|word| !word.is_empty()).map(str::parse).collect()
    }
}

impl fmt::Display for UnknownRole {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a role")
    }
}

impl std::error::Error for UnknownRole {}
