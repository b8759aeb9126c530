//! Numbers with check digits: of the insured (KVNR) and of institutions (IK).

use sea_orm::DeriveValueType;
use serde::Serialize;
use std::{fmt, str::FromStr};

/// Why a text is not such a number.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NotANumber {
    /// Its length or its characters are wrong.
    Form,
    /// It looks right, but its last digit does not follow from the others: a typing mistake.
    CheckDigit,
}

impl fmt::Display for NotANumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a number with a right check digit")
    }
}

impl std::error::Error for NotANumber {}

/// The unchangeable part of the Krankenversichertennummer (§ 290 SGB V): a capital letter and nine digits.
/// Social data: its `Debug` shows the last two digits only, so that it cannot get into a log.
#[derive(Clone, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize)]
#[sea_orm(value_type = "String")]
#[serde(transparent)]
pub struct InsuranceNumber(String);

impl FromStr for InsuranceNumber {
    type Err = NotANumber;

    /// Takes lower case letters and spaces too.
    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let number: String = text.chars().filter(|c| !c.is_whitespace()).map(|c| c.to_ascii_uppercase()).collect();
        let [letter @ b'A'..=b'Z', digits @ ..] = number.as_bytes() else { return Err(NotANumber::Form) };
        let digits = digits_of(digits, 9)?;
        let letter = u32::from(letter - b'A' + 1);
        let payload = [letter / 10, letter % 10].into_iter().chain(digits[..8].iter().copied());
        let sum: u32 = payload.zip([1, 2].into_iter().cycle()).map(|(digit, weight)| cross_sum(digit * weight)).sum();
        if sum % 10 == digits[8] { Ok(Self(number)) } else { Err(NotANumber::CheckDigit) }
    }
}

impl fmt::Display for InsuranceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

impl fmt::Debug for InsuranceNumber {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "InsuranceNumber(…{})", &self.0[8..])
    }
}

/// The Institutionskennzeichen of a care fund or a provider: nine digits, the last of them a check digit over the
/// third to the eighth.
#[derive(Clone, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize)]
#[sea_orm(value_type = "String")]
#[serde(transparent)]
pub struct InstitutionCode(String);

impl FromStr for InstitutionCode {
    type Err = NotANumber;

    fn from_str(text: &str) -> Result<Self, NotANumber> {
        let code: String = text.chars().filter(|c| !c.is_whitespace()).collect();
        let digits = digits_of(code.as_bytes(), 9)?;
        let weighted = digits[2..8].iter().zip([2, 1].into_iter().cycle());
        let sum: u32 = weighted.map(|(digit, weight)| cross_sum(digit * weight)).sum();
        if sum % 10 == digits[8] { Ok(Self(code)) } else { Err(NotANumber::CheckDigit) }
    }
}

impl fmt::Display for InstitutionCode {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(&self.0)
    }
}

fn digits_of(bytes: &[u8], len: usize) -> Result<Vec<u32>, NotANumber> {
    if bytes.len() != len || !bytes.iter().all(u8::is_ascii_digit) {
        return Err(NotANumber::Form);
    }
    Ok(bytes.iter().map(|byte| u32::from(byte - b'0')).collect())
}

/// The digit sum of a number below 100.
fn cross_sum(number: u32) -> u32 {
    number / 10 + number % 10
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn insurance_numbers_are_checked_by_their_digit() {
        for valid in [
            "A000500015",
            "C000500021",
            "A123456780",
            "B123456782",
            "M123456785",
            "Z000000005",
            "Z999999997",
            "D123459871",
            "K530912743",
            "S987654326",
            "T004711081",
            "X010203040",
            "T123456780",
            "a123456780",
        ] {
            assert!(valid.parse::<InsuranceNumber>().is_ok(), "{valid}");
        }
        for wrong in ["A123456781", "B123456780", "A213456780"] {
            assert_eq!(wrong.parse::<InsuranceNumber>(), Err(NotANumber::CheckDigit), "{wrong}");
        }
        for malformed in ["A12345678", "A1234567801", "1123456780", "Ä123456780", "A12345678X", ""] {
            assert_eq!(malformed.parse::<InsuranceNumber>(), Err(NotANumber::Form), "{malformed}");
        }
    }

    #[test]
    fn institution_codes_are_checked_by_their_digit() {
        for valid in [
            "260326822",
            "181317004",
            "183501080",
            "184940005",
            "189905014",
            "181575519",
            "185830016",
            "260800019",
            "460800019",
            "462501237",
        ] {
            assert!(valid.parse::<InstitutionCode>().is_ok(), "{valid}");
        }
        for wrong in ["260326823", "260326282"] {
            assert_eq!(wrong.parse::<InstitutionCode>(), Err(NotANumber::CheckDigit), "{wrong}");
        }
        for malformed in ["26032682", "2603268220", "26032682A"] {
            assert_eq!(malformed.parse::<InstitutionCode>(), Err(NotANumber::Form), "{malformed}");
        }
    }

    #[test]
    fn an_insurance_number_does_not_get_into_a_log() {
        let number: InsuranceNumber = "A123456780".parse().unwrap();
        assert_eq!(format!("{number:?}"), "InsuranceNumber(…80)");
    }
}
