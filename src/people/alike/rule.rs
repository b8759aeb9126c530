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
}

impl Typed {
    pub fn of(first_name: &str, last_name: &str, birth_date: Option<NaiveDate>, phone: &str) -> Self {
        let phone = Some(digits(phone)).filter(|phone| phone.len() >= DIGITS).unwrap_or_default();
        Self { first_name: plain(first_name), last_name: plain(last_name), birth_date, phone }
    }

    /// Whether both names are there.
    pub fn is_named(&self) -> bool {
        !self.first_name.is_empty() && self.last_name.chars().count() >= 2
    }

    /// In what somebody is like who was typed in.
    pub fn like(&self, person: &Person) -> Likeness {
        let known = Self::of(
            &person.first_name,
            &person.last_name,
            Some(person.birth_date),
            person.phone.as_deref().unwrap_or_default(),
        );
        let straight = (&self.first_name, &self.last_name) == (&known.first_name, &known.last_name);
        let crossed = (&self.first_name, &self.last_name) == (&known.last_name, &known.first_name);
        let one = |typed: &String, known: &String| !typed.is_empty() && typed == known;
        let one = one(&self.first_name, &known.first_name) || one(&self.last_name, &known.last_name);
        let name = match self.is_named() && (straight || crossed) {
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
