//! Bank accounts (ISO 13616).

use sea_orm::DeriveValueType;
use serde::Serialize;
use std::{fmt, str::FromStr};

/// A valid IBAN. Stored without spaces, displayed in groups of four; its `Debug` shows the last four characters only.
#[derive(Clone, PartialEq, Eq, Hash, DeriveValueType, Serialize)]
#[sea_orm(value_type = "String", to_str = "Iban::electronic")]
#[serde(transparent)]
pub struct Iban(String);

/// A text that is not an IBAN: its country, its length or its check digits are wrong.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAnIban;

impl Iban {
    /// Without spaces, as machines want it.
    pub fn electronic(&self) -> &str {
        &self.0
    }
}

impl FromStr for Iban {
    type Err = NotAnIban;

    fn from_str(text: &str) -> Result<Self, NotAnIban> {
        let compact: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let iban: iban::Iban = compact.parse().map_err(|_| NotAnIban)?;
        // Check digits 00, 01 and 99 satisfy modulo 97 as 97, 98 and 02 do, but are never given out.
        match &compact[2..4] {
            "00" | "01" | "99" => Err(NotAnIban),
            _ => Ok(Self(iban.to_string().replace(' ', ""))),
        }
    }
}

impl fmt::Display for NotAnIban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not an IBAN")
    }
}

impl std::error::Error for NotAnIban {}

impl fmt::Display for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        for (position, character) in self.0.chars().enumerate() {
            if position > 0 && position % 4 == 0 {
                f.write_str(" ")?;
            }
            write!(f, "{character}")?;
        }
        Ok(())
    }
}

impl fmt::Debug for Iban {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "Iban(…{})", &self.0[self.0.len() - 4..])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn ibans_are_checked_and_grouped() {
        for valid in [
            "DE89370400440532013000",
            "DE02120300000000202051",
            "DE33100205000001194700",
            "DE02100500000054540402",
            "GB82WEST12345698765432",
            "de89 3704 0044 0532 0130 00",
        ] {
            assert!(valid.parse::<Iban>().is_ok(), "{valid}");
        }
        for wrong in ["DE89370400440532013001", "DE8937040044053201300", "DE00370400440532013000", "", "Ä"] {
            assert_eq!(wrong.parse::<Iban>(), Err(NotAnIban), "{wrong}");
        }
        let iban: Iban = "DE89370400440532013000".parse().unwrap();
        assert_eq!(iban.to_string(), "DE89 3704 0044 0532 0130 00");
        assert_eq!(format!("{iban:?}"), "Iban(…3000)");
    }
}
