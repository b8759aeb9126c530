//! The relief budget (Entlastungsbetrag, § 45b SGB XI) of one senior: what stood in which pot at the end of which
//! month, and what a charge may take. Nothing here is stored; every balance is computed anew from the [`History`].
//!
//! | the contract says | so here |
//! |---|---|
//! | The ledger starts, with empty pots, on 1 January of the year of the earliest of … | `History::start` |
//! | A month's credit is booked on its 1st, in full, if the month has at least one day with a care grade and care at home. | `entitlement` |
//! | Within a day the order is: credit, use by others, the fund's word, our charge. | `replay` |
//! | Our charge stands on the last day of its service month. | hence after all else in its month |
//! | A pot lapses after 30 June of the next year (§ 45b Abs. 1 Satz 5). | on 1 July, before anything of that day |
//! | Oldest pot first; never more than what has been added up to the service month. | [`take`] |
//! | What an issued statement took never changes. | a [`Booking`] is a fact, never computed again |
//! | A late charge takes … at most the smallest amount that was left … and lowers them all. | [`available`]; `Booking::lowers_past` |
//! | A cancelled charge gives back to the pot it came from; if that has lapsed, it lapses at once. | its booking is left out of the history, so the money never left the pot and lapses with it |
//!
//! Where these meet:
//! * Use by others that is entered, or dated, before a statement already issued gets what that statement left; the
//!   rest of it exceeds the pots and is dropped. So no pot runs below zero and each month's sums come out even.
//! * A fund's word stands as it was given: a booking of an earlier month is taken to be in it, and a cancellation of
//!   such a booking changes nothing from that day on. Only a late charge, which the fund cannot have known, is
//!   taken off the words up to the month that was closed last when it was made: it "lowers them all".
//! * If the facts shrink under an issued statement (a care grade corrected afterwards), the pot stays at zero.

use super::entitlement::{CarePeriod, MonthlyAmount};
use chrono::{Datelike, NaiveDate};
use entity::value::{Cents, Month};

pub use replay::ledger;

mod replay;

/// What the ledger of one senior is computed from, in any order.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct History {
    /// The day of the first billable visit or group attendance, billed or not.
    pub first_billable: Option<NaiveDate>,
    pub care: Vec<CarePeriod>,
    /// The law's table, see [`super::entitlement::MONTHLY_AMOUNTS`].
    pub amounts: Vec<MonthlyAmount>,
    pub external_uses: Vec<ExternalUse>,
    pub fund_words: Vec<FundWord>,
    /// Of every statement issued and not cancelled.
    pub bookings: Vec<Booking>,
}

/// Use of the same budget by another provider (Fremdverbrauch).
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct ExternalUse {
    pub day: NaiveDate,
    pub amount: Cents,
}

/// What the care fund says is left on a day (Auskunft der Kasse), the current month's amount included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct FundWord {
    pub day: NaiveDate,
    /// Of last year's pot; 0 on a day after 30 June.
    pub last_year: Cents,
    pub this_year: Cents,
}

/// What an issued statement took for one service month, and what it left to the senior.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Booking {
    pub service_month: Month,
    /// The last closed month when it was made: at or after its service month if it came late.
    pub last_closed: Option<Month>,
    /// What it took, by pot.
    pub pots: Vec<Pot>,
    pub own_share: Cents,
}

/// An amount in, or out of, the pot of a calendar year.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Pot {
    pub year: i32,
    pub amount: Cents,
}

/// One month of the ledger.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct LedgerMonth {
    pub month: Month,
    pub credit: Cents,
    /// What use by others took; what exceeded the pots is dropped.
    pub external: Cents,
    /// What our issued statements took for this service month.
    pub own: Cents,
    /// What they left to the senior.
    pub own_share: Cents,
    /// What was left of last year's pot after 30 June; stands in July.
    pub lapsed: Cents,
    /// What is left at the end of the month of every pot that has not lapsed, the oldest first.
    pub pots: Vec<Pot>,
}

/// What a charge takes.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Taken {
    /// By pot, the oldest first, zeros left out.
    pub pots: Vec<Pot>,
    /// What no pot covers.
    pub own_share: Cents,
}

/// What a charge for a service month may take of each pot, the oldest first, zeros included.
///
/// On time, that is what is left at the end of the month. Late, it is the smallest amount left at the end of any month
/// from the service month to the last closed one, or to the pot's lapse: money that a later statement took, or a fund
/// no longer saw, is not there any more.
pub fn available(history: &History, service_month: Month, last_closed: Option<Month>) -> Vec<Pot> {
    let until = last_closed.map_or(service_month, |closed| closed.max(service_month));
    let months = replay::months(history, until);
    let since = months.iter().position(|row| row.month == service_month).unwrap_or(months.len());
    let months = &months[since..];
    let least = |year| months.iter().filter_map(|row| row.left(year)).min().unwrap_or_default();
    let usable = months.first().map_or(&[][..], |row| &row.pots);
    usable.iter().map(|pot| Pot { year: pot.year, amount: least(pot.year) }).collect()
}

/// Takes from the oldest pot first; what no pot covers is own share.
pub fn take(available: &[Pot], amount: Cents) -> Taken {
    let mut own_share = amount;
    let mut pots = Vec::new();
    for pot in available {
        let amount = pot.amount.min(own_share);
        if amount > Cents::ZERO {
            own_share -= amount;
            pots.push(Pot { year: pot.year, amount });
        }
    }
    Taken { pots, own_share }
}

/// The last month whose services a pot pays for: June of the next year (§ 45b Abs. 1 Satz 5 SGB XI).
pub fn last_month_of(pot_year: i32) -> Month {
    Month::new(pot_year + 1, 6).expect("every year has a June")
}

impl History {
    /// 1 January of the year of the earliest of: first billable visit or group attendance, first use by others, first
    /// word of the fund. A booking is from a billable visit, and stands even where the visit is erased by now.
    fn start(&self) -> Option<Month> {
        let uses = self.external_uses.iter().map(|usage| usage.day);
        let words = self.fund_words.iter().map(|word| word.day);
        let bookings = self.bookings.iter().map(|booking| booking.service_month.first_day());
        let first = self.first_billable.into_iter().chain(uses).chain(words).chain(bookings).min()?;
        Month::new(first.year(), 1)
    }

    /// The day of the fund's latest word.
    pub fn last_word(&self) -> Option<NaiveDate> {
        self.fund_words.iter().map(|word| word.day).max()
    }
}

impl Booking {
    fn of(&self, pot_year: i32) -> Cents {
        self.pots.iter().filter(|pot| pot.year == pot_year).map(|pot| pot.amount).sum()
    }

    /// Whether this is a late charge that also lowers what the fund said was left on `day`.
    fn lowers_past(&self, day: NaiveDate) -> bool {
        let month = Month::of(day);
        self.service_month < month && self.last_closed.is_some_and(|closed| month <= closed)
    }
}

impl LedgerMonth {
    /// What is left of a pot, none if it has lapsed or not begun.
    pub fn left(&self, pot_year: i32) -> Option<Cents> {
        self.pots.iter().find(|pot| pot.year == pot_year).map(|pot| pot.amount)
    }
}

#[cfg(test)]
mod properties;
#[cfg(test)]
mod story;
#[cfg(test)]
mod tests;
#[cfg(test)]
mod vectors;
