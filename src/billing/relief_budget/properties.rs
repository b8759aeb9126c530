//! What must hold for every history, in whatever order its facts come to light.

use super::{story::*, *};
use chrono::Days;
use proptest::prelude::*;

/// Something that happens at the desk. Days and months are counted from January 2025.
#[derive(Clone, Copy, Debug)]
enum Event {
    External {
        day: u64,
        cents: i64,
    },
    Word {
        day: u64,
        last_year: i64,
        this_year: i64,
    },
    /// Closes the next month, with or without a charge.
    Close {
        cents: i64,
    },
    Late {
        months_ago: u64,
        cents: i64,
    },
    Cancel {
        which: usize,
    },
    /// The care grade is found to have begun on another day.
    Grade {
        day: u64,
    },
}

const DAYS: u64 = 700;

fn external() -> impl Strategy<Value = Event> {
    (0..DAYS, 0..40_000i64).prop_map(|(day, cents)| Event::External { day, cents })
}

fn word() -> impl Strategy<Value = Event> {
    let word = |(day, last_year, this_year)| Event::Word { day, last_year, this_year };
    (0..DAYS, 0..50_000i64, 0..50_000i64).prop_map(word)
}

fn charge() -> impl Strategy<Value = Event> {
    prop_oneof![
        3 => (0..40_000i64).prop_map(|cents| Event::Close { cents }),
        2 => (0..9u64, 0..40_000i64).prop_map(|(months_ago, cents)| Event::Late { months_ago, cents }),
        1 => any::<usize>().prop_map(|which| Event::Cancel { which }),
    ]
}

fn any_event() -> impl Strategy<Value = Event> {
    let grade = (0..DAYS).prop_map(|day| Event::Grade { day });
    prop_oneof![2 => external(), 1 => word(), 6 => charge(), 1 => grade]
}

struct Desk {
    story: Story,
    closed: Month,
}

fn on(day_number: u64) -> NaiveDate {
    day("2025-01-01") + Days::new(day_number)
}

impl Desk {
    /// First visited in January 2024, so that no late charge here starts the ledger anew.
    fn open() -> Self {
        let mut desk = Self { story: Story::since("2024-01-15"), closed: month("2024-12") };
        desk.story.history.care[0].from = day("2024-10-20");
        desk
    }

    fn after(events: &[Event]) -> Self {
        let mut desk = Self::open();
        for event in events {
            desk.happens(*event);
        }
        desk
    }

    fn happens(&mut self, event: Event) {
        let history = &mut self.story.history;
        match event {
            Event::External { day, cents } => {
                history.external_uses.push(ExternalUse { day: on(day), amount: Cents(cents) });
            }
            Event::Word { day, last_year, this_year } => {
                let (last_year, this_year) = (Cents(last_year), Cents(this_year));
                history.fund_words.push(FundWord { day: on(day), last_year, this_year });
            }
            Event::Close { cents } => {
                let month = self.closed.next();
                self.charge(month, cents);
                self.closed = month;
            }
            Event::Late { months_ago, cents } => {
                let month = (0..months_ago).fold(self.closed, |month, _| month.previous());
                self.charge(month, cents);
            }
            Event::Cancel { which } if !history.bookings.is_empty() => {
                history.bookings.remove(which % history.bookings.len());
            }
            Event::Cancel { .. } => {}
            Event::Grade { day } => history.care[0].from = on(day),
        }
    }

    fn charge(&mut self, service_month: Month, cents: i64) -> Taken {
        let last_closed = Some(self.closed);
        let taken = take(&available(&self.story.history, service_month, last_closed), Cents(cents));
        let (pots, own_share) = (taken.pots.clone(), taken.own_share);
        self.story.history.bookings.push(Booking { service_month, last_closed, pots, own_share });
        taken
    }

    fn months(&self) -> Vec<LedgerMonth> {
        replay::months(&self.story.history, month("2027-08"))
    }
}

fn sum(pots: &[Pot]) -> Cents {
    pots.iter().map(|pot| pot.amount).sum()
}

