//! What the close of a month makes of one senior's visits: which statements, to whom, from which pots.
//!
//! The route is that of the month being closed, also for lines of an earlier service month that came late: the contract
//! knows one `statement` per senior and close ("with Abtretung the statement goes to the care fund with all lines"),
//! and an assignment of claim, like its revocation, decides who is billed when billing happens.

use super::{
    charge::{self, Billable, Line, NoTariff, Tariff},
    relief_budget::{self, Booking, History, Pot},
};
use entity::{
    statement::{Payee, StatementKind},
    value::{Cents, Month},
};
use std::{collections::BTreeMap, fmt};

/// The close of a month, the same for every senior.
#[derive(Clone, Copy, Debug)]
pub struct Close<'a> {
    pub month: Month,
    /// The last month closed before; at or after `month` where that is closed again.
    pub last_closed: Option<Month>,
    pub tariffs: &'a [Tariff],
}

/// What the close must know of a senior.
#[derive(Clone, Debug, Default)]
pub struct Account {
    /// The month in which the assignment of claim (Abtretung) begins; none without one, and none once it is revoked.
    pub claim_assigned_from: Option<Month>,
    pub has_care_fund: bool,
    pub has_insurance_number: bool,
    /// No letters are written to the senior, nor to whoever gets them in their place.
    pub letters_held: bool,
    pub history: History,
}

/// The documents of one senior in the order of their numbers. Every visit the plan was given is settled by it, up to
/// the month closed: also one whose minutes were rounded down to nothing, and though no document comes of it.
#[derive(Clone, Debug, Default, PartialEq, Eq)]
pub struct Plan {
    /// None, or the statement, or the care fund's statement and the senior's own share of it.
    pub drafts: Vec<Draft>,
    /// What the statement books in the relief budget, one for each service month, the oldest first.
    pub bookings: Vec<Booking>,
}

/// A document as it will be issued.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Draft {
    pub kind: StatementKind,
    pub payee: Payee,
    /// None in an own share.
    pub lines: Vec<Line>,
    pub total: Cents,
    /// What the care fund pays, or pays back, of the total.
    pub relief_budget: Cents,
    pub own_share: Cents,
    pub amount_due: Cents,
    /// The relief budget by pot, the oldest first, zeros left out.
    pub pots: Vec<Pot>,
}

/// Why a senior is left out of a close. The visits stay unbilled and come late with the next one.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// There is an assignment of claim, and nobody to send it to.
    CareFundMissing,
    /// There is an assignment of claim, and the care fund would not know whose.
    InsuranceNumberMissing,
    /// A document would go to the senior, whose letters are held.
    LettersHeld,
    NoTariff(NoTariff),
}

/// Plans the statements of one senior for the visits not billed yet. Those after the month closed stay for the next.
pub fn plan(close: Close<'_>, account: &Account, unbilled: &[Billable]) -> Result<Plan, Refusal> {
    let (due, later): (Vec<Billable>, Vec<Billable>) =
        unbilled.iter().partition(|billable| Month::of(billable.day) <= close.month);
    let lines = charge::lines(&due, close.tariffs, &account.history.care).map_err(Refusal::NoTariff)?;
    if lines.is_empty() {
        return Ok(Plan::default());
    }
    let mut history = account.history.clone();
    let billable = due.iter().chain(&later).filter(|billable| billable.service.is_billed());
    history.first_billable = history.first_billable.into_iter().chain(billable.map(|b| b.day)).min();
    let bookings = book(close.last_closed, history, &lines);
    let drafts = account.route(close.month, Draft::of(lines, &bookings))?;
    if account.letters_held && drafts.iter().any(|draft| draft.payee == Payee::Senior) {
        return Err(Refusal::LettersHeld);
    }
    Ok(Plan { drafts, bookings })
}

