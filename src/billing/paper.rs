//! From a planned document and the facts to everything printed on it.

use std::collections::BTreeMap;

use entity::{
    statement::{Payee, StatementKind},
    value::{Month, Service},
};

use super::{
    charge::{self, Tariff},
    document::{
        CareFundOnPaper, Line, PotShare, RecordedVisit, ReferredDocument, SeniorOnPaper, ServiceRecord,
        StatementDocument, Texts,
    },
    due::Due,
    facts::Facts,
    month_end::{Draft, Plan},
    relief_budget::{self, Pot},
    stationery::Stationery,
    wording,
};
use crate::{
    people::{self, Named},
    seniors::letters,
    visits::duration::local,
};

/// What the documents of one senior are written from.
#[derive(Clone, Copy, Debug)]
pub struct Source<'a> {
    pub month: Month,
    pub last_closed: Option<Month>,
    pub facts: &'a Facts,
    /// What the close settles.
    pub due: &'a [Due],
    pub plan: &'a Plan,
    pub tariffs: &'a [Tariff],
    pub stationery: &'a Stationery,
}

/// The document, with its number.
pub fn document(
    from: Source<'_>,
    draft: &Draft,
    number: String,
    refers_to: Option<ReferredDocument>,
) -> StatementDocument {
    let (facts, stationery) = (from.facts, from.stationery);
    let draws_on_budget = !draft.relief_budget.is_zero();
    let is_statement = draft.kind == StatementKind::Statement;
    let service_months = service_months(from);
    StatementDocument {
        kind: draft.kind,
        number,
        refers_to,
        issued_on: stationery.issued_on,
        month: from.month,
        payee: draft.payee,
        sender: stationery.sender.clone(),
        recognition: stationery.recognition.clone(),
        recipient: recipient(facts, draft.payee),
        salutation: salutation(facts, draft.payee),
        senior: person(facts, &service_months, draws_on_budget),
        care_fund: facts
            .care_fund
            .as_ref()
            .filter(|_| draws_on_budget)
            .map(|fund| CareFundOnPaper { name: fund.name.clone(), ik: fund.ik.to_string() }),
        claim_assigned_from: facts
            .claim_assignment
            .as_ref()
            .filter(|_| draft.payee == Payee::CareFund)
            .map(|claim| claim.valid_from),
        lines: draft.lines.iter().map(line).collect(),
        total: draft.total,
        relief_budget: draft.relief_budget,
        pots: draft.pots.iter().map(share).collect(),
        own_share: draft.own_share,
        amount_due: draft.amount_due,
        left: if is_statement && draws_on_budget { left(from) } else { Vec::new() },
        payable_until: stationery.payable_until,
        bank: stationery.bank.clone(),
        vat_note: stationery.vat_note.clone(),
        texts: texts(stationery, &service_months),
        cancellation_reason: None,
        service_records: if is_statement { records(from) } else { Vec::new() },
        service_months,
    }
}

/// The months of the services, which an own share has in common with its care fund's statement (§ 14 Abs. 4 Nr. 6 UStG).
fn service_months(from: Source<'_>) -> Vec<Month> {
    let mut months: Vec<Month> =
        from.plan.drafts.iter().flat_map(|draft| &draft.lines).map(|line| line.service_month).collect();
    months.dedup();
    months
}

/// The office's own words, with the months they speak of.
fn texts(stationery: &Stationery, months: &[Month]) -> Texts {
    let fill = |words: &str| wording::of_months(words, months);
    Texts { intro: fill(&stationery.texts.intro), closing: fill(&stationery.texts.closing) }
}

/// Name and address in the window: of the care fund, of who gets the bill, or of the senior.
fn recipient(facts: &Facts, payee: Payee) -> Vec<String> {
    if let (Payee::CareFund, Some(fund)) = (payee, &facts.care_fund) {
        let mut lines = vec![fund.name.clone()];
        lines.extend(fund.street.clone());
        lines.extend(people::paper::place(fund.postal_code.as_ref(), fund.town.as_deref()));
        return lines;
    }
    letters::window(&facts.senior, facts.billing_contact.as_ref())
}

