//! What a close comes to: the sums that somebody agrees to, and what tells exactly what they are made of.

use entity::value::{Cents, Month, SeniorId};
use sha2::{Digest, Sha256};

use super::{
    close::Planned,
    due::Due,
    month_end::{Plan, Refusal},
};
use crate::hex::hex;

/// What a close did, or would do.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Summary {
    pub month: Month,
    /// Documents of any kind.
    pub statements: usize,
    /// Of the statements proper, each counted once.
    pub total: Cents,
    pub relief_budget: Cents,
    pub own_share: Cents,
    /// Who is left out, and why.
    pub refused: Vec<Refused>,
    /// A digest of every document planned and everybody refused: two closes with the same sums differ in it where one
    /// of them bills anything else to anybody.
    pub digest: String,
}

/// A senior whom a close leaves out.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Refused {
    pub senior: SeniorId,
    /// `S-0007`.
    pub number: String,
    pub why: Refusal,
}

impl Summary {
    /// Of a close that nobody is added to yet.
    pub fn of(month: Month) -> Self {
        Self {
            month,
            statements: 0,
            total: Cents::ZERO,
            relief_budget: Cents::ZERO,
            own_share: Cents::ZERO,
            refused: Vec::new(),
            digest: String::new(),
        }
    }

    /// Adds one senior's part.
    pub fn add(&mut self, planned: &Planned) {
        match &planned.outcome {
            Ok(plan) => {
                self.statements += plan.drafts.len();
                if let Some(statement) = plan.drafts.first() {
                    self.total += statement.total;
                    self.relief_budget += statement.relief_budget;
                    self.own_share += statement.own_share;
                    self.chain(&billed(planned, plan));
                }
            }
            Err(why) => {
                let number = planned.facts.senior.number.clone();
                self.chain(&format!("{number} {why:?}"));
                self.refused.push(Refused { senior: planned.facts.senior.id, number, why: *why });
            }
        }
    }

    fn chain(&mut self, next: &str) {
        self.digest = hex(&Sha256::digest(format!("{}\n{next}", self.digest)));
    }
}

/// What a senior is billed for, and what comes of it. What is free stands on no document, and whoever agrees to the
/// sums is not asked about it.
fn billed(planned: &Planned, plan: &Plan) -> String {
    let visits: Vec<&Due> = planned.due.iter().filter(|due| due.service.is_billed()).collect();
    let fund = planned.facts.care_fund.as_ref().map(|fund| fund.id);
    format!("{} {fund:?} {plan:?} {visits:?}", planned.facts.senior.number)
}
