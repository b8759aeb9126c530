//! Passwords that can be read out: four short words, drawn by the operating system.

use std::fmt::Write;

use crate::error::{Error, Result};

/// 128 words, so that four of them are one of 268 million.
const WORDS: &str = "Ahorn Amsel Anker Apfel April Arena Athen Atlas Bagger Balkon Banane Becher Beere Besen Biber Biene Birke Birne Blatt \
    Blume Boje Bogen Brise Brot Buch Bucht Butter Dachs Daune Deckel Delfin Distel Dohle Eiche Eimer Engel Erbse Erdbeere Erle Esche \
    Esel Eule Faden Falke Farn Feder Feige Feile Fenster Fichte Fink Flieder Floh Fluss Forelle Fuchs Gabel Garten Geige Ginster Glas \
    Glocke Gurke Hafen Hafer Hase Hasel Hecke Heide Henne Herbst Hering Himbeere Hirse Honig Hummel Igel Insel Iris Jacke Juni Kachel \
    Kamel Kanne Karte Kater Kegel Kerze Kiesel Kirsche Klee Knopf Koffer Korb Kreide Krone Kuchen Lampe Laterne Laub Leiter Lerche \
    Linde Linse Luchs Mai Mandel Mantel Meise Melone Milan Minze Mohn Moos Morgen Muschel Nadel Nebel Nelke Nuss Ofen Olive Orgel \
    Otter Palme Pappel Perle Pilz";

/// A new password.
///
/// # Errors
///
/// If the operating system gives no random numbers.
pub fn new() -> Result<String> {
    let words: Vec<&str> = WORDS.split_whitespace().collect();
    let mut drawn = [0; 4];
    getrandom::fill(&mut drawn).map_err(|failed| Error::internal(failed.to_string()))?;
    let mut password = String::new();
    for byte in drawn {
        let hyphen = if password.is_empty() { "" } else { "-" };
        let _ = write!(password, "{hyphen}{}", words[usize::from(byte) % words.len()]);
    }
    Ok(password)
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::auth::password::LEAST_CHARACTERS;

    #[test]
    fn every_word_is_drawn_as_often_and_none_stands_twice() {
        let mut words: Vec<&str> = WORDS.split_whitespace().collect();
        words.sort_unstable();
        words.dedup();
        assert_eq!(words.len(), 128);
    }

    #[test]
    fn passwords_are_long_enough_and_new() {
        let (one, other) = (new().unwrap(), new().unwrap());
        assert!(one.chars().count() >= LEAST_CHARACTERS, "{one}");
        assert_ne!(one, other);
    }
}
