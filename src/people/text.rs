//! Words about any person.

use entity::value::Service;

use crate::web::lang::Lang;

/// Words about any person, in one language.
#[derive(Debug)]
pub struct PersonWords {
    pub name: &'static str,
    pub number: &'static str,
    pub salutation: &'static str,
    pub salutation_hint: &'static str,
    pub first_name: &'static str,
    pub last_name: &'static str,
    pub birth_date: &'static str,
    pub birth_date_later: &'static str,
    pub address: &'static str,
    pub street: &'static str,
    pub postal_code: &'static str,
    pub town: &'static str,
    pub district: &'static str,
    pub phone: &'static str,
    pub email: &'static str,
    pub languages: &'static str,
    pub languages_hint: &'static str,
    pub note: &'static str,
    pub service: &'static str,
    pub services: &'static str,
    pub status: &'static str,
    pub since: &'static str,
    pub until: &'static str,
    pub find: &'static str,
    pub all_districts: &'static str,
    pub all_services: &'static str,
    pub to_excel: &'static str,
    pub whole_list: &'static str,
    pub years: fn(i32) -> String,
    pub page_of: fn(u64, u64) -> String,
    pub nobody_found: &'static str,
    pub nobody_found_text: &'static str,
    pub not_after_today: &'static str,
    pub end_before_start: &'static str,
}

const DE: PersonWords = PersonWords {
    name: "Name",
    number: "Nummer",
    salutation: "Anrede",
    salutation_hint: "So, wie sie in Briefen stehen soll: Frau, Herr, Frau Dr. …",
    first_name: "Vorname",
    last_name: "Nachname",
    birth_date: "Geburtsdatum",
    birth_date_later: "Das Geburtsdatum liegt in der Zukunft. Bitte prüfen Sie das Jahr.",
    address: "Adresse",
    street: "Straße und Hausnummer",
    postal_code: "Postleitzahl",
    town: "Ort",
    district: "Stadtbezirk",
    phone: "Telefon",
    email: "E-Mail",
    languages: "Sprachen",
    languages_hint: "Mit Komma getrennt, zum Beispiel: Deutsch, Türkisch",
    note: "Notiz",
    service: "Dienst",
    services: "Dienste",
    status: "Status",
    since: "seit",
    until: "bis",
    find: "Suchen nach",
    all_districts: "Alle",
    all_services: "Alle",
    to_excel: "Excel",
    whole_list: "Ganze Liste drucken",
    years: |years| format!("{years} Jahre"),
    page_of: |page, pages| format!("Seite {page} von {pages}"),
    nobody_found: "Dazu ist niemand eingetragen",
    nobody_found_text: "Vielleicht ist der Filter zu eng, oder der Name wird anders geschrieben.",
    not_after_today: "Dieser Tag liegt in der Zukunft. Bitte prüfen Sie das Datum.",
    end_before_start: "Das Ende liegt vor dem Anfang. Bitte prüfen Sie beide Daten.",
};

const EN: PersonWords = PersonWords {
    name: "Name",
    number: "Number",
    salutation: "Salutation",
    salutation_hint: "As it should stand in letters: Frau, Herr, Frau Dr. …",
    first_name: "First name",
    last_name: "Last name",
    birth_date: "Date of birth",
    birth_date_later: "The date of birth is in the future. Please check the year.",
    address: "Address",
    street: "Street and number",
    postal_code: "Postal code",
    town: "Town",
    district: "District",
    phone: "Phone",
    email: "E-mail",
    languages: "Languages",
    languages_hint: "Separated by commas, for example: Deutsch, Türkisch",
    note: "Note",
    service: "Service",
    services: "Services",
    status: "Status",
    since: "since",
    until: "until",
    find: "Look for",
    all_districts: "All",
    all_services: "All",
    to_excel: "Excel",
    whole_list: "Print the whole list",
    years: |years| format!("{years} years"),
    page_of: |page, pages| format!("Page {page} of {pages}"),
    nobody_found: "Nobody fits this",
    nobody_found_text: "Perhaps the filter is too narrow, or the name is spelled differently.",
    not_after_today: "This day is in the future. Please check the date.",
    end_before_start: "The end is before the beginning. Please check both dates.",
};

/// What a service is called.
pub fn service_word(service: Service, lang: Lang) -> &'static str {
    match (service, lang) {
        (Service::Besuchsdienst, Lang::De) => "Besuchsdienst",
        (Service::Besuchsdienst, Lang::En) => "Visiting service",
        (Service::Entlastung, Lang::De) => "Häusliche Entlastung",
        (Service::Entlastung, Lang::En) => "Relief at home",
        (Service::Demenzgruppe, Lang::De) => "Demenzbetreuungsgruppe",
        (Service::Demenzgruppe, Lang::En) => "Dementia group",
    }
}

impl Lang {
    /// Words about any person.
    pub fn people(self) -> &'static PersonWords {
        match self {
            Self::De => &DE,
            Self::En => &EN,
        }
    }
}
