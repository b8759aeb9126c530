//! The service itself: its settings, the care funds, the network partners.

use crate::{
    exchange::{
        cell::{Cell, Whole},
        problem::{CellFault, quiet},
        row::row,
    },
    office::Key,
};
use chrono::NaiveDate;
use entity::value::{Email, Iban, InstitutionCode, PostalCode};

row! {
    /// A setting by its key.
    Setting in "einstellungen" {
        Key key: Key = "schluessel";
        Required value: String = "wert";
    }
}

row! {
    /// A Pflegekasse.
    CareFund in "pflegekassen" {
        Key ik: InstitutionCode = "ik";
        Required name: String = "name";
        Optional street: Option<String> = "strasse";
        Optional postal_code: Option<PostalCode> = "plz";
        Optional town: Option<String> = "ort";
    }
}

row! {
    /// Somebody who refers people.
    Partner in "partner" {
        Key number: String = "nummer";
        Required name: String = "name";
        Required kind: String = "art";
        Optional district: Option<String> = "stadtbezirk" => "stadtbezirke";
        Optional phone: Option<String> = "telefon";
        Optional email: Option<Email> = "email";
    }
}

impl Cell for Key {
    fn read(text: &str) -> Result<Self, CellFault> {
        let found = Self::ALL.into_iter().find(|key| key.word() == text.to_lowercase());
        let words = || Self::ALL.map(Self::word).to_vec();
        found.ok_or_else(|| CellFault::NotOneOf { value: quiet(text), words: words() })
    }

    fn write(&self) -> String {
        self.word().to_owned()
    }
}

impl Setting {
    /// The value in the form its key has, so that the same day or number always reads the same.
    pub fn canonical(&self) -> Result<String, CellFault> {
        match self.key {
            Key::SenderPostalCode => canonical::<PostalCode>(&self.value),
            Key::SenderEmail => canonical::<Email>(&self.value),
            Key::SenderIk => canonical::<InstitutionCode>(&self.value),
            Key::Iban => Iban::read(&self.value).map(|iban| iban.electronic().to_owned()),
            Key::Bic => bic(&self.value),
            Key::RecognitionDate => canonical::<NaiveDate>(&self.value),
            Key::DaysToPay => canonical::<Whole<0, 365>>(&self.value),
            Key::TrialWeeks => canonical::<Whole<0, 52>>(&self.value),
            Key::SenderName
            | Key::SenderStreet
            | Key::SenderTown
            | Key::SenderPhone
            | Key::RecognitionAuthority
            | Key::RecognitionId
            | Key::VatNote => Ok(self.value.clone()),
        }
    }
}

fn canonical<T: Cell>(text: &str) -> Result<String, CellFault> {
    T::read(text).map(|value| value.write())
}

/// A bank's code (ISO 9362): six letters, then two or five letters or digits.
fn bic(text: &str) -> Result<String, CellFault> {
    let code = text.replace(' ', "").to_ascii_uppercase();
    let letters = code.bytes().take(6).all(|byte| byte.is_ascii_uppercase());
    let rest = code.bytes().all(|byte| byte.is_ascii_uppercase() || byte.is_ascii_digit());
    if letters && rest && matches!(code.len(), 8 | 11) { Ok(code) } else { Err(CellFault::NotABic) }
}
