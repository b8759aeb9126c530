//! The visits of these months, as volunteers would have written them down.

use chrono::{NaiveDate, NaiveTime, TimeDelta};
use entity::value::{Lines, Minutes, Month};

use super::{
    calendar::{Calendar, is_holiday},
    dice::Dice,
    tandems::Tandem,
};
use crate::visits::duration::Span;

/// A visit.
#[derive(Clone, Debug)]
pub struct Outing {
    /// Which of the tandems.
    pub tandem: usize,
    pub day: NaiveDate,
    pub span: Span,
    pub activities: Lines,
    pub note: Option<&'static str>,
}

/// A visit that lasts longer has to be looked at.
const LONG: Minutes = Minutes(6 * 60);

impl Outing {
    /// Whether somebody must have mistyped.
    pub fn is_long(&self) -> bool {
        self.span.minutes > LONG
    }

    /// The same visit with the hour of its end mistyped.
    #[must_use]
    pub fn mistyped(self) -> Self {
        let time = |hour| NaiveTime::from_hms_opt(hour, 30, 0).expect("a time of day");
        let span = Span::of(self.day, time(11), time(18)).expect("times of the day that exist");
        Self { span, ..self }
    }

    /// The month it is billed in.
    pub fn month(&self) -> Month {
        Month::of(self.day)
    }
}

const ACTIVITIES: [&str; 7] = [
    "Gespräch",
    "Spaziergang",
    "Vorlesen",
    "Spielen und Rätseln",
    "Musik und Erinnern",
    "Begleitung zum Einkauf",
    "Begleitung zum Arzt",
];

const NOTES: [&str; 8] = [
    "Wir haben die alten Fotos aus dem Garten angesehen.",
    "Heute war die Enkelin dabei.",
    "Bei dem Regen sind wir zu Hause geblieben.",
    "Langer Spaziergang, wir waren im Café.",
    "Das nächste Mal bitte die Brille zum Optiker bringen.",
    "Es ging ihr heute besser als letzte Woche.",
    "Wir haben Mensch ärgere dich nicht gespielt, unentschieden.",
    "Der Aufzug ist kaputt, bitte die Treppe nehmen.",
];

/// Every visit of a tandem until now, the oldest first.
pub fn invent(calendar: Calendar, at: usize, tandem: &Tandem) -> Vec<Outing> {
    let mut dice = Dice::of(&format!("visits of {at}"));
    let days = calendar.first_day().iter_days().take_while(|day| *day <= calendar.today);
    let meetings = days.filter(|day| tandem.is_day(*day) && !is_holiday(*day));
    let outings = meetings.filter_map(|day| {
        // Now and then somebody is ill, or away.
        let comes = !dice.percent(13);
        let outing = one(&mut dice, at, tandem, day);
        comes.then_some(outing)
    });
    outings.filter(|outing| outing.span.ends_at <= calendar.now).collect()
}

fn one(dice: &mut Dice, tandem: usize, of: &Tandem, day: NaiveDate) -> Outing {
    let begins = of.habit.begins + minutes(*dice.pick(&[0, 0, 0, 0, 5, 10, 15]));
    let longer = *dice.pick(&[0, 0, 0, 0, 0, 15, 15, 30, 7]);
    let ends = begins + minutes(of.habit.minutes + longer);
    let first = *dice.pick(&ACTIVITIES);
    let second = *dice.pick(&ACTIVITIES);
    let both = [first, second];
    Outing {
        tandem,
        day,
        span: Span::of(day, begins, ends).expect("an afternoon has no times that do not exist"),
        activities: if first == second { &both[..1] } else { &both[..] }.iter().collect(),
        note: dice.percent(9).then(|| *dice.pick(&NOTES)),
    }
}

fn minutes(minutes: u32) -> TimeDelta {
    TimeDelta::minutes(minutes.into())
}
