//! The eighty who are visited, each with a story.

use chrono::{Datelike, Days, NaiveDate};
use entity::value::InsuranceNumber;

use super::{
    calendar::Calendar,
    dice::Dice,
    names::{Name, Names},
    numbers,
    places::{self, Address},
};

/// What somebody gets.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Need {
    /// Besuchsdienst.
    Visits,
    /// Häusliche Entlastung.
    Relief,
    /// The weekly dementia group, and nothing else.
    Group,
    /// Nothing yet: there is nobody who fits.
    Waiting,
}

/// What sets somebody apart.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Story {
    Plain,
    /// The claim is assigned to the service, which bills the care fund.
    ClaimAssigned,
    /// The claim is assigned, but the insurance number has not come yet: no close can bill it.
    NumberMissing,
    GradeRose,
    /// The care grade was not confirmed; what came after is own share.
    GradeEnded,
    MovedToHome,
    /// A care grade has come while the free Besuchsdienst goes on.
    GradeCame,
    /// Others bill the same relief budget, nearly all of it.
    SharedBudget,
    PrivatelyInsured,
    /// The longest name that an address field has to hold, and a guardian who gets the letters.
    LongName,
}

/// Somebody who is visited.
#[derive(Clone, Debug)]
pub struct Senior {
    pub name: Name,
    pub born: NaiveDate,
    pub home: Address,
    pub need: Need,
    pub story: Story,
    pub since: NaiveDate,
    pub ended_on: Option<NaiveDate>,
    pub dementia: bool,
    pub grades: Vec<Grade>,
    pub insurance_number: Option<InsuranceNumber>,
}

/// A care grade, from a day to a day, both included.
#[derive(Clone, Copy, Debug)]
pub struct Grade {
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
    /// 1 to 5.
    pub level: i32,
    pub at_home: bool,
}

/// How many there are of each kind: eighty in all.
const KINDS: [(usize, Need, Story); 17] = [
    (17, Need::Relief, Story::Plain),
    (11, Need::Relief, Story::ClaimAssigned),
    (1, Need::Relief, Story::NumberMissing),
    (4, Need::Relief, Story::GradeRose),
    (1, Need::Relief, Story::GradeEnded),
    (1, Need::Relief, Story::MovedToHome),
    (7, Need::Relief, Story::SharedBudget),
    (1, Need::Relief, Story::PrivatelyInsured),
    (1, Need::Relief, Story::LongName),
    (21, Need::Visits, Story::Plain),
    (1, Need::Visits, Story::GradeCame),
    (5, Need::Group, Story::Plain),
    (2, Need::Group, Story::ClaimAssigned),
    (1, Need::Group, Story::SharedBudget),
    (3, Need::Waiting, Story::Plain),
    (2, Need::Waiting, Story::ClaimAssigned),
    (1, Need::Waiting, Story::PrivatelyInsured),
];

/// Invents all of them.
pub fn invent(calendar: Calendar, names: &mut Names) -> Vec<Senior> {
    let mut dice = Dice::of("seniors");
    let mut kinds: Vec<(Need, Story)> =
        KINDS.into_iter().flat_map(|(count, need, story)| std::iter::repeat_n((need, story), count)).collect();
    dice.shuffle(&mut kinds);
    let places = places::spread(&mut dice, kinds.len());
    kinds
        .into_iter()
        .zip(places)
        .map(|((need, story), place)| one(&mut dice, calendar, names, need, story, place))
        .collect()
}

fn one(dice: &mut Dice, calendar: Calendar, names: &mut Names, need: Need, story: Story, place: usize) -> Senior {
    let mut name = names.old();
    if story == Story::LongName {
        name = Name {
            salutation: "Frau",
            first: "Maximiliane-Charlotte",
            last: "Freifrau von Musterhausen-Beispielsberg",
            ..name
        };
    }
    let age = i32::try_from(dice.between(68, 97)).expect("an age");
    let born = NaiveDate::from_yo_opt(calendar.today.year() - age, 1).expect("1 January exists every year");
    let since = since(dice, calendar, need, story);
    let has_grade =
        matches!(need, Need::Relief | Need::Group) || (need == Need::Waiting && story == Story::ClaimAssigned);
    let is_insured = story != Story::PrivatelyInsured;
    Senior {
        name,
        born: born + Days::new(dice.below(365)),
        home: Address::invent(dice, place),
        need,
        story,
        since,
        ended_on: (story == Story::MovedToHome).then(|| moved(calendar)),
        dementia: need == Need::Group || (need == Need::Relief && dice.percent(35)),
        grades: if has_grade || story == Story::GradeCame { grades(dice, calendar, story, since) } else { Vec::new() },
        insurance_number: (is_insured && story != Story::NumberMissing).then(|| numbers::insurance_number(dice)),
    }
}

/// When the service came to know them.
fn since(dice: &mut Dice, calendar: Calendar, need: Need, story: Story) -> NaiveDate {
    let early = calendar.first_day() - Days::new(dice.between(20, 1400));
    match (need, story) {
        (Need::Waiting, _) => calendar.today - Days::new(dice.between(4, 50)),
        (_, Story::NumberMissing) => calendar.month(4).first_day() + Days::new(12),
        (_, Story::Plain | Story::ClaimAssigned) if dice.percent(30) => {
            calendar.first_day() + Days::new(dice.between(20, 330))
        }
        _ => early,
    }
}

fn grades(dice: &mut Dice, calendar: Calendar, story: Story, since: NaiveDate) -> Vec<Grade> {
    let from = since - Days::new(dice.between(30, 500));
    let level = *dice.pick(&[1, 2, 2, 2, 3, 3, 3, 4]);
    let first = Grade { from, until: None, level, at_home: true };
    let then = |from: NaiveDate, next: Grade| vec![Grade { until: from.pred_opt(), ..first }, Grade { from, ..next }];
    match story {
        Story::GradeRose => then(calendar.month(8).first_day(), Grade { level: level + 1, ..first }),
        Story::MovedToHome => then(moved(calendar), Grade { at_home: false, ..first }),
        Story::GradeEnded => vec![Grade { until: Some(grade_ended(calendar)), ..first }],
        Story::GradeCame => vec![Grade { from: calendar.month(2).first_day(), level: 1, ..first }],
        Story::Plain
        | Story::ClaimAssigned
        | Story::NumberMissing
        | Story::SharedBudget
        | Story::PrivatelyInsured
        | Story::LongName => vec![first],
    }
}

/// The first day in the nursing home.
pub fn moved(calendar: Calendar) -> NaiveDate {
    calendar.month(4).first_day() + Days::new(19)
}

/// The last day with a care grade.
pub fn grade_ended(calendar: Calendar) -> NaiveDate {
    calendar.month(6).first_day() + Days::new(14)
}
