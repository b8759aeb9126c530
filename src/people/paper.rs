//! How letters write to a person.

use entity::value::PostalCode;

use super::kind::{Named, Person};

/// Name and address in the window of an envelope, one a line.
pub fn window(person: &Person) -> Vec<String> {
    let name = format!("{} {}", person.first_name, person.last_name);
    let lines = person.salutation.clone().into_iter().chain([name, person.street.clone()]);
    lines.chain(place(Some(&person.postal_code), Some(&person.town))).collect()
}

/// `44137 Dortmund`, as far as it is known.
pub fn place(postal_code: Option<&PostalCode>, town: Option<&str>) -> Option<String> {
    let parts: Vec<String> = postal_code.map(ToString::to_string).into_iter().chain(town.map(str::to_owned)).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
}

/// By name and title where it is known how they like to be addressed.
pub fn salutation(person: &impl Named) -> String {
    let known = person.salutation().unwrap_or_default();
    match known.split_whitespace().next() {
        Some("Frau") => format!("Sehr geehrte {known} {},", person.last_name()),
        Some("Herr") => format!("Sehr geehrter {known} {},", person.last_name()),
        Some(_) | None => format!("Guten Tag, {} {},", person.first_name(), person.last_name()),
    }
}

/// Where nobody is known by name.
pub const TO_ALL: &str = "Sehr geehrte Damen und Herren,";
