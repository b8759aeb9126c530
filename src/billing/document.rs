//! Everything that is printed on a statement, frozen when it is issued.

use chrono::{NaiveDate, NaiveTime};
pub use entity::statement::{Payee, StatementKind};
use entity::value::{Cents, Minutes, Month, Service};
use serde::{Deserialize, Serialize};

pub use crate::office::{Bank, Sender};

/// A statement, an own share or a cancellation, with every word and figure decided. Stored as JSON; the same document
/// always prints the same bytes. Whatever is `None` or empty is left out on paper.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct StatementDocument {
    pub kind: StatementKind,
    /// `A-2026-000001`.
    pub number: String,
    /// The first document of an own share, the cancelled one of a cancellation.
    pub refers_to: Option<ReferredDocument>,
    pub issued_on: NaiveDate,
    /// The month that was closed.
    pub month: Month,
    pub payee: Payee,
    pub sender: Sender,
    pub recognition: Option<Recognition>,
    /// Name and address in the window, one a line.
    pub recipient: Vec<String>,
    /// „Sehr geehrte Frau Beispiel,“; the general one if empty.
    pub salutation: String,
    pub senior: SeniorOnPaper,
    pub care_fund: Option<CareFundOnPaper>,
    /// With an assignment of claim, the day from which it counts.
    pub claim_assigned_from: Option<NaiveDate>,
    pub lines: Vec<Line>,
    pub total: Cents,
    /// What the relief budget bears.
    pub relief_budget: Cents,
    /// The pots it is taken from, oldest first.
    pub pots: Vec<PotShare>,
    pub own_share: Cents,
    pub amount_due: Cents,
    /// What the pots hold afterwards by our reckoning.
    pub left: Vec<PotShare>,
    pub payable_until: Option<NaiveDate>,
    pub bank: Option<Bank>,
    pub vat_note: Option<String>,
    pub texts: Texts,
    /// Why a cancellation was made.
    pub cancellation_reason: Option<String>,
    /// The visits behind the lines, by service and service month.
    pub service_records: Vec<ServiceRecord>,
    /// The months in which the services were, of an own share those of the statement it refers to.
    #[serde(default)]
    pub service_months: Vec<Month>,
}

/// Another document that this one speaks of.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ReferredDocument {
    pub kind: StatementKind,
    pub number: String,
    pub issued_on: NaiveDate,
}

/// The recognition by the Land that makes the service payable (§ 45a SGB XI).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Recognition {
    pub authority: Option<String>,
    pub date: Option<NaiveDate>,
    pub id: Option<String>,
}

/// The person visited.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct SeniorOnPaper {
    /// `S-0001`.
    pub number: String,
    pub name: String,
    pub birth_date: Option<NaiveDate>,
    /// Street, postal code and town in one line.
    pub address: Option<String>,
    /// Printed only where the relief budget bears something.
    pub insurance_number: Option<String>,
    /// 1 to 5.
    pub care_grade: Option<u8>,
}

/// The fund of the relief budget.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct CareFundOnPaper {
    pub name: String,
    /// Its institution code.
    pub ik: String,
}

/// One service at one price in one service month.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct Line {
    pub service: Service,
    pub service_month: Month,
    pub visits: u32,
    /// Billed.
    pub minutes: Minutes,
    pub price_per_hour: Cents,
    pub amount: Cents,
}

/// An amount and the calendar year of its pot.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct PotShare {
    pub year: i32,
    pub amount: Cents,
}

/// The office's own words; the usual ones stand in for what is empty.
#[derive(Clone, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Texts {
    /// After the salutation.
    pub intro: String,
    /// Before the greeting.
    pub closing: String,
}

/// The proof of a month's visits in one service (Leistungsnachweis).
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct ServiceRecord {
    pub service: Service,
    pub service_month: Month,
    /// The last one of that month.
    #[serde(default)]
    pub care_grade: Option<u8>,
    pub visits: Vec<RecordedVisit>,
}

/// One visit, or one meeting of a group.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
pub struct RecordedVisit {
    pub date: NaiveDate,
    /// Local time.
    pub from: NaiveTime,
    /// Local time, on the next day if not after `from`.
    pub to: NaiveTime,
    pub recorded: Minutes,
    pub billed: Minutes,
    pub activities: Vec<String>,
    /// Name or initials.
    pub volunteer: String,
}

impl StatementDocument {
    /// The document that takes this one back: the same, every amount negative.
    #[must_use]
    pub fn cancelled(&self, number: String, issued_on: NaiveDate, reason: String) -> Self {
        let negative = |share: &PotShare| PotShare { amount: -share.amount, ..*share };
        let lines = self.lines.iter().map(|line| Line { amount: -line.amount, ..line.clone() });
        Self {
            kind: StatementKind::Cancellation,
            refers_to: Some(ReferredDocument {
                kind: self.kind,
                number: self.number.clone(),
                issued_on: self.issued_on,
            }),
            number,
            issued_on,
            lines: lines.collect(),
            total: -self.total,
            relief_budget: -self.relief_budget,
            pots: self.pots.iter().map(negative).collect(),
            own_share: -self.own_share,
            amount_due: -self.amount_due,
            left: Vec::new(),
            payable_until: None,
            texts: Texts::default(),
            cancellation_reason: Some(reason),
            service_records: Vec::new(),
            ..self.clone()
        }
    }

    /// Whether a budget bears part of it, so that a fund reads it.
    pub fn draws_on_budget(&self) -> bool {
        !self.relief_budget.is_zero()
    }
}
