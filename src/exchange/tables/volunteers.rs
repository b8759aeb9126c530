//! Volunteers.

use crate::exchange::row::row;
use chrono::NaiveDate;
use entity::value::{Email, Iban, Lines, PostalCode, Services};

row! {
    /// Somebody who visits.
    Volunteer in "ehrenamtliche" {
        Key number: String = "nummer";
        Optional salutation: Option<String> = "anrede";
        Required first_name: String = "vorname";
        Required last_name: String = "nachname";
        Required birth_date: NaiveDate = "geburtsdatum";
        Required street: String = "strasse";
        Required postal_code: PostalCode = "plz";
        Required town: String = "ort";
        Required district: String = "stadtbezirk" => "stadtbezirke";
        Optional phone: Option<String> = "telefon";
        Optional email: Option<Email> = "email";
        Required services: Services = "dienste";
        Optional languages: Option<Lines> = "sprachen";
        Optional active_since: Option<NaiveDate> = "seit";
        Optional iban: Option<Iban> = "iban";
    }
}
