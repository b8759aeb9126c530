//! One date, as a slice offers it.

use chrono::{DateTime, Utc};

/// A date that somebody keeps. Its words are in their language, and say no more than they need.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    /// The same for ever, and of no other date: `meeting-12`. Kind and key of the row.
    pub uid: String,
    pub begins: DateTime<Utc>,
    pub ends: DateTime<Utc>,
    pub title: String,
    /// A public place, or nothing. No street of anybody's home.
    pub place: Option<String>,
    pub note: Option<String>,
    /// When any of it was last written, where its row keeps that.
    pub changed_at: Option<DateTime<Utc>>,
    /// How often it was changed since: 0 to begin with. Calendars take the higher one.
    pub sequence: u32,
    /// Since when it does not take place. It is shown as cancelled for a while, so that calendars hear of it.
    pub cancelled_at: Option<DateTime<Utc>>,
}

/// A person as they may stand in a calendar: `Frau A.`; without a salutation, `A.`.
pub fn whom(salutation: Option<&str>, last_name: &str) -> String {
    let initial: String = last_name.chars().find(|char| char.is_alphabetic()).into_iter().chain(['.']).collect();
    salutation.map_or(initial.clone(), |salutation| format!("{salutation} {initial}"))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_person_goes_by_an_initial() {
        assert_eq!(whom(Some("Frau"), "Abendroth"), "Frau A.");
        assert_eq!(whom(None, "Özdemir"), "Ö.");
        assert_eq!(whom(Some("Herr"), "'t Hooft"), "Herr t.");
    }
}
