//! Words about any person.

use entity::value::Service;

use crate::web::{
    format::{english, german},
    lang::Lang,
};

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
    /// What the note that stays on the record is called there.
    pub standing_note: &'static str,
    pub no_note: &'static str,
    pub service: &'static str,
    pub services: &'static str,
    pub status: &'static str,
    pub since: &'static str,
    pub until: &'static str,
    pub find: &'static str,
    pub years: fn(i32) -> String,
    pub nobody_found: &'static str,
    pub nobody_found_text: &'static str,
    pub any: &'static str,
    pub counted: fn(u64, u64) -> String,
    pub none_title: &'static str,
    pub ended: &'static str,
    pub last_visit: &'static str,
    /// The next follow-up.
    pub due: &'static str,
    /// Address labels.
    pub labels: &'static str,
    pub person: &'static str,
    pub edit_person: &'static str,
    pub take_on: &'static str,
    pub taken_on: fn(&str) -> String,
    pub saved: fn(&str) -> String,
    pub billed_before: fn(&str) -> String,
    pub known_already: fn(&str) -> String,
    pub other_person: &'static str,
    pub maybe_known: &'static str,
    /// Before what is the same.
    pub same: &'static str,
    pub one_name: &'static str,
    pub still_running: fn(&str, &str) -> String,
    pub pick_one: &'static str,
    pub nobody_fits: fn(&str) -> String,
    pub there_are_more: &'static str,
    pub too_short: &'static str,
    /// Records that look alike.
    pub duplicates: &'static str,
    pub merge_with: &'static str,
    pub formerly: fn(&str) -> String,
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
    standing_note: "Gut zu wissen",
    no_note: "Noch nichts eingetragen.",
    service: "Dienst",
    services: "Dienste",
    status: "Stand",
    since: "seit",
    until: "bis",
    find: "Suchen nach",
    years: |years| format!("{years} Jahre"),
    nobody_found: "Dazu ist niemand eingetragen",
    nobody_found_text: "Vielleicht ist der Filter zu eng, oder der Name wird anders geschrieben.",
    any: "Alle",
    counted: |people, unpaired| match people {
        1 => format!("1 Person · {unpaired} ohne Begleitung", unpaired = german(unpaired)),
        n => format!("{n} Personen · {unpaired} ohne Begleitung", n = german(n), unpaired = german(unpaired)),
    },
    none_title: "Noch ist niemand eingetragen",
    ended: "beendet",
    last_visit: "Letzter Besuch",
    due: "Fällig",
    labels: "Etiketten",
    person: "Person",
    edit_person: "Person ändern",
    take_on: "Aufnehmen",
    taken_on: |number| format!("{number} ist aufgenommen."),
    saved: |number| format!("Gespeichert für {number}."),
    billed_before: |month| {
        format!(
            "Bis {month} ist aber schon abgerechnet, und diese Abrechnungen bleiben, wie sie sind. \
             Soll die Änderung auch dort gelten, stornieren Sie sie bitte und schließen den Monat noch einmal ab."
        )
    },
    known_already: |numbers| {
        format!(
            "Unter {numbers} ist schon jemand mit diesem Namen und demselben Geburtsdatum oder Telefon eingetragen. \
             Ist es jemand anderes, bestätigen Sie das bitte unten."
        )
    },
    other_person: "Das ist eine andere Person mit demselben Namen",
    maybe_known: "Vielleicht schon eingetragen",
    same: "gleich",
    one_name: "ein Teil des Namens",
    still_running: |day, numbers| {
        format!("Nach dem {day} laufen noch Begleitungen: {numbers}. Bitte beenden Sie zuerst diese.")
    },
    pick_one: "Bitte wählen Sie aus, wer gemeint ist.",
    nobody_fits: |typed| format!("Zu „{typed}“ ist niemand eingetragen."),
    there_are_more: "Es gibt noch mehr. Bitte geben Sie etwas mehr ein.",
    too_short: "Bitte geben Sie mindestens zwei Zeichen ein.",
    duplicates: "Mögliche Dubletten",
    merge_with: "Mit einem anderen Eintrag zusammenführen",
    formerly: |numbers| format!("früher {numbers}"),
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
    standing_note: "Good to know",
    no_note: "Nothing entered yet.",
    service: "Service",
    services: "Services",
    status: "Status",
    since: "since",
    until: "until",
    find: "Look for",
    years: |years| format!("{years} years"),
    nobody_found: "Nobody fits this",
    nobody_found_text: "Perhaps the filter is too narrow, or the name is spelled differently.",
    any: "All",
    counted: |people, unpaired| match people {
        1 => format!("1 person · {unpaired} without an assignment", unpaired = english(unpaired)),
        n => format!("{n} people · {unpaired} without an assignment", n = english(n), unpaired = english(unpaired)),
    },
    none_title: "Nobody is entered yet",
    ended: "ended",
    last_visit: "Last visit",
    due: "Due",
    labels: "Labels",
    person: "Person",
    edit_person: "Change the person",
    take_on: "Take on",
    taken_on: |number| format!("{number} is taken on."),
    saved: |number| format!("Saved for {number}."),
    billed_before: |month| {
        format!(
            "But everything up to {month} is billed, and those statements stay as they are. \
             If the change is to hold there too, please cancel them and close the month again."
        )
    },
    known_already: |numbers| {
        format!(
            "Somebody with this name and the same date of birth or phone stands under {numbers} already. \
             If this is somebody else, please say so below."
        )
    },
    other_person: "This is another person with the same name",
    maybe_known: "Perhaps known already",
    same: "the same",
    one_name: "part of the name",
    still_running: |day, numbers| {
        format!("After {day} there are still assignments: {numbers}. Please end these first.")
    },
    pick_one: "Please pick who is meant.",
    nobody_fits: |typed| format!("Nobody is entered for “{typed}”."),
    there_are_more: "There are more. Please type a little more.",
    too_short: "Please type at least two characters.",
    duplicates: "Possible duplicates",
    merge_with: "Merge with another record",
    formerly: |numbers| format!("formerly {numbers}"),
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
