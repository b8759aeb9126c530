//! When somebody has time in a usual week.

use sea_orm::DeriveValueType;
use std::{fmt, str::FromStr};

use super::words::UnknownWord;

/// How many slots a week has.
const SLOTS: u8 = 21;

/// A part of a day of the week, from Monday morning (0) to Sunday evening (20).
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash)]
pub struct Slot(u8);

impl Slot {
    /// Every slot of the week, day by day.
    pub fn all() -> impl Iterator<Item = Self> {
        (0..SLOTS).map(Self)
    }

    /// The slot of a weekday (0 is Monday) and a part of the day (0 morning, 1 afternoon, 2 evening).
    pub fn at(weekday: u8, part: u8) -> Option<Self> {
        (weekday < 7 && part < 3).then_some(Self(weekday * 3 + part))
    }

    /// 0 is Monday.
    pub fn weekday(self) -> usize {
        usize::from(self.0 / 3)
    }

    /// 0 morning, 1 afternoon, 2 evening.
    pub fn part(self) -> usize {
        usize::from(self.0 % 3)
    }
}

/// As forms send it: `0-2` is Monday evening.
impl fmt::Display for Slot {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{}-{}", self.weekday(), self.part())
    }
}

impl FromStr for Slot {
    type Err = UnknownWord;

    fn from_str(text: &str) -> Result<Self, UnknownWord> {
        Self::all().find(|slot| slot.to_string() == text).ok_or(UnknownWord)
    }
}

/// A set of [`Slot`]s: slot n is bit n of the number in the table.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, DeriveValueType)]
pub struct Availability(pub i32);

impl Availability {
    /// Whether the number in the table has only bits that stand for a slot.
    pub fn is_sound(self) -> bool {
        self.0 >> SLOTS == 0
    }

    pub fn is_empty(self) -> bool {
        self.0 == 0
    }

    /// Whether a slot is among them.
    pub fn has(self, slot: Slot) -> bool {
        self.0 >> slot.0 & 1 == 1
    }

    /// The slots, in the order of the week.
    pub fn iter(self) -> impl Iterator<Item = Slot> {
        Slot::all().filter(move |slot| self.has(*slot))
    }

    /// How many slots there are.
    pub fn count(self) -> i32 {
        self.0.count_ones().cast_signed()
    }

    /// What two people have in common.
    #[must_use]
    pub fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }
}

impl FromIterator<Slot> for Availability {
    fn from_iter<I: IntoIterator<Item = Slot>>(slots: I) -> Self {
        Self(slots.into_iter().fold(0, |bits, slot| bits | 1 << slot.0))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn slots(texts: &[&str]) -> Availability {
        texts.iter().map(|text| text.parse::<Slot>().unwrap()).collect()
    }

    #[test]
    fn a_week_has_twenty_one_slots() {
        assert_eq!(Slot::all().count(), 21);
        assert_eq!(slots(&["0-0", "0-2", "6-2"]).0, 1 | 1 << 2 | 1 << 20);
        for wrong in ["7-0", "0-3", "-1-0", "", "0"] {
            assert!(wrong.parse::<Slot>().is_err(), "{wrong}");
        }
        assert_eq!(Slot::at(1, 1).map(|slot| slot.to_string()).as_deref(), Some("1-1"));
        assert_eq!((Slot::at(7, 0), Slot::at(0, 3)), (None, None));
    }

    #[test]
    fn what_two_have_in_common_is_in_both() {
        let (one, other) = (slots(&["0-1", "2-1", "4-0"]), slots(&["2-1", "4-2"]));
        assert_eq!(one.shared(other), slots(&["2-1"]));
        assert!(one.shared(slots(&["5-0"])).is_empty());
        assert_eq!(one.iter().map(|slot| slot.to_string()).collect::<Vec<_>>(), ["0-1", "2-1", "4-0"]);
    }

    #[test]
    fn only_bits_of_the_week_are_sound() {
        assert!(Availability((1 << 21) - 1).is_sound() && Availability(0).is_sound());
        assert!(!Availability(1 << 21).is_sound() && !Availability(-1).is_sound());
    }
}