/// Takes each service month's eligible amount, the oldest month first, so that what came late lowers what later ones
/// see.
fn book(last_closed: Option<Month>, mut history: History, lines: &[Line]) -> Vec<Booking> {
    let before = history.bookings.len();
    let mut months: BTreeMap<Month, (Cents, Cents)> = BTreeMap::new();
    for line in lines {
        let (amount, eligible) = months.entry(line.service_month).or_default();
        *amount += line.amount;
        *eligible += line.eligible;
    }
    for (service_month, (amount, eligible)) in months {
        let available = relief_budget::available(&history, service_month, last_closed);
        let taken = relief_budget::take(&available, eligible);
        let own_share = amount - eligible + taken.own_share;
        history.bookings.push(Booking { service_month, last_closed, pots: taken.pots, own_share });
    }
    history.bookings.split_off(before)
}

impl Account {
    /// Sends a statement where it belongs. Where the relief budget bears nothing, there is nothing to bill to a care
    /// fund: the whole goes to the senior, and a missing fund or number is in nobody's way.
    fn route(&self, month: Month, statement: Draft) -> Result<Vec<Draft>, Refusal> {
        let assigned = self.claim_assigned_from.is_some_and(|from| from <= month);
        if !assigned || statement.relief_budget.is_zero() {
            return Ok(vec![statement]);
        }
        if !self.has_care_fund {
            return Err(Refusal::CareFundMissing);
        }
        if !self.has_insurance_number {
            return Err(Refusal::InsuranceNumberMissing);
        }
        let own_share = statement.own_share();
        let to_the_fund = Draft { payee: Payee::CareFund, amount_due: statement.relief_budget, ..statement };
        Ok(std::iter::once(to_the_fund).chain(own_share).collect())
    }
}

impl Draft {
    /// The statement to the senior, who is paid back by the care fund (Kostenerstattung).
    fn of(lines: Vec<Line>, bookings: &[Booking]) -> Self {
        let mut pots: BTreeMap<i32, Cents> = BTreeMap::new();
        for pot in bookings.iter().flat_map(|booking| &booking.pots) {
            *pots.entry(pot.year).or_default() += pot.amount;
        }
        let total: Cents = lines.iter().map(|line| line.amount).sum();
        let relief_budget: Cents = pots.values().copied().sum();
        Self {
            kind: StatementKind::Statement,
            payee: Payee::Senior,
            lines,
            total,
            relief_budget,
            own_share: total - relief_budget,
            amount_due: total,
            pots: pots.into_iter().map(|(year, amount)| Pot { year, amount }).collect(),
        }
    }

    /// What is left of it to the senior, as a document of its own, if anything is.
    fn own_share(&self) -> Option<Self> {
        let own_share = self.own_share;
        (!own_share.is_zero()).then_some(Self {
            kind: StatementKind::OwnShare,
            payee: Payee::Senior,
            lines: Vec::new(),
            total: own_share,
            relief_budget: Cents::ZERO,
            own_share,
            amount_due: own_share,
            pots: Vec::new(),
        })
    }

    /// The document that takes this one back: the same with every amount negative.
    #[must_use]
    pub fn cancellation(&self) -> Self {
        let negative = |line: &Line| Line { amount: -line.amount, eligible: -line.eligible, ..*line };
        Self {
            kind: StatementKind::Cancellation,
            payee: self.payee,
            lines: self.lines.iter().map(negative).collect(),
            total: -self.total,
            relief_budget: -self.relief_budget,
            own_share: -self.own_share,
            amount_due: -self.amount_due,
            pots: self.pots.iter().map(|pot| Pot { year: pot.year, amount: -pot.amount }).collect(),
        }
    }
}

impl fmt::Display for Refusal {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        match self {
            Self::CareFundMissing => f.write_str("the claim is assigned, but there is no care fund"),
            Self::InsuranceNumberMissing => f.write_str("the claim is assigned, but there is no insurance number"),
            Self::LettersHeld => f.write_str("letters to the senior are held"),
            Self::NoTariff(NoTariff { service, day }) => write!(f, "there is no tariff for {service} on {day}"),
        }
    }
}

impl std::error::Error for Refusal {}

#[cfg(test)]
mod tests;
