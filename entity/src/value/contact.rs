//! How somebody is reached.

use sea_orm::DeriveValueType;
use serde::Serialize;
use std::{fmt, str::FromStr};

macro_rules! checked_text {
    ($(#[$doc:meta])* $name:ident, $error:ident, $check:expr) => {
        $(#[$doc])*
        #[derive(Clone, Debug, PartialEq, Eq, Hash, DeriveValueType, Serialize)]
        #[sea_orm(value_type = "String")]
        #[serde(transparent)]
        pub struct $name(String);

        /// A text of another form.
        #[derive(Clone, Copy, Debug, PartialEq, Eq)]
        pub struct $error;

        impl FromStr for $name {
            type Err = $error;

            fn from_str(text: &str) -> Result<Self, $error> {
                let text = text.trim();
                let check: fn(&str) -> bool = $check;
                if check(text) { Ok(Self(text.to_owned())) } else { Err($error) }
            }
        }

        impl fmt::Display for $error {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(concat!("not a valid ", stringify!($name)))
            }
        }

        impl std::error::Error for $error {}

        impl fmt::Display for $name {
            fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
                f.write_str(&self.0)
            }
        }

        impl AsRef<str> for $name {
            fn as_ref(&self) -> &str {
                &self.0
            }
        }
    };
}

checked_text!(
    /// A German postal code: five digits.
    PostalCode,
    NotAPostalCode,
    |text| text.len() == 5 && text.bytes().all(|byte| byte.is_ascii_digit())
);

checked_text!(
    /// An e-mail address: something on both sides of one `@`, a dot in the domain, no space, at most 254 characters.
    Email,
    NotAnEmail,
    |text| {
        let plain = text.len() <= 254 && !text.contains(char::is_whitespace) && !text.contains(['<', '>', ',', ';']);
        let parts = text.split_once('@');
        plain && parts.is_some_and(|(local, domain)| {
            !local.is_empty()
                && !domain.contains('@')
                && domain.contains('.')
                && domain.split('.').all(|label| !label.is_empty())
        })
    }
);

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn addresses_have_their_form() {
        assert!("44137".parse::<PostalCode>().is_ok());
        assert!("4413".parse::<PostalCode>().is_err());
        assert!("4413a".parse::<PostalCode>().is_err());
        assert!("kern@example.org".parse::<Email>().is_ok());
        for wrong in ["kern", "@example.org", "kern@", "kern@example", "a b@example.org", "a@b@example.org", "a@b..c"] {
            assert!(wrong.parse::<Email>().is_err(), "{wrong}");
        }
    }
}
