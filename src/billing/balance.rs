//! A senior's relief budget at a glance, on the page of the senior.

use askama::Template;
use chrono::NaiveDate;
use entity::value::{Cents, Month, SeniorId};

use super::{
    facts,
    relief_budget::{self, LedgerMonth, Pot},
    text::ReliefBudgetText,
};
use crate::{
    error::{Error, Result},
    web::{card::Card, desk::Desk, format, page::Chrome, role::Caller},
};

/// What is left at the end of the current month, and of how much.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Balance {
    /// The pots with anything in them, the oldest first.
    pub pots: Vec<Pot>,
    pub left: Cents,
    /// How much of what came into these pots is left, in per cent.
    pub percent: i64,
}

impl Balance {
    /// At the end of a ledger; nothing where there is none.
    pub fn of(ledger: &[LedgerMonth]) -> Self {
        let last = ledger.last().map_or(&[][..], |row| &row.pots);
        let left: Cents = last.iter().map(|pot| pot.amount).sum();
        let in_these = |row: &&LedgerMonth| last.iter().any(|pot| pot.year == row.month.year());
        let credited: Cents = ledger.iter().filter(in_these).map(|row| row.credit).sum();
        // The fund may have said that there is more than was ever credited here.
        let whole = credited.max(left).0.max(1);
        Self {
            pots: last.iter().filter(|pot| !pot.amount.is_zero()).copied().collect(),
            left,
            percent: left.0 * 100 / whole,
        }
    }
}

#[derive(Template)]
#[template(path = "billing/_balance.html")]
struct BalanceCard<'a> {
    page: &'a Chrome,
    t: &'static ReliefBudgetText,
    senior: SeniorId,
    /// None as long as nothing is booked.
    balance: Option<Balance>,
    last_word: Option<NaiveDate>,
}

impl BalanceCard<'_> {
    fn lapses(&self, pot: &Pot) -> String {
        lapse(pot, self.page)
    }

    fn word(&self) -> String {
        self.t.word(self.last_word)
    }
}

/// `40,00 € aus 2025 verfallen nach dem 30.06.2026.`
pub(super) fn lapse(pot: &Pot, page: &Chrome) -> String {
    let day = relief_budget::last_month_of(pot.year).last_day();
    (page.lang.relief_budget().lapses)(&page.euros(pot.amount), pot.year, &format::day(day))
}

/// The relief budget of a senior: what is left of it, and what of that lapses when.
///
/// # Errors
///
/// [`Error::NotFound`] if there is no such senior.
pub async fn card<C: Caller>(desk: &Desk<C>, senior: SeniorId) -> Result<Card> {
    let facts = facts::of(desk.db(), &[senior], desk.today()).await?.pop().ok_or(Error::NotFound)?;
    let ledger = relief_budget::ledger(&facts.history, Month::of(desk.today()));
    Card::of(&BalanceCard {
        page: &desk.page,
        t: desk.lang().relief_budget(),
        senior,
        balance: Some(Balance::of(&ledger)).filter(|_| !ledger.is_empty()),
        last_word: facts.history.last_word(),
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    fn row(month: &str, credit: i64, pots: &[(i32, i64)]) -> LedgerMonth {
        let zero = Cents::ZERO;
        let pots = pots.iter().map(|&(year, amount)| Pot { year, amount: Cents(amount) }).collect();
        let month = month.parse().unwrap();
        LedgerMonth { month, credit: Cents(credit), external: zero, own: zero, own_share: zero, lapsed: zero, pots }
    }

    #[track_caller]
    fn check(ledger: &[LedgerMonth], left: i64, percent: i64, years: &[i32]) {
        let balance = Balance::of(ledger);
        assert_eq!((balance.left, balance.percent), (Cents(left), percent));
        assert_eq!(balance.pots.iter().map(|pot| pot.year).collect::<Vec<_>>(), years);
    }

    #[test]
    fn what_is_left_is_told_of_what_came_into_the_pots_that_have_not_lapsed() {
        check(&[], 0, 0, &[]);
        let december = row("2025-12", 10_000, &[(2024, 0), (2025, 10_000)]);
        check(&[december.clone(), row("2026-01", 10_000, &[(2025, 4_000), (2026, 10_000)])], 14_000, 70, &[2025, 2026]);
        check(&[december.clone(), row("2026-07", 10_000, &[(2026, 2_500)])], 2_500, 25, &[2026]);
        check(&[december, row("2026-07", 10_000, &[(2026, 0)])], 0, 0, &[]);
    }

    #[test]
    fn a_fund_that_knows_of_more_fills_the_bar_and_no_further() {
        check(&[row("2026-04", 13_100, &[(2025, 4_000), (2026, 52_400)])], 56_400, 100, &[2025, 2026]);
    }
}
