//! What both sides of a tandem are asked alike: whom they would like to meet, and which animals.

use entity::value::{Gender, Lines, Pet};

use crate::web::{
    input::{Choice, Input},
    lang::Lang,
    parse,
};

/// The wish for a woman or a man.
pub fn gender_word(gender: Gender, lang: Lang) -> &'static str {
    match (gender, lang) {
        (Gender::Woman, Lang::De) => "eine Frau",
        (Gender::Woman, Lang::En) => "a woman",
        (Gender::Man, Lang::De) => "einen Mann",
        (Gender::Man, Lang::En) => "a man",
    }
}

/// The wishes to choose from.
pub fn genders(lang: Lang) -> Vec<Choice> {
    Gender::ALL.iter().map(|gender| Choice::new(gender, gender_word(*gender, lang))).collect()
}

fn pet_word(pet: Pet, lang: Lang) -> &'static str {
    let [german, english] = match pet {
        Pet::Dog => ["Hund", "Dog"],
        Pet::Cat => ["Katze", "Cat"],
        Pet::Bird => ["Vogel", "Bird"],
        Pet::Rodent => ["Nagetier", "Rodent"],
        Pet::Other => ["anderes Tier", "Other animal"],
    };
    match lang {
        Lang::De => german,
        Lang::En => english,
    }
}

/// The animals to choose from.
pub fn pets(lang: Lang) -> Vec<Choice> {
    Pet::ALL.iter().map(|pet| Choice::new(pet, pet_word(*pet, lang))).collect()
}

/// The animals ticked, in the order of the choices, as the table has them. `None` if there is a problem, which is then told.
pub fn parse_pets(input: &mut Input) -> Option<Lines> {
    let ticked: Vec<Pet> = input.each(parse::choice)?;
    Some(Pet::ALL.iter().filter(|pet| ticked.contains(pet)).map(|pet| pet.word()).collect())
}

/// `Hund, Katze`
pub fn pets_say(pets: &Lines, lang: Lang) -> String {
    let known = pets.iter().filter_map(|word| word.parse().ok());
    known.map(|pet| pet_word(pet, lang)).collect::<Vec<_>>().join(", ")
}
