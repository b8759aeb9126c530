//! The months of a ledger, one after the other.

use super::{Booking, ExternalUse, FundWord, History, LedgerMonth, Pot, last_month_of};
use crate::billing::entitlement;
use entity::value::{Cents, Month};
use std::collections::BTreeMap;

/// The ledger from the first month that has an entry to the one asked for.
pub fn ledger(history: &History, until: Month) -> Vec<LedgerMonth> {
    let months = months(history, until).into_iter();
    months.skip_while(|row| row.credit.is_zero() && !history.has_entry(row.month)).collect()
}

/// The ledger from its start to the month asked for.
pub(super) fn months(history: &History, until: Month) -> Vec<LedgerMonth> {
    let Some(start) = history.start() else { return Vec::new() };
    let mut replay = Replay { history, left: BTreeMap::from([(start.year() - 1, Cents::ZERO)]) };
    start.through(until).map(|month| replay.month(month)).collect()
}

struct Replay<'a> {
    history: &'a History,
    /// What is left of every pot that has not lapsed.
    left: BTreeMap<i32, Cents>,
}

/// In the order within a day.
#[derive(Clone, Copy)]
enum Entry<'a> {
    External(&'a ExternalUse),
    Word(&'a FundWord),
}

impl Replay<'_> {
    fn month(&mut self, month: Month) -> LedgerMonth {
        let lapsed = self.lapse(month);
        let credit = self.history.credit(month);
        *self.left.entry(month.year()).or_default() += credit;
        let mut external = Cents::ZERO;
        for entry in self.history.entries(month) {
            match entry {
                Entry::External(usage) => external += self.use_by_others(usage),
                Entry::Word(word) => self.hear(word),
            }
        }
        let (mut own, mut own_share) = (Cents::ZERO, Cents::ZERO);
        for booking in self.history.bookings_of(month) {
            own += booking.pots.iter().map(|pot| pot.amount).sum();
            own_share += booking.own_share;
            self.lower(booking);
        }
        let pots = self.left.iter().map(|(&year, &amount)| Pot { year, amount }).collect();
        LedgerMonth { month, credit, external, own, own_share, lapsed, pots }
    }

    /// On 1 July what is left of last year's pot lapses.
    fn lapse(&mut self, month: Month) -> Cents {
        let usable = self.left.split_off(&first_pot_of(month));
        std::mem::replace(&mut self.left, usable).into_values().sum()
    }

    /// Takes from the oldest pot first, at most what no issued statement has taken, and drops the rest.
    fn use_by_others(&mut self, usage: &ExternalUse) -> Cents {
        let mut dropped = usage.amount;
        for year in self.left.keys().copied().collect::<Vec<_>>() {
            let taken = self.spare(year, usage).min(dropped);
            dropped -= taken;
            *self.left.entry(year).or_default() -= taken;
        }
        usage.amount - dropped
    }

    /// What a pot can give on a day so that it still holds what issued statements take of it, on that month's end or
    /// later, until the fund's next word or the pot's lapse.
    fn spare(&self, pot_year: i32, usage: &ExternalUse) -> Cents {
        let mut left = self.left[&pot_year];
        let mut spare = left;
        let first = Month::of(usage.day);
        let words = self.history.fund_words.iter().filter(|word| word.day >= usage.day);
        let word = words.map(|word| Month::of(word.day)).min();
        let held = first.through(last_month_of(pot_year)).take_while(|month| word.is_none_or(|word| *month < word));
        for month in held {
            if month > first && month.year() == pot_year {
                left += self.history.credit(month);
            }
            left -= self.history.bookings_of(month).map(|booking| booking.of(pot_year)).sum();
            spare = spare.min(left);
        }
        spare.max(Cents::ZERO)
    }

    /// The fund's word replaces what was computed, but for late charges that the fund cannot have known.
    fn hear(&mut self, word: &FundWord) {
        let year = Month::of(word.day).year();
        let said = BTreeMap::from([(year - 1, word.last_year), (year, word.this_year)]);
        for (year, left) in &mut self.left {
            *left = said.get(year).copied().unwrap_or_default();
        }
        for booking in self.history.bookings.iter().filter(|booking| booking.lowers_past(word.day)) {
            self.lower(booking);
        }
    }

    fn lower(&mut self, booking: &Booking) {
        for (year, left) in &mut self.left {
            *left = (*left - booking.of(*year)).max(Cents::ZERO);
        }
    }
}

impl History {
    fn credit(&self, month: Month) -> Cents {
        if entitlement::in_month(&self.care, month) {
            entitlement::amount_of(month, &self.amounts)
        } else {
            Cents::ZERO
        }
    }

    fn bookings_of(&self, month: Month) -> impl Iterator<Item = &Booking> {
        self.bookings.iter().filter(move |booking| booking.service_month == month)
    }

    /// By day; within a day use by others comes before the fund's word.
    fn entries(&self, month: Month) -> Vec<Entry<'_>> {
        let uses = self.external_uses.iter().filter(|usage| month.contains(usage.day));
        let words = self.fund_words.iter().filter(|word| month.contains(word.day));
        let mut entries: Vec<Entry<'_>> = uses.map(Entry::External).chain(words.map(Entry::Word)).collect();
        entries.sort_by_key(|entry| match entry {
            Entry::External(usage) => usage.day,
            Entry::Word(word) => word.day,
        });
        entries
    }

    fn has_entry(&self, month: Month) -> bool {
        !self.entries(month).is_empty() || self.bookings_of(month).next().is_some()
    }
}

/// The year of the oldest pot that has not lapsed.
fn first_pot_of(month: Month) -> i32 {
    if last_month_of(month.year() - 1) >= month { month.year() - 1 } else { month.year() }
}