/// By name only to the senior in person, and where it is known how they like to be addressed.
fn salutation(facts: &Facts, payee: Payee) -> String {
    if payee == Payee::CareFund {
        return String::new();
    }
    letters::salutation(&facts.senior, facts.billing_contact.as_ref())
}

fn person(facts: &Facts, months: &[Month], draws_on_budget: bool) -> SeniorOnPaper {
    let senior = &facts.senior;
    SeniorOnPaper {
        number: senior.number.clone(),
        name: senior.full_name(),
        birth_date: Some(senior.birth_date),
        address: Some(format!("{}, {} {}", senior.street, senior.postal_code, senior.town)),
        insurance_number: senior.insurance_number.as_ref().filter(|_| draws_on_budget).map(ToString::to_string),
        care_grade: months.iter().rev().find_map(|month| care_grade(facts, *month)),
    }
}

/// The last care grade of the month.
fn care_grade(facts: &Facts, month: Month) -> Option<u8> {
    let (first, last) = (month.first_day(), month.last_day());
    let mut in_month = facts.care_grades.iter().rev();
    let grade =
        in_month.find(|grade| grade.valid_from <= last && grade.valid_until.is_none_or(|until| until >= first))?;
    u8::try_from(grade.grade).ok()
}

fn line(line: &charge::Line) -> Line {
    Line {
        service: line.service,
        service_month: line.service_month,
        visits: line.visits,
        minutes: line.minutes,
        price_per_hour: line.per_hour,
        amount: line.amount,
    }
}

fn share(pot: &Pot) -> PotShare {
    PotShare { year: pot.year, amount: pot.amount }
}

/// What the pots hold with this statement booked, by our reckoning: at the end of the month, or of the last one that was
/// closed before. Empty pots are left out, unless all are.
fn left(from: Source<'_>) -> Vec<PotShare> {
    let mut history = from.facts.history.clone();
    history.first_billable = history.first_billable.into_iter().chain(from.due.iter().map(|due| due.day)).min();
    history.bookings.extend(from.plan.bookings.iter().cloned());
    let until = from.last_closed.map_or(from.month, |closed| closed.max(from.month));
    let months = relief_budget::ledger(&history, until);
    let pots = months.last().map_or(&[][..], |month| &month.pots);
    let filled: Vec<PotShare> = pots.iter().filter(|pot| !pot.amount.is_zero()).map(share).collect();
    if filled.is_empty() { pots.last().map(share).into_iter().collect() } else { filled }
}

/// The visits behind the lines, by service month and service, in the order of the lines.
fn records(from: Source<'_>) -> Vec<ServiceRecord> {
    let mut records: BTreeMap<(Month, Service), Vec<RecordedVisit>> = BTreeMap::new();
    for due in from.due.iter().filter(|due| due.service.is_billed()) {
        records.entry((Month::of(due.day), due.service)).or_default().push(recorded(due, from.tariffs));
    }
    let record = |((service_month, service), visits)| ServiceRecord {
        service,
        service_month,
        care_grade: care_grade(from.facts, service_month),
        visits,
    };
    records.into_iter().map(record).collect()
}

fn recorded(due: &Due, tariffs: &[Tariff]) -> RecordedVisit {
    let tariff = charge::tariff_on(due.service, due.day, tariffs);
    RecordedVisit {
        date: due.day,
        from: local(due.starts_at).time(),
        to: local(due.ends_at).time(),
        recorded: due.minutes,
        billed: tariff.map_or(due.minutes, |tariff| charge::billed(due.minutes, tariff.step, tariff.rounding)),
        activities: due.activities.iter().map(str::to_owned).collect(),
        volunteer: due.with.clone(),
    }
}
