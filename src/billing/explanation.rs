//! Why a senior is billed what they are billed: every visit, line and pot of a plan, as the preview tells it.

use chrono::NaiveDate;
use entity::{
    statement::Payee,
    value::{Cents, Minutes, Month, SeniorId, Service},
};

use super::{
    charge::Line,
    close::{Closing, Planned},
    due::Due,
    entitlement,
    month_end::Refusal,
    relief_budget::Pot,
};
use crate::visits::duration::local;

/// One senior of a preview.
#[derive(Clone, Debug)]
pub struct Explanation {
    pub senior: SeniorId,
    pub number: String,
    pub name: String,
    pub billed: Billed,
    pub visits: Vec<ExplainedVisit>,
}

/// What becomes of a senior in the close.
#[derive(Clone, Debug)]
pub enum Billed {
    /// There are documents.
    Statement(Box<ExplainedStatement>),
    /// The visits cost nothing.
    Free,
    /// Something is missing.
    Refused(Refusal),
}

/// What is billed, and to whom.
#[derive(Clone, Debug)]
pub struct ExplainedStatement {
    pub payee: Payee,
    /// The care fund, or who gets the bill in the senior's place.
    pub recipient: Option<String>,
    pub total: Cents,
    pub relief_budget: Cents,
    pub own_share: Cents,
    pub pots: Vec<Pot>,
    /// Each with whether it came late for a closed month.
    pub lines: Vec<(Line, bool)>,
}

/// One visit behind a statement.
#[derive(Clone, Debug)]
pub struct ExplainedVisit {
    pub day: NaiveDate,
    /// `14:00–16:00`.
    pub time: String,
    pub service: Service,
    pub minutes: Minutes,
    pub with: String,
    /// The service month, where it came late.
    pub late_for: Option<Month>,
    /// On a day without a care grade and care at home, so that the relief budget does not bear it.
    pub uncovered: bool,
}

impl ExplainedStatement {
    /// Whether any of it came late for a closed month.
    pub fn is_late(&self) -> bool {
        self.lines.iter().any(|(_, late)| *late)
    }
}

impl Explanation {
    /// Of one senior's part of a close.
    pub fn of(planned: &Planned, closing: &Closing) -> Self {
        let senior = &planned.facts.senior;
        Self {
            senior: senior.id,
            number: senior.number.clone(),
            name: format!("{} {}", senior.first_name, senior.last_name),
            billed: billed(planned, closing.month),
            visits: planned.due.iter().map(|due| visit(due, planned, closing.month)).collect(),
        }
    }
}

fn billed(planned: &Planned, month: Month) -> Billed {
    let plan = match &planned.outcome {
        Ok(plan) => plan,
        Err(why) => return Billed::Refused(*why),
    };
    let Some(draft) = plan.drafts.first() else { return Billed::Free };
    let facts = &planned.facts;
    let recipient = match draft.payee {
        Payee::CareFund => facts.care_fund.as_ref().map(|fund| fund.name.clone()),
        Payee::Senior => facts.billing_contact.as_ref().map(|contact| contact.name.clone()),
    };
    Billed::Statement(Box::new(ExplainedStatement {
        payee: draft.payee,
        recipient,
        total: draft.total,
        relief_budget: draft.relief_budget,
        own_share: draft.own_share,
        pots: draft.pots.clone(),
        lines: draft.lines.iter().map(|line| (*line, line.service_month < month)).collect(),
    }))
}

fn visit(due: &Due, planned: &Planned, month: Month) -> ExplainedVisit {
    let service_month = Month::of(due.day);
    let [from, to] = [due.starts_at, due.ends_at].map(|at| local(at).format("%H:%M").to_string());
    ExplainedVisit {
        day: due.day,
        time: format!("{from}–{to}"),
        service: due.service,
        minutes: due.minutes,
        with: due.with.clone(),
        late_for: (service_month < month).then_some(service_month),
        uncovered: due.service.is_billed() && !entitlement::on_day(&planned.facts.history.care, due.day),
    }
}
