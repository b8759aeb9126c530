//! How the tests tell what happened to a senior's budget.

use super::*;
use crate::billing::entitlement::MONTHLY_AMOUNTS;

/// A senior's history as it happens, told in a line each.
pub struct Story {
    pub history: History,
}

pub fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn month(text: &str) -> Month {
    text.parse().unwrap()
}

/// `2025:3.00 2026:131.00`
pub fn read(pots: &[Pot]) -> String {
    pots.iter().map(|pot| format!("{}:{}", pot.year, pot.amount)).collect::<Vec<_>>().join(" ")
}

impl Story {
    /// First visited on `first`, with a care grade and at home from `first` on.
    pub fn since(first: &str) -> Self {
        let care = vec![CarePeriod { from: day(first), to: None, at_home: true }];
        let amounts = MONTHLY_AMOUNTS.into();
        Self { history: History { first_billable: Some(day(first)), care, amounts, ..History::default() } }
    }

    pub fn care(mut self, periods: &[(&str, &str, bool)]) -> Self {
        let period = |(from, to, at_home): &(&str, &str, bool)| CarePeriod {
            from: day(from),
            to: (!to.is_empty()).then(|| day(to)),
            at_home: *at_home,
        };
        self.history.care = periods.iter().map(period).collect();
        self
    }

    pub fn external(mut self, on: &str, cents: i64) -> Self {
        self.history.external_uses.push(ExternalUse { day: day(on), amount: Cents(cents) });
        self
    }

    pub fn word(mut self, on: &str, last_year: i64, this_year: i64) -> Self {
        let (last_year, this_year) = (Cents(last_year), Cents(this_year));
        self.history.fund_words.push(FundWord { day: day(on), last_year, this_year });
        self
    }

    /// Charges a month while `last_closed` is the last closed one, and says what pots and senior bear.
    pub fn charge(&mut self, service_month: &str, last_closed: &str, cents: i64) -> String {
        let (service_month, last_closed) = (month(service_month), last_closed.parse().ok());
        let Taken { pots, own_share } = take(&available(&self.history, service_month, last_closed), Cents(cents));
        let borne = format!("{} + {own_share}", read(&pots));
        self.history.bookings.push(Booking { service_month, last_closed, pots, own_share });
        borne.trim_start_matches(' ').to_owned()
    }

    pub fn left(&self, at_end_of: &str) -> String {
        let rows = ledger(&self.history, month(at_end_of));
        rows.last().map(|row| read(&row.pots)).unwrap_or_default()
    }
}
