//! What statements took fits the pots of § 45b SGB XI, whatever was known when they were issued: a pot pays in its year
//! and until June of the next, and never more than a whole year's amounts and what its care fund said it held.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    relief_booking,
    value::{Cents, Month, SeniorId},
};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, QuerySelect};

use super::taken;
use crate::{
    billing::{
        entitlement,
        facts::{self, Facts},
        relief_budget::{Booking, History},
    },
    error::Result,
};

/// How many seniors are read at a time.
const CHUNK: usize = 200;

/// What is wrong with what statements took.
pub async fn check(db: &impl ConnectionTrait, today: NaiveDate) -> Result<Vec<String>> {
    let seniors: Vec<SeniorId> = relief_booking::Entity::find()
        .select_only()
        .column(relief_booking::Column::SeniorId)
        .distinct()
        .order_by_asc(relief_booking::Column::SeniorId)
        .into_tuple()
        .all(db)
        .await?;
    of(db, &seniors, today).await
}

/// What is wrong with what these seniors' statements took.
pub async fn of(db: &impl ConnectionTrait, seniors: &[SeniorId], today: NaiveDate) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for chunk in seniors.chunks(CHUNK) {
        let booked = facts::bookings(db, chunk).await?;
        for facts in facts::of(db, chunk, today).await? {
            found.extend(of_senior(&facts));
            let own = booked.iter().filter(|(_, senior, _)| *senior == facts.senior.id);
            let own: Vec<_> = own.map(|(statement, _, booking)| (*statement, booking.clone())).collect();
            found.extend(taken::check(db, &facts, &own).await?);
        }
    }
    Ok(found)
}

fn of_senior(facts: &Facts) -> Vec<String> {
    let faults = faults(&facts.history);
    faults.into_iter().map(|fault| format!("Senior*in {}: {fault}", facts.senior.number)).collect()
}

fn faults(history: &History) -> Vec<String> {
    let mut found = Vec::new();
    found.extend(history.bookings.iter().flat_map(outside));
    let mut taken: BTreeMap<i32, Cents> = BTreeMap::new();
    for pot in history.bookings.iter().flat_map(|booking| &booking.pots) {
        *taken.entry(pot.year).or_default() += pot.amount;
    }
    for (year, amount) in taken {
        let most = most_of(history, year);
        if amount > most {
            found.push(format!("Abrechnungen nahmen {amount} aus dem Topf {year}, in dem nie mehr als {most} lag"));
        }
    }
    found
}

/// Pots that had lapsed by a booking's service month, or not begun.
fn outside(booking: &Booking) -> Vec<String> {
    let month = booking.service_month;
    let is_usable = |year: i32| year == month.year() || (year == month.year() - 1 && month.number() <= 6);
    let pots = booking.pots.iter().filter(|pot| !is_usable(pot.year));
    pots.map(|pot| {
        format!(
            "eine Buchung für {month} nahm {} aus dem Topf {}, aus dem sie nichts nehmen kann",
            pot.amount, pot.year
        )
    })
    .collect()
}

/// A whole year's amounts, and each of the fund's words: what statements took before a word is in it already, so that
/// each may be taken in full again.
fn most_of(history: &History, year: i32) -> Cents {
    let months = Month::new(year, 1).into_iter().flat_map(|first| {
        (0..12).scan(first, |month, _| {
            let this = *month;
            *month = month.next();
            Some(this)
        })
    });
    let amounts: Cents = months.map(|month| entitlement::amount_of(month, &history.amounts)).sum();
    let words = history.fund_words.iter().map(|word| {
        let said = Month::of(word.day).year();
        if said == year {
            word.this_year
        } else if said == year + 1 {
            word.last_year
        } else {
            Cents::ZERO
        }
    });
    amounts + words.sum()
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::billing::{
        entitlement::{CarePeriod, MONTHLY_AMOUNTS},
        relief_budget::Pot,
    };

    fn month(text: &str) -> Month {
        text.parse().unwrap()
    }

    #[track_caller]
    fn check(bookings: &[(&str, i32, i64)], expect: usize) {
        let care = CarePeriod { from: month("2026-01").first_day(), to: None, at_home: true };
        let bookings = bookings.iter().map(|(service_month, year, amount)| Booking {
            service_month: month(service_month),
            last_closed: None,
            pots: vec![Pot { year: *year, amount: Cents(*amount) }],
            own_share: Cents::ZERO,
        });
        let history = History {
            care: vec![care],
            amounts: MONTHLY_AMOUNTS.into(),
            bookings: bookings.collect(),
            ..History::default()
        };
        let found = faults(&history);
        assert_eq!(found.len(), expect, "{found:?}");
    }

    #[test]
    fn a_pot_pays_in_its_year_and_until_june_of_the_next() {
        check(&[("2026-01", 2026, 13_100), ("2027-06", 2026, 13_100)], 0);
        check(&[("2027-07", 2026, 13_100)], 1);
        check(&[("2026-01", 2027, 13_100)], 1);
    }

    #[test]
    fn a_pot_never_gives_more_than_twelve_months_add() {
        check(&[("2026-12", 2026, 157_200)], 0);
        check(&[("2026-12", 2026, 157_200), ("2027-01", 2026, 1)], 1);
    }
}
