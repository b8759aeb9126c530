//! The settings of the installation, all from the environment.

use crate::error::{Error, Result};

/// What the environment says, with its defaults.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Config {
    pub database_url: String,
    pub listen: String,
    pub public_url: String,
    pub password_cost: PasswordCost,
}

/// How much a password hash (argon2id) costs.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct PasswordCost {
    /// Memory in KiB.
    pub memory: u32,
    /// Passes over it.
    pub passes: u32,
}

/// (variable, default, what it is), as `geleit help config` lists them.
pub const VARIABLES: [(&str, &str, &str); 4] = [
    (
        "DATABASE_URL",
        "sqlite://data/geleit.db",
        "Where the data is: sqlite:///path/file.db (made if absent) or postgres://user:password@host/name.",
    ),
    (
        "GELEIT_LISTEN",
        "127.0.0.1:8080",
        "Address and port on which `serve` and `demo` answer; port 0 takes a free one.",
    ),
    (
        "GELEIT_PUBLIC_URL",
        "",
        "The address people type, https://geleit.example.org. With https, cookies are for TLS only. Links in invitations use it.",
    ),
    ("GELEIT_LOG", "info", "What is logged on standard error: error, warn, info, debug, or tracing directives."),
];

impl Config {
    /// What the environment says.
    ///
    /// # Errors
    ///
    /// If a variable holds what cannot be used.
    pub fn from_env() -> Result<Self> {
        let config = Self {
            database_url: variable(0),
            listen: variable(1),
            public_url: variable(2).trim_end_matches('/').to_owned(),
            password_cost: PasswordCost::OWASP,
        };
        let known = ["sqlite:", "postgres:", "postgresql:"];
        if !known.iter().any(|scheme| config.database_url.starts_with(scheme)) {
            return Err(Error::refused("DATABASE_URL muss mit sqlite:// oder postgres:// beginnen"));
        }
        Ok(config)
    }

    /// For tests: a database of their own, and passwords that cost next to nothing.
    pub fn for_tests(database_url: &str) -> Self {
        Self {
            database_url: database_url.to_owned(),
            listen: "127.0.0.1:0".to_owned(),
            public_url: String::new(),
            password_cost: PasswordCost { memory: 8, passes: 1 },
        }
    }

    /// Whether people reach the service over TLS, so that its cookies may be for TLS only.
    pub fn is_served_over_tls(&self) -> bool {
        self.public_url.starts_with("https://")
    }
}

impl PasswordCost {
    /// The least that OWASP asks of argon2id: 19 MiB, two passes.
    pub const OWASP: Self = Self { memory: 19 * 1024, passes: 2 };
}

/// How much is logged: a level, or tracing directives.
pub fn log_level() -> String {
    variable(3)
}

fn variable(index: usize) -> String {
    let (name, default, _) = VARIABLES[index];
    std::env::var(name).ok().filter(|value| !value.is_empty()).unwrap_or_else(|| default.to_owned())
}