/// Every month without a fund's word: what was there, and what came and went, is what is there.
fn comes_out_even(desk: &Desk) -> Result<(), TestCaseError> {
    for pair in desk.months().windows(2) {
        let [before, row] = pair else { continue };
        let heard = desk.story.history.fund_words.iter().any(|word| row.month.contains(word.day));
        let expected = sum(&before.pots) + row.credit - row.lapsed - row.external - row.own;
        prop_assert!(heard || sum(&row.pots) == expected, "{row:?} after {before:?}");
    }
    Ok(())
}

proptest! {
    #[test]
    fn no_history_makes_a_pot_negative(events in prop::collection::vec(any_event(), 0..40)) {
        for row in Desk::after(&events).months() {
            prop_assert!(row.pots.iter().all(|pot| pot.amount >= Cents::ZERO), "{row:?}");
            prop_assert!(row.external >= Cents::ZERO && row.lapsed >= Cents::ZERO, "{row:?}");
            let years: Vec<i32> = row.pots.iter().map(|pot| pot.year).collect();
            let year = row.month.year();
            prop_assert_eq!(years, if row.month.number() <= 6 { vec![year - 1, year] } else { vec![year] });
        }
    }

    #[test]
    fn pots_and_own_share_are_the_charge(
        events in prop::collection::vec(any_event(), 0..40),
        back in 0..12u64,
        cents in 0..60_000i64,
    ) {
        let mut desk = Desk::after(&events);
        let at = (0..back).fold(desk.closed.next(), |month, _| month.previous());
        let taken = desk.charge(at, cents);
        prop_assert_eq!(sum(&taken.pots) + taken.own_share, Cents(cents));
        prop_assert!(taken.own_share >= Cents::ZERO && taken.pots.iter().all(|pot| pot.amount > Cents::ZERO));
        prop_assert!(taken.pots.is_sorted_by_key(|pot| pot.year));
    }

    #[test]
    fn every_month_comes_out_even_whenever_use_by_others_comes_to_light(
        words in prop::collection::vec(word(), 0..3),
        events in prop::collection::vec(prop_oneof![external(), charge()], 0..40),
    ) {
        comes_out_even(&Desk::after(&[words, events].concat()))?;
    }

    #[test]
    fn a_charge_lowers_every_month_it_was_measured_by_and_takes_nothing_from_others(
        events in prop::collection::vec(any_event(), 0..40),
        back in 0..12u64,
        cents in 0..60_000i64,
    ) {
        let mut desk = Desk::after(&events);
        let at = (0..back).fold(desk.closed.next(), |month, _| month.previous());
        let before = desk.months();
        let taken = desk.charge(at, cents);
        let measured = at..=at.max(desk.closed);
        for (before, after) in before.iter().zip(desk.months()).filter(|(row, _)| measured.contains(&row.month)) {
            for Pot { year, amount } in &before.pots {
                let share = taken.pots.iter().filter(|pot| pot.year == *year).map(|pot| pot.amount).sum();
                prop_assert_eq!(after.left(*year), Some(*amount - share), "{} {}", before.month, year);
            }
        }
    }

    #[test]
    fn what_is_cancelled_can_be_taken_again_by_a_correction(
        events in prop::collection::vec(charge(), 1..30),
        which in any::<usize>(),
    ) {
        let mut desk = Desk::after(&events);
        prop_assume!(!desk.story.history.bookings.is_empty());
        let before = desk.months();
        let cancelled = desk.story.history.bookings.remove(which % desk.story.history.bookings.len());
        let again = desk.charge(cancelled.service_month, sum(&cancelled.pots).0);
        prop_assert_eq!(again.own_share, Cents::ZERO);
        prop_assert_eq!(sum(&again.pots), sum(&cancelled.pots));
        if again.pots == cancelled.pots {
            let left = |rows: Vec<LedgerMonth>| rows.into_iter().map(|row| row.pots).collect::<Vec<_>>();
            prop_assert_eq!(left(before), left(desk.months()));
        }
    }
}
