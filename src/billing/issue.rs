//! Issuing: a planned document gets its number, is written down for good, and printed.

use entity::{
    relief_booking, statement,
    statement::{Payee, StatementKind, StatementStatus},
    statement_attendance, statement_line, statement_pdf, statement_visit,
    value::{ClosingRunId, Month, StatementId},
};
use sea_orm::Set;
use sha2::{Digest, Sha256};

use super::{
    charge::Tariff,
    close::Planned,
    document::{ReferredDocument, StatementDocument},
    due::Source,
    month_end::{Draft, Plan},
    paper, print,
    relief_budget::Booking,
    stationery::Stationery,
};
use crate::{
    error::{Error, Result},
    hex::hex,
    print::pdf,
    store::Tx,
};

/// In whose close documents are issued.
#[derive(Clone, Copy, Debug)]
pub struct Issuer<'a> {
    pub month: Month,
    pub last_closed: Option<Month>,
    pub run: ClosingRunId,
    pub tariffs: &'a [Tariff],
    pub stationery: &'a Stationery,
}

/// A document with its number, and the letter it is printed as.
struct Letter<'a> {
    planned: &'a Planned,
    plan: &'a Plan,
    draft: &'a Draft,
    document: StatementDocument,
}

/// Issues every planned document, in order.
pub async fn issue(tx: &Tx, issuer: Issuer<'_>, planned: &[Planned]) -> Result<()> {
    let letters = letters(tx, issuer, planned).await?;
    let documents: Vec<&StatementDocument> = letters.iter().map(|letter| &letter.document).collect();
    let pdfs = print_all(&documents, issuer.stationery);
    let mut statement = None;
    for (letter, pdf) in letters.iter().zip(pdfs) {
        let refers_to = statement.filter(|_| letter.draft.kind == StatementKind::OwnShare);
        let row = save(tx, issuer, letter, refers_to, &pdf).await?;
        if letter.draft.kind == StatementKind::Statement {
            statement = Some(row);
            book(tx, issuer, letter, row).await?;
        }
        tx.append(statement_pdf::ActiveModel { statement_id: Set(row), bytes: Set(pdf) }).await?;
    }
    Ok(())
}

/// Numbers the documents: in the order of the seniors, a care fund's statement before its own share.
async fn letters<'a>(tx: &Tx, issuer: Issuer<'_>, planned: &'a [Planned]) -> Result<Vec<Letter<'a>>> {
    let plans: Vec<(&Planned, &Plan)> =
        planned.iter().filter_map(|planned| Some((planned, planned.outcome.as_ref().ok()?))).collect();
    let count = plans.iter().map(|(_, plan)| plan.drafts.len()).sum();
    let mut numbers = numbers(tx, count).await?.into_iter();
    let mut letters = Vec::with_capacity(count);
    for (planned, plan) in plans {
        let from = paper::Source {
            month: issuer.month,
            last_closed: issuer.last_closed,
            facts: &planned.facts,
            due: &planned.due,
            plan,
            tariffs: issuer.tariffs,
            stationery: issuer.stationery,
        };
        let mut first = None;
        for draft in &plan.drafts {
            let number = numbers.next().ok_or_else(|| Error::internal("fewer numbers than documents"))?;
            let document = paper::document(from, draft, number, first.clone());
            first.get_or_insert_with(|| referred(&document));
            letters.push(Letter { planned, plan, draft, document });
        }
    }
    Ok(letters)
}

/// The next `count` numbers of the year's series, without gaps: `A-2026-000001`.
pub async fn numbers(tx: &Tx, count: usize) -> Result<Vec<String>> {
    let year = chrono::Datelike::year(&tx.today());
    let first = tx.next_numbers(&format!("A-{year}"), count).await?;
    Ok((first..).take(count).map(|number| format!("A-{year}-{number:06}")).collect())
}

/// As another document speaks of it.
fn referred(document: &StatementDocument) -> ReferredDocument {
    ReferredDocument { kind: document.kind, number: document.number.clone(), issued_on: document.issued_on }
}

/// Prints on every core: this is what a close spends its time on.
fn print_all(documents: &[&StatementDocument], stationery: &Stationery) -> Vec<Vec<u8>> {
    let cores = std::thread::available_parallelism().map_or(1, usize::from);
    let share = documents.len().div_ceil(cores).max(1);
    let printed =
        |part: &[&StatementDocument]| part.iter().map(|document| pdf_of(document, stationery)).collect::<Vec<_>>();
    let print_parts = || {
        std::thread::scope(|scope| {
            let parts: Vec<_> = documents.chunks(share).map(|part| scope.spawn(move || printed(part))).collect();
            parts.into_iter().flat_map(|part| part.join().expect("printing does not panic")).collect()
        })
    };
    tokio::task::block_in_place(print_parts)
}

