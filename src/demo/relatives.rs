//! The people around a senior: a daughter, a neighbour, a guardian.

use super::{
    dice::Dice,
    numbers,
    places::{Address, PLACES},
    seniors::{Senior, Story},
};

/// Somebody around a senior.
#[derive(Clone, Debug)]
pub struct Relative {
    pub name: String,
    pub relation: &'static str,
    pub phone: String,
    pub has_email: bool,
    pub home: Option<Address>,
    pub gets_bill: bool,
}

const DAUGHTERS: [&str; 6] = ["Susanne", "Andrea", "Nicole", "Melek", "Katharina", "Daniela"];
const SONS: [&str; 6] = ["Martin", "Frank", "Kemal", "Oliver", "Adam", "Torsten"];
const NEIGHBOURS: [&str; 5] =
    ["Inge Nebenan", "Rolf Gegenüber", "Bärbel Treppenhaus", "Kurt Gartenzaun", "Hilde Obendrüber"];

/// Who is to be called; a few live alone.
pub fn of(at: usize, senior: &Senior) -> Vec<Relative> {
    if senior.story == Story::LongName {
        return vec![guardian(at)];
    }
    let mut dice = Dice::of(&format!("relatives of {at}"));
    let child = dice.percent(68).then(|| child(&mut dice, at, senior));
    let neighbour = dice.percent(22).then(|| neighbour(&mut dice, at));
    child.into_iter().chain(neighbour).collect()
}

fn child(dice: &mut Dice, at: usize, senior: &Senior) -> Relative {
    let (first, relation) =
        if dice.percent(60) { (*dice.pick(&DAUGHTERS), "Tochter") } else { (*dice.pick(&SONS), "Sohn") };
    let place = usize::try_from(dice.below(12)).unwrap_or(0) % PLACES.len();
    Relative {
        name: format!("{first} {}", senior.name.last),
        relation,
        phone: numbers::mobile(at),
        has_email: dice.percent(60),
        home: dice.percent(70).then(|| Address::invent(dice, place)),
        gets_bill: false,
    }
    .who_gets_the_bill(dice.percent(20))
}

fn neighbour(dice: &mut Dice, at: usize) -> Relative {
    Relative {
        name: (*dice.pick(&NEIGHBOURS)).to_owned(),
        relation: "Nachbar*in",
        phone: numbers::landline(700 + at),
        has_email: false,
        home: None,
        gets_bill: false,
    }
}

/// A legal guardian, with an address of many words.
fn guardian(at: usize) -> Relative {
    Relative {
        name: "Betreuungsbüro Musterhausen, Beispielsberg & Partner PartG mbB".to_owned(),
        relation: "rechtliche Betreuung",
        phone: numbers::landline(800 + at),
        has_email: true,
        home: Some(Address::invent(&mut Dice::of("guardian"), 8)),
        gets_bill: true,
    }
}

impl Relative {
    /// A bill needs an address.
    fn who_gets_the_bill(self, wanted: bool) -> Self {
        let gets_bill = wanted && self.home.is_some();
        Self { gets_bill, ..self }
    }
}
