//! The service itself: its settings, the care funds, the network partners.

use crate::exchange::{
    cell::{Cell, Whole, by_word},
    problem::{CellFault, quiet},
    row::row,
};
use chrono::NaiveDate;
use entity::value::{Email, Iban, InstitutionCode, PostalCode};

row! {
    /// A setting by its key.
    Setting in "einstellungen" {
        Key name: SettingName = "schluessel";
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

/// Which setting.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SettingName {
    Name,
    Street,
    PostalCode,
    Town,
    Phone,
    Email,
    InstitutionCode,
    Iban,
    Bic,
    Authority,
    RecognisedOn,
    RecognisedAs,
    DaysToPay,
    VatNote,
}

by_word! {
    SettingName:
        "traeger_name" = Self::Name,
        "traeger_strasse" = Self::Street,
        "traeger_plz" = Self::PostalCode,
        "traeger_ort" = Self::Town,
        "traeger_telefon" = Self::Phone,
        "traeger_email" = Self::Email,
        "traeger_ik" = Self::InstitutionCode,
        "iban" = Self::Iban,
        "bic" = Self::Bic,
        "anerkennung_behoerde" = Self::Authority,
        "anerkennung_datum" = Self::RecognisedOn,
        "anerkennung_kennung" = Self::RecognisedAs,
        "zahlungsziel_tage" = Self::DaysToPay,
        "umsatzsteuer_hinweis" = Self::VatNote;
}

impl Setting {
    /// The value in the form its setting has, so that the same day or number always reads the same.
    pub fn canonical(&self) -> Result<String, CellFault> {
        match self.name {
            SettingName::PostalCode => canonical::<PostalCode>(&self.value),
            SettingName::Email => canonical::<Email>(&self.value),
            SettingName::InstitutionCode => canonical::<InstitutionCode>(&self.value),
            SettingName::Iban => Iban::read(&self.value).map(|iban| iban.electronic().to_owned()),
            SettingName::Bic => bic(&self.value),
            SettingName::RecognisedOn => canonical::<NaiveDate>(&self.value),
            SettingName::DaysToPay => canonical::<Whole<0, 365>>(&self.value),
            SettingName::Name
            | SettingName::Street
            | SettingName::Town
            | SettingName::Phone
            | SettingName::Authority
            | SettingName::RecognisedAs
            | SettingName::VatNote => Ok(self.value.clone()),
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
