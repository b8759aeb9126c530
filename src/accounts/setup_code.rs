//! Who may set up an empty service: whoever has read what it said when it started. Anybody else who finds it first does
//! not get it. Where a request comes from says nothing: behind a proxy or a tunnel all come from the machine itself.

use std::fmt;

use crate::web::token::{digest, secret};

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
}
