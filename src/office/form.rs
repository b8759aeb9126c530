//! The forms over the settings, one a subject.

pub mod catalogue;
pub mod letter_text;
pub mod single;
pub mod tariff;
pub mod vat_note;

/// Where every form leads back to.
pub const SETTINGS: &str = "/settings";
