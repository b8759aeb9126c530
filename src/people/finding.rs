//! How a person is found by part of a name however it is typed, a number, a phone, a street.

use entity::value::search::{digits, fold};
use sea_orm::{ColumnTrait, Condition, sea_query::IntoColumnRef};

use super::{former, kind::PersonKind};
use crate::store::{MOST_CHARACTERS, contains, contains_spelled};

/// What a person is found by.
#[derive(Clone, Copy, Debug)]
pub struct FoldedName<'a> {
    pub first_name: &'a str,
    pub last_name: &'a str,
    pub number: &'a str,
    pub phone: Option<&'a str>,
    pub street: &'a str,
}

/// The column `folded` of a person: last name first, so that it also sorts; the phone as digits only.
pub fn folded(person: FoldedName<'_>) -> String {
    let FoldedName { first_name, last_name, number, phone, street } = person;
    fold(&format!("{last_name} {first_name} {number} {} {street}", digits(phone.unwrap_or_default())))
}

/// Whether a folded column has everything that was typed, in any order. A phone number may have spaces and strokes.
pub fn mentions<C: IntoColumnRef + Copy>(column: C, typed: &str) -> Condition {
    words(typed).into_iter().fold(Condition::all(), |all, word| all.add(spelled(column, &word)))
}

/// Those of one kind of people who have everything that was typed, or had it as their number once.
pub fn found_by<P: PersonKind>(typed: &str) -> Condition {
    let had = P::ID.in_subquery(former::had(P::FORMER, typed));
    Condition::any().add(mentions((P::default(), P::FOLDED), typed)).add(had)
}

/// Whether two folded columns have together everything that was typed: each word one of them.
pub fn mentions_either(one: impl IntoColumnRef + Copy, other: impl IntoColumnRef + Copy, typed: &str) -> Condition {
    let either = |word: String| Condition::any().add(spelled(one, &word)).add(spelled(other, &word));
    words(typed).into_iter().map(either).fold(Condition::all(), Condition::add)
}

/// What an umlaut is folded to, and the vowel alone that people type for it on another keyboard.
pub(super) const UMLAUTS: [(&str, &str); 3] = [("ae", "a"), ("oe", "o"), ("ue", "u")];

/// Whether a folded column has a word, or would have it with the vowels alone in place of umlauts.
fn spelled<C: IntoColumnRef + Copy>(column: C, word: &str) -> Condition {
    let as_typed = Condition::any().add(contains(column, word));
    let plain: Vec<(&str, &str)> = UMLAUTS.into_iter().filter(|(_, vowel)| word.contains(vowel)).collect();
    if plain.is_empty() {
        return as_typed;
    }
    let word = plain.iter().fold(word.to_owned(), |word, (umlaut, vowel)| word.replace(umlaut, vowel));
    as_typed.add(contains_spelled(column, &word, &plain))
}

/// What a contact is found by: the name, and the phone as digits only.
pub fn folded_contact(name: &str, phone: Option<&str>) -> String {
    fold(&format!("{name} {}", digits(phone.unwrap_or_default())))
}

/// Nobody looks for more words than this, and each makes the query longer.
const MOST_WORDS: usize = 8;

/// What is looked for: each word by itself, a phone number as one. Of a text without end, only the beginning.
pub fn words(typed: &str) -> Vec<String> {
    let typed: String = typed.chars().take(MOST_CHARACTERS).collect();
    let typed = typed.as_str();
    let is_phone = |c: char| c.is_ascii_digit() || " +-/().".contains(c);
    let number = digits(typed);
    if number.len() >= 3 && typed.chars().all(is_phone) {
        return vec![number];
    }
    let folded = fold(typed);
    folded.split(' ').filter(|word| !word.is_empty()).take(MOST_WORDS).map(str::to_owned).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_text_without_end_is_looked_for_by_its_beginning() {
        let endless = "ab ".repeat(100_000);
        assert_eq!(words(&endless), vec!["ab"; MOST_WORDS]);
        assert!(words(&"a".repeat(100_000))[0].len() <= MOST_CHARACTERS);
    }

    #[test]
    fn the_last_name_comes_first_and_the_phone_is_digits() {
        let person = FoldedName {
            first_name: "Jürgen",
            last_name: "Süß",
            number: "S-0007",
            phone: Some("+49 (0)231 / 12-34"),
            street: "Am Weg 3",
        };
        assert_eq!(folded(person), "suess juergen s-0007 02311234 am weg 3");
        assert_eq!(folded(FoldedName { phone: None, ..person }), "suess juergen s-0007 am weg 3");
    }

    #[test]
    fn a_phone_number_is_one_word_however_it_is_typed() {
        for typed in ["0231 1234", "0231/12 34", "(0231) 12-34", "+49 231 1234"] {
            assert_eq!(words(typed), ["02311234"], "{typed}");
        }
        assert_eq!(words("Weg  3"), ["weg", "3"]);
        assert_eq!(words("12"), ["12"]);
        assert_eq!(words(" "), [] as [&str; 0]);
    }

    #[test]
    fn a_contact_is_found_by_name_and_phone() {
        assert_eq!(folded_contact("Inge Süß-Müller", Some("0231 / 555")), "inge suess-mueller 0231555");
        assert_eq!(folded_contact("Inge  Süß", None), "inge suess");
    }
}
