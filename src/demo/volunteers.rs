//! The 126 who visit: 75 are trained for Häusliche Entlastung, 51 offer the Besuchsdienst alone.

use chrono::{Datelike, Days, NaiveDate};
use entity::value::{Service, Services};

use super::{
    calendar::Calendar,
    dice::Dice,
    names::{Name, Names},
    places::{self, Address},
};

/// Somebody who visits.
#[derive(Clone, Debug)]
pub struct Volunteer {
    pub name: Name,
    pub born: NaiveDate,
    pub home: Address,
    pub services: Services,
    pub since: NaiveDate,
    pub ended_on: Option<NaiveDate>,
    pub has_email: bool,
    pub has_iban: bool,
}

impl Volunteer {
    /// Whether they can take somebody on now.
    pub fn is_active(&self) -> bool {
        self.ended_on.is_none()
    }
}

use Service::{Besuchsdienst, Demenzgruppe, Entlastung};

/// How many there are who offer what.
const KINDS: [(usize, &[Service]); 5] = [
    (44, &[Entlastung]),
    (19, &[Besuchsdienst, Entlastung]),
    (12, &[Entlastung, Demenzgruppe]),
    (47, &[Besuchsdienst]),
    (4, &[Besuchsdienst, Demenzgruppe]),
];

/// How many of them have stopped during these months.
const ENDED: usize = 5;

/// Invents all of them.
pub fn invent(calendar: Calendar, names: &mut Names) -> Vec<Volunteer> {
    let mut dice = Dice::of("volunteers");
    let mut kinds: Vec<&[Service]> =
        KINDS.into_iter().flat_map(|(count, services)| std::iter::repeat_n(services, count)).collect();
    dice.shuffle(&mut kinds);
    let places = places::spread(&mut dice, kinds.len());
    let mut all: Vec<Volunteer> = kinds
        .into_iter()
        .zip(places)
        .map(|(services, place)| one(&mut dice, calendar, names, services, place))
        .collect();
    for (ago, volunteer) in (3..).step_by(2).zip(all.iter_mut().filter(|all| all.services.has(Entlastung)).take(ENDED))
    {
        volunteer.since = calendar.first_day() - Days::new(dice.between(400, 1500));
        volunteer.ended_on = Some(calendar.month(ago).last_day());
    }
    all
}

fn one(dice: &mut Dice, calendar: Calendar, names: &mut Names, services: &[Service], place: usize) -> Volunteer {
    let age =
        i32::try_from(if dice.percent(20) { dice.between(22, 54) } else { dice.between(55, 79) }).expect("an age");
    let born = NaiveDate::from_yo_opt(calendar.today.year() - age, 1).expect("1 January exists every year");
    let days = if dice.percent(12) { dice.between(10, 300) } else { dice.between(440, 4200) };
    Volunteer {
        name: names.young(),
        born: born + Days::new(dice.below(365)),
        home: Address::invent(dice, place),
        services: services.iter().copied().collect(),
        since: calendar.today - Days::new(days),
        ended_on: None,
        has_email: dice.percent(80),
        has_iban: dice.percent(60),
    }
}