/// The document as a PDF: the same bytes each time.
pub fn pdf_of(document: &StatementDocument, stationery: &Stationery) -> Vec<u8> {
    pdf::render(&print::sheet(document, stationery.logo.clone()))
}

async fn save(
    tx: &Tx,
    issuer: Issuer<'_>,
    letter: &Letter<'_>,
    refers_to: Option<StatementId>,
    pdf: &[u8],
) -> Result<StatementId> {
    let Letter { planned, draft, document, .. } = letter;
    let care_fund = planned.facts.care_fund.as_ref().filter(|_| draft.payee == Payee::CareFund);
    let row = statement::ActiveModel {
        number: Set(document.number.clone()),
        kind: Set(draft.kind),
        status: Set(StatementStatus::Issued),
        senior_id: Set(planned.facts.senior.id),
        payee: Set(draft.payee),
        care_fund_ik: Set(care_fund.map(|fund| fund.ik.clone())),
        refers_to: Set(refers_to),
        month: Set(issuer.month),
        run_id: Set(issuer.run),
        issued_on: Set(document.issued_on),
        total: Set(draft.total),
        relief_budget: Set(draft.relief_budget),
        own_share: Set(draft.own_share),
        amount_due: Set(draft.amount_due),
        document: Set(serde_json::to_string(document)?),
        sha256: Set(hex(&Sha256::digest(pdf))),
        pages: Set(pages(document)),
        ..Default::default()
    };
    let row = tx.insert(row).await?.id;
    tx.append_all(lines(row, document)).await?;
    Ok(row)
}

pub(super) fn pages(document: &StatementDocument) -> i32 {
    let pages = crate::print::layout::paginate(&print::sheet(document, None)).len();
    i32::try_from(pages).unwrap_or(i32::MAX)
}

pub(super) fn lines(statement: StatementId, document: &StatementDocument) -> Vec<statement_line::ActiveModel> {
    let numbered = (0..).zip(&document.lines);
    numbered
        .map(|(position, line)| statement_line::ActiveModel {
            statement_id: Set(statement),
            position: Set(position),
            service: Set(line.service),
            service_month: Set(line.service_month),
            visits: Set(i32::try_from(line.visits).unwrap_or(i32::MAX)),
            minutes: Set(line.minutes),
            per_hour: Set(line.price_per_hour),
            amount: Set(line.amount),
            ..Default::default()
        })
        .collect()
}

/// What the statement takes from the relief budget, and which visits it bills.
async fn book(tx: &Tx, issuer: Issuer<'_>, letter: &Letter<'_>, statement: StatementId) -> Result<()> {
    let senior = letter.planned.facts.senior.id;
    let bookings = letter.plan.bookings.iter().flat_map(entries).map(|(service_month, pot_year, amount)| {
        relief_booking::ActiveModel {
            statement_id: Set(statement),
            senior_id: Set(senior),
            service_month: Set(service_month),
            pot_year: Set(pot_year),
            amount: Set(amount),
            last_closed: Set(issuer.last_closed),
            ..Default::default()
        }
    });
    tx.append_all(bookings.collect()).await?;
    let (mut visits, mut attendances) = (Vec::new(), Vec::new());
    for due in letter.planned.due.iter().filter(|due| due.service.is_billed()) {
        match due.source {
            Source::Visit(id) => {
                visits.push(statement_visit::ActiveModel { statement_id: Set(statement), visit_id: Set(id) });
            }
            Source::Attendance(id) => attendances
                .push(statement_attendance::ActiveModel { statement_id: Set(statement), attendance_id: Set(id) }),
        }
    }
    tx.append_all(visits).await?;
    tx.append_all(attendances).await
}

/// A booking row for each pot, and one for the own share, also where nothing is left to the senior: it is what says
/// that this month was billed.
fn entries(booking: &Booking) -> Vec<(Month, Option<i32>, entity::value::Cents)> {
    let month = booking.service_month;
    let pots = booking.pots.iter().map(|pot| (month, Some(pot.year), pot.amount));
    pots.chain([(month, None, booking.own_share)]).collect()
}
