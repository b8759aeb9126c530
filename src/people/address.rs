//! How a person stands in a list, in a letter's first line, and below a title.

use chrono::{Datelike, NaiveDate};

use super::PersonWords;
use crate::web::format;

/// `Abendroth, Erna`, as lists sort it.
pub fn sorted_name(first: &str, last: &str) -> String {
    format!("{last}, {first}")
}

/// `Frau Erna Abendroth`.
pub fn full_name(salutation: Option<&str>, first: &str, last: &str) -> String {
    [salutation.unwrap_or_default(), first, last].join(" ").trim().to_owned()
}

/// `Frau Abendroth`, or both names where there is no salutation.
pub fn short_name(salutation: Option<&str>, first: &str, last: &str) -> String {
    format!("{} {last}", salutation.unwrap_or(first))
}

/// As it stands in German after `bei` and `mit`: `Herrn Süß`, and everybody else as they are.
pub fn dative(name: &str) -> String {
    name.strip_prefix("Herr ").map_or_else(|| name.to_owned(), |rest| format!("Herrn {rest}"))
}

/// Full years lived on a day.
pub fn age(born: NaiveDate, on: NaiveDate) -> i32 {
    let had_birthday = (on.month(), on.day()) >= (born.month(), born.day());
    on.year() - born.year() - i32::from(!had_birthday)
}

/// `seit 01.03.2025`, or `01.03.2025 – 31.12.2025` once it has an end.
pub fn period(w: &PersonWords, from: NaiveDate, until: Option<NaiveDate>) -> String {
    match until {
        None => format!("{} {}", w.since, format::day(from)),
        Some(until) => format!("{} – {}", format::day(from), format::day(until)),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_is_lived_on_the_birthday() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(age(day("1942-03-01"), day("2026-02-28")), 83);
        assert_eq!(age(day("1942-03-01"), day("2026-03-01")), 84);
        assert_eq!(age(day("1940-02-29"), day("2026-02-28")), 85);
        assert_eq!(age(day("1940-02-29"), day("2026-03-01")), 86);
    }

    #[test]
    fn a_man_is_visited_in_the_dative() {
        assert_eq!(dative("Herr Süß"), "Herrn Süß");
        for same in ["Frau Abendroth", "Erna Abendroth", "Herrmann Groß", "S."] {
            assert_eq!(dative(same), same);
        }
    }

    #[test]
    fn people_are_named_as_the_place_asks() {
        assert_eq!(full_name(Some("Frau"), "Erna", "Abendroth"), "Frau Erna Abendroth");
        assert_eq!(full_name(None, "Erna", "Abendroth"), "Erna Abendroth");
        assert_eq!(short_name(Some("Frau"), "Erna", "Abendroth"), "Frau Abendroth");
        assert_eq!(short_name(None, "Erna", "Abendroth"), "Erna Abendroth");
    }
}
