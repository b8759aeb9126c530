//! One cell: from what somebody typed to a value, and back to the form every export uses.

use super::problem::{CellFault, quiet};
use chrono::{NaiveDate, NaiveTime, Weekday};
use entity::{
    senior::PaymentRoute,
    tariff::Rounding,
    value::{Cents, Email, Iban, InstitutionCode, InsuranceNumber, PostalCode, Service, Services, insurance},
};

mod date;
mod money;
mod text;

pub use text::Note;

/// A value that stands in one cell.
pub trait Cell: Sized {
    /// Reads a trimmed text that is not empty.
    fn read(text: &str) -> Result<Self, CellFault>;

    /// The text that [`Cell::read`] makes the same value of.
    fn write(&self) -> String;
}

/// What a column holds: a value that must be there, or one that may be missing.
pub trait Field: Sized {
    /// Reads a cell, or takes what holds where it is empty.
    fn from_cell(text: Option<&str>, default: Option<Self>) -> Result<Self, CellFault>;

    /// As [`Cell::write`], and empty where nothing is given.
    fn to_cell(&self) -> String;
}

impl<T: Cell> Field for T {
    fn from_cell(text: Option<&str>, default: Option<Self>) -> Result<Self, CellFault> {
        text.map_or_else(|| default.ok_or(CellFault::Empty), T::read)
    }

    fn to_cell(&self) -> String {
        self.write()
    }
}

impl<T: Cell> Field for Option<T> {
    fn from_cell(text: Option<&str>, _default: Option<Self>) -> Result<Self, CellFault> {
        text.map(T::read).transpose()
    }

    fn to_cell(&self) -> String {
        self.as_ref().map(Cell::write).unwrap_or_default()
    }
}

impl Cell for NaiveDate {
    fn read(text: &str) -> Result<Self, CellFault> {
        date::day(text).ok_or_else(|| CellFault::NotADate { value: quiet(text) })
    }

    fn write(&self) -> String {
        self.format("%Y-%m-%d").to_string()
    }
}

impl Cell for NaiveTime {
    fn read(text: &str) -> Result<Self, CellFault> {
        date::time(text).ok_or_else(|| CellFault::NotATime { value: quiet(text) })
    }

    fn write(&self) -> String {
        self.format("%H:%M").to_string()
    }
}

/// An amount, never negative.
impl Cell for Cents {
    fn read(text: &str) -> Result<Self, CellFault> {
        money::amount(text)
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

impl Cell for bool {
    fn read(text: &str) -> Result<Self, CellFault> {
        match text.to_lowercase().as_str() {
            "ja" => Ok(true),
            "nein" => Ok(false),
            _ => Err(CellFault::NotYesNo { value: quiet(text) }),
        }
    }

    fn write(&self) -> String {
        if *self { "ja" } else { "nein" }.to_owned()
    }
}

/// A whole number within limits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Whole<const LEAST: i32, const MOST: i32>(pub i32);

impl<const LEAST: i32, const MOST: i32> Cell for Whole<LEAST, MOST> {
    fn read(text: &str) -> Result<Self, CellFault> {
        let wrong = || CellFault::NotWhole { value: quiet(text), least: LEAST, most: MOST };
        let digits = text.bytes().all(|byte| byte.is_ascii_digit());
        let number = text.parse().ok().filter(|number| digits && (LEAST..=MOST).contains(number));
        number.map(Self).ok_or_else(wrong)
    }

    fn write(&self) -> String {
        self.0.to_string()
    }
}

/// A value that goes by one of a few words, whatever their case.
macro_rules! by_word {
    ($($type:ty: $($word:literal = $value:expr),+;)+) => {$(
        impl Cell for $type {
            fn read(text: &str) -> Result<Self, CellFault> {
                match text.to_lowercase().as_str() {
                    $($word => Ok($value),)+
                    _ => Err(CellFault::NotOneOf { value: quiet(text), words: vec![$($word),+] }),
                }
            }

            fn write(&self) -> String {
                let words = [$(($word, $value)),+];
                words.into_iter().find(|(_, value)| value == self).map(|(word, _)| word.to_owned()).unwrap_or_default()
            }
        }
    )+};
}
pub(super) use by_word;

by_word! {
    PaymentRoute: "erstattung" = Self::Reimbursement, "abtretung" = Self::ClaimAssignment;
    Rounding: "ab" = Self::Down, "naechste" = Self::Nearest, "auf" = Self::Up;
    Service: "besuchsdienst" = Self::Besuchsdienst, "entlastung" = Self::Entlastung, "demenzgruppe" = Self::Demenzgruppe;
}

/// A day of the week as the office writes it, `Montag`.
impl Cell for Weekday {
    fn read(text: &str) -> Result<Self, CellFault> {
        let found = WEEKDAYS.iter().position(|word| word.to_lowercase() == text.to_lowercase());
        let number = found.and_then(|position| u8::try_from(position).ok());
        let wrong = || CellFault::NotOneOf { value: quiet(text), words: WEEKDAYS.to_vec() };
        number.and_then(|number| Self::try_from(number).ok()).ok_or_else(wrong)
    }

    fn write(&self) -> String {
        WEEKDAYS[self.num_days_from_monday() as usize].to_owned()
    }
}

const WEEKDAYS: [&str; 7] = ["Montag", "Dienstag", "Mittwoch", "Donnerstag", "Freitag", "Samstag", "Sonntag"];

/// Several services between commas.
impl Cell for Services {
    fn read(text: &str) -> Result<Self, CellFault> {
        let services: Self = parts(text).map(Service::read).collect::<Result<_, _>>()?;
        if services.iter().next().is_none() { Err(CellFault::Empty) } else { Ok(services) }
    }

    fn write(&self) -> String {
        self.to_string()
    }
}

/// The parts of a list that say anything.
pub(super) fn parts(text: &str) -> impl Iterator<Item = &str> {
    text.split(',').map(str::trim).filter(|part| !part.is_empty())
}

/// A value with a form of its own, which its type checks.
macro_rules! by_form {
    ($($type:ty: |$text:ident, $error:pat_param| $what:expr;)+) => {$(
        impl Cell for $type {
            fn read($text: &str) -> Result<Self, CellFault> {
                $text.parse().map_err(|$error| $what)
            }

            fn write(&self) -> String {
                self.to_string()
            }
        }
    )+};
}

by_form! {
    PostalCode: |text, _| CellFault::NotAPostalCode { value: quiet(text) };
    Email: |text, _| CellFault::NotAnEmail { value: quiet(text) };
    Iban: |text, _| CellFault::NotAnIban;
    InsuranceNumber: |text, error| check_digit(error, CellFault::InsuranceNumberForm);
    InstitutionCode: |text, error| check_digit(error, CellFault::InstitutionCodeForm);
}

fn check_digit(error: insurance::NotANumber, form: CellFault) -> CellFault {
    match error {
        insurance::NotANumber::Form => form,
        insurance::NotANumber::CheckDigit => CellFault::CheckDigit,
    }
}

#[cfg(test)]
mod tests;
