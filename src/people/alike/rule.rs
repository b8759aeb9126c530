//! In what somebody with a record is like somebody who is typed in.

use chrono::NaiveDate;
use entity::value::search::{digits, fold};

use crate::people::{Person, finding::UMLAUTS};

/// A shorter number is not a phone's.
const DIGITS: usize = 5;

/// What is typed of somebody so far, as it is compared: names folded, the phone as digits. What is too short to tell
/// anybody by is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Typed {
    pub first_name: String,
    pub last_name: String,
    pub birth_date: Option<NaiveDate>,
    pub phone: String,
    /// Whether a last name alone will do, since callers often say no more.
    pub is_call: bool,
}

impl Typed {
    pub fn of(first_name: &str, last_name: &str, birth_date: Option<NaiveDate>, phone: &str) -> Self {
        let phone = Some(digits(phone)).filter(|phone| phone.len() >= DIGITS).unwrap_or_default();
        Self { first_name: plain(first_name), last_name: plain(last_name), birth_date, phone, is_call: false }
    }

    /// What is said on the phone of somebody.
    pub fn of_call(first_name: &str, last_name: &str, phone: &str) -> Self {
        Self { is_call: true, ..Self::of(first_name, last_name, None, phone) }
    }

    /// What a record says.
    pub fn of_person(person: &Person) -> Self {
        let phone = person.phone.as_deref().unwrap_or_default();
        Self::of(&person.first_name, &person.last_name, Some(person.birth_date), phone)
    }

    /// Whether there is a name that can be looked for.
    pub fn is_named(&self) -> bool {
        (self.is_call || !self.first_name.is_empty()) && self.last_name.chars().count() >= 2
    }

    /// In what somebody is like who was typed in.
    pub fn like(&self, person: &Person) -> Likeness {
        self.compare(&Self::of_person(person))
    }

    /// In what two are alike.
    pub fn compare(&self, known: &Self) -> Likeness {
        let straight = (&self.first_name, &self.last_name) == (&known.first_name, &known.last_name);
        let crossed = (&self.first_name, &self.last_name) == (&known.last_name, &known.first_name);
        let one = |typed: &String, known: &String| !typed.is_empty() && typed == known;
        let last = one(&self.last_name, &known.last_name);
        let one = one(&self.first_name, &known.first_name) || last;
        let is_short = self.is_call && (self.first_name.is_empty() || known.first_name.is_empty());
        let name = match self.is_named() && (straight || crossed || (is_short && last)) {
            true => SameName::Both,
            false if one => SameName::One,
            false => SameName::Neither,
        };
        Likeness {
            name,
            birth_date: self.birth_date.is_some() && self.birth_date == known.birth_date,
            phone: !self.phone.is_empty() && self.phone == known.phone,
        }
    }
}

/// A name as it is compared: however it is written, and with the vowels alone in place of umlauts.
pub fn plain(name: &str) -> String {
    UMLAUTS.into_iter().fold(fold(name), |name, (umlaut, vowel)| name.replace(umlaut, vowel))
}

/// Which of first and last name two people share.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum SameName {
    Neither,
    One,
    /// Also the wrong way round.
    Both,
}

/// In what two people are alike.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Likeness {
    pub name: SameName,
    pub birth_date: bool,
    pub phone: bool,
}

impl Likeness {
    /// Whether it is worth a look: people marry, share a phone, and are typed wrongly.
    pub fn is_worth_telling(self) -> bool {
        self.name == SameName::Both || self.phone || (self.birth_date && self.name == SameName::One)
    }

    /// Whether it is nearly certain, so that a second record is made only by who says that it is somebody else.
    pub fn is_likely(self) -> bool {
        self.name == SameName::Both && (self.birth_date || self.phone)
    }

    /// Whether two records may well be of one person: two of name, birth date and phone are the same. People who share
    /// a name alone, or a phone alone, are told while one types, and are too many to go through.
    pub fn is_probable(self) -> bool {
        self.is_likely() || (self.birth_date && (self.phone || self.name == SameName::One))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn known() -> Person {
        Person {
            salutation: None,
            first_name: "Jürgen".to_owned(),
            last_name: "Müller".to_owned(),
            birth_date: "1950-02-03".parse().unwrap(),
            street: "Probeweg 1".to_owned(),
            postal_code: "44359".parse().unwrap(),
            town: "Dortmund".to_owned(),
            district_id: entity::value::DistrictId(1),
            phone: Some("0231 / 55 50 101".to_owned()),
        }
    }

    /// Whether it is told, and whether it is asked about.
    fn told(first: &str, last: &str, born: &str, phone: &str) -> (bool, bool) {
        let like = Typed::of(first, last, born.parse().ok(), phone).like(&known());
        (like.is_worth_telling(), like.is_likely())
    }

    #[test]
    fn the_same_name_is_told_and_asked_about_with_birthday_or_phone() {
        for (first, last) in [("Jürgen", "Müller"), ("JUERGEN", "mueller"), ("jurgen", "Muller"), ("Müller", "Jürgen")]
        {
            assert_eq!(told(first, last, "", ""), (true, false), "{first} {last}");
            assert_eq!(told(first, last, "1950-02-03", ""), (true, true), "{first} {last}");
            assert_eq!(told(first, last, "1951-02-03", "+49 231 5550101"), (true, true), "{first} {last}");
            assert_eq!(told(first, last, "1951-02-03", "0231 5550102"), (true, false), "{first} {last}");
        }
    }

    #[test]
    fn a_caller_may_say_no_more_than_a_last_name() {
        let said = |first, last, phone| Typed::of_call(first, last, phone).like(&known()).is_worth_telling();
        assert!(said("", "Mueller", "") && said("Jürgen", "Müller", "") && said("", "", "0231 5550101"));
        assert!(!said("Hans", "Müller", "") && !said("Jürgen", "", "") && !said("", "M", ""));
        let short = Typed::of("", "Müller", None, "");
        assert!(Typed::of_call("Hans", "Muller", "").compare(&short).is_worth_telling());
    }

    #[test]
    fn two_records_are_probably_one_person_where_two_of_three_are_the_same() {
        let probable = |first, last, born: &str, phone| {
            Typed::of(first, last, born.parse().ok(), phone).like(&known()).is_probable()
        };
        assert!(probable("Jürgen", "Müller", "1950-02-03", "") && probable("Jürgen", "Müller", "", "0231 5550101"));
        assert!(
            probable("Jürgen", "Meier", "1950-02-03", "") && probable("Otto", "Kern", "1950-02-03", "0231 5550101")
        );
        assert!(
            !probable("Jürgen", "Müller", "1951-02-03", "1")
                && !probable("Eva", "Müller", "1951-02-03", "0231 5550101")
        );
    }

    #[test]
    fn the_same_phone_is_told_but_couples_share_one() {
        assert_eq!(told("Erna", "Müller", "1952-01-01", "02315550101"), (true, false));
        assert_eq!(told("", "", "", "0231-5550101"), (true, false));
        assert_eq!(told("", "", "", "0231"), (false, false));
    }

    #[test]
    fn the_same_birthday_is_told_with_one_of_both_names() {
        assert_eq!(told("Jürgen", "Meier", "1950-02-03", ""), (true, false));
        assert_eq!(told("Hans", "Muller", "1950-02-03", ""), (true, false));
        assert_eq!(told("Hans", "Meier", "1950-02-03", ""), (false, false));
        assert_eq!(told("Jürgen", "", "", ""), (false, false));
        assert_eq!(told("", "", "", ""), (false, false));
    }
}
