//! Sets that are compared a million times: pets, and words such as languages, each a bit.

use std::collections::HashMap;

use entity::value::{Lines, Pet, search::fold};

/// Kinds of pets, a bit each.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Hash)]
pub struct Pets(pub u8);

impl Pets {
    /// Those named by their words; what is no word of a [`Pet`] is left out.
    pub fn of(words: &Lines) -> Self {
        let known = words.iter().filter_map(|word| word.parse::<Pet>().ok());
        known.fold(Self::default(), |pets, pet| Self(pets.0 | 1 << pet as u8))
    }

    /// Their words.
    pub fn words(self) -> Lines {
        Pet::ALL.iter().filter(|pet| self.0 >> **pet as u8 & 1 == 1).map(|pet| pet.word()).collect()
    }

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
    fn pets_are_the_same_there_and_back() {
        let words: Lines = ["cat", "rodent"].into_iter().collect();
        assert_eq!(Pets::of(&words).words(), words);
        assert_eq!(Pets::of(&["dragon"].into_iter().collect()), Pets::default());
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
