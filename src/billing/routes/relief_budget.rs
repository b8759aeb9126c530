//! A senior's relief budget, month by month, as a picture and a table.

use askama::Template;
use chrono::{Datelike, NaiveDate};
use entity::value::{Cents, Month, SeniorId};

use crate::{
    billing::{
        balance,
        facts::{self, Facts},
        pot_chart::{self, PotChart},
        relief_budget::{self, LedgerMonth, Pot},
        text::ReliefBudgetText,
    },
    error::{Error, Result},
    people,
    web::{
        desk::Desk,
        extract::Path,
        page::{Chrome, Page},
        role::Office,
    },
};

#[derive(Debug, Template)]
#[template(path = "billing/relief_budget.html")]
pub(super) struct ReliefBudgetPage {
    page: Chrome,
    t: &'static ReliefBudgetText,
    senior: SeniorId,
    number: String,
    name: String,
    /// The latest month first.
    ledger: Vec<LedgerMonth>,
    chart: PotChart,
    last_word: Option<NaiveDate>,
}

impl ReliefBudgetPage {
    /// What is left at the end of the current month.
    fn left(&self) -> String {
        self.ledger.first().map_or_else(String::new, |row| {
            let left: Cents = row.pots.iter().map(|pot| pot.amount).sum();
            (self.t.left_today)(&self.page.euros(left), &self.page.month(row.month))
        })
    }

    /// What lapses on 30 June, told in the half-year before (§ 45b Abs. 1 Satz 5 SGB XI).
    fn lapses(&self) -> Option<String> {
        let row = self.ledger.first()?;
        let pot = row.pots.iter().find(|pot| pot.year < row.month.year() && !pot.amount.is_zero())?;
        Some(balance::lapse(pot, &self.page))
    }

    fn word(&self) -> String {
        self.t.word(self.last_word)
    }

    fn pots(&self, row: &LedgerMonth) -> String {
        let pot = |pot: &Pot| format!("{} {}", self.page.euros(pot.amount), (self.t.of_year)(pot.year));
        let shown = row.pots.iter().filter(|pot| !pot.amount.is_zero() || pot.year == row.month.year());
        shown.map(pot).collect::<Vec<_>>().join(", ")
    }

    /// An amount, and nothing where there is none: what is empty is read faster.
    fn amount(&self, amount: Cents) -> String {
        if amount.is_zero() { String::new() } else { self.page.euros(amount) }
    }
}

/// Whole euros, cut: the picture shows the size, the table the cents.
fn whole(amount: Cents) -> i64 {
    amount.0 / 100
}

/// `10/26`.
fn short(month: Month) -> String {
    format!("{:02}/{:02}", month.number(), month.first_day().year() % 100)
}

/// The relief budget of one senior up to the current month.
pub(super) async fn show(desk: Desk<Office>, Path(id): Path<SeniorId>) -> Result<Page<ReliefBudgetPage>> {
    let today = desk.today();
    let Facts { senior, history, .. } = facts::of(desk.db(), &[id], today).await?.pop().ok_or(Error::NotFound)?;
    let mut ledger = relief_budget::ledger(&history, Month::of(today));
    let chart = pot_chart::draw(&ledger);
    ledger.reverse();
    Ok(Page(ReliefBudgetPage {
        t: desk.lang().relief_budget(),
        senior: id,
        number: senior.number,
        name: people::address::full_name(senior.salutation.as_deref(), &senior.first_name, &senior.last_name),
        ledger,
        chart,
        last_word: history.last_word(),
        page: desk.page,
    }))
}
