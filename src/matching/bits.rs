//! Sets that are compared a million times: times of the week, pets, and words such as languages, each a bit.

use std::collections::HashMap;

use entity::value::search::fold;

/// Parts of days of a usual week: bit 0 is Monday morning, bit 20 Sunday evening, three a day.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Slots(pub u32);

impl Slots {
    /// The slot of a weekday (0 is Monday) and a part of the day (0 morning, 1 afternoon, 2 evening).
    pub const fn at(weekday: u32, part: u32) -> Self {
        Self(1 << (weekday * 3 + part))
    }

    /// Nothing is known of when somebody has time.
    pub fn is_unknown(self) -> bool {
        self.0 == 0
    }

    #[must_use]
    pub fn and(self, other: Self) -> Self {
        Self(self.0 | other.0)
    }

    #[must_use]
    pub fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub fn count(self) -> i32 {
        self.0.count_ones().cast_signed()
    }
}

/// Kinds of pets, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pets(pub u8);

impl Pets {
    #[must_use]
    pub fn shared(self, other: Self) -> Self {
        Self(self.0 & other.0)
    }

    pub fn is_none(self) -> bool {
        self.0 == 0
    }
}

/// Words of a [`Vocabulary`]; any number of them.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Words(Vec<u64>);

impl Words {
    fn add(&mut self, number: usize) {
        let (block, bit) = (number / 64, number % 64);
        if self.0.len() <= block {
            self.0.resize(block + 1, 0);
        }
        self.0[block] |= 1 << bit;
    }

    pub fn is_empty(&self) -> bool {
        self.0.iter().all(|block| *block == 0)
    }

    /// Whether a word is in both.
    pub fn meet(&self, other: &Self) -> bool {
        self.0.iter().zip(&other.0).any(|(one, other)| one & other != 0)
    }

    /// How many words are in both.
    pub fn count_shared(&self, other: &Self) -> i32 {
        self.0.iter().zip(&other.0).map(|(one, other)| (one & other).count_ones().cast_signed()).sum()
    }

    #[must_use]
    pub fn shared(&self, other: &Self) -> Self {
        Self(self.0.iter().zip(&other.0).map(|(one, other)| one & other).collect())
    }

    fn has(&self, number: usize) -> bool {
        self.0.get(number / 64).is_some_and(|block| block >> (number % 64) & 1 == 1)
    }
}

/// The words that occur, each once however it is typed, as whoever typed it first wrote it.
#[derive(Clone, Debug, Default)]
pub struct Vocabulary {
    words: Vec<String>,
    numbers: HashMap<String, usize>,
}

impl Vocabulary {
    /// The words as a set; new ones are learned.
    pub fn learn<'a>(&mut self, texts: impl IntoIterator<Item = &'a str>) -> Words {
        let mut known = Words::default();
        for text in texts {
            known.add(self.number(text));
        }
        known
    }

    fn number(&mut self, text: &str) -> usize {
        let words = &mut self.words;
        *self.numbers.entry(fold(text)).or_insert_with(|| {
            words.push(text.to_owned());
            words.len() - 1
        })
    }

    /// The words of a set, in the order in which they were learned.
    pub fn name<'a>(&'a self, words: &'a Words) -> impl Iterator<Item = &'a str> {
        let named = self.words.iter().enumerate().filter(|(number, _)| words.has(*number));
        named.map(|(_, word)| word.as_str())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_is_one_however_it_is_typed() {
        let mut languages = Vocabulary::default();
        let (one, other) = (languages.learn(["Türkisch", "Deutsch"]), languages.learn(["tuerkisch", "Polnisch"]));
        assert!(one.meet(&other));
        assert_eq!(languages.name(&one.shared(&other)).collect::<Vec<_>>(), ["Türkisch"]);
        assert_eq!(one.count_shared(&other), 1);
        assert!(!one.meet(&languages.learn(["Polnisch"])));
    }

    #[test]
    fn a_vocabulary_has_room_for_any_number_of_words() {
        let many: Vec<String> = (0..200).map(|number| format!("word {number}")).collect();
        let mut vocabulary = Vocabulary::default();
        let all = vocabulary.learn(many.iter().map(String::as_str));
        let last = vocabulary.learn(["word 199"]);
        assert!(all.meet(&last) && last.meet(&all) && !last.meet(&vocabulary.learn(["word 7"])));
        assert_eq!(vocabulary.name(&all).count(), 200);
        assert!(Words::default().is_empty() && !last.is_empty());
    }
}
