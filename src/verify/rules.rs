//! What must hold for one document, by itself and with the one it refers to.

use chrono::Datelike;
use entity::{
    relief_booking,
    statement::{self, Payee, StatementKind, StatementStatus},
    statement_line,
    value::{Cents, Month},
};
use std::collections::BTreeMap;

use crate::billing::{charge, document::StatementDocument};

/// A document with everything that was stored with it.
#[derive(Clone, Debug)]
pub struct Papers<'a> {
    pub row: &'a statement::Model,
    /// In their order.
    pub lines: &'a [statement_line::Model],
    pub bookings: &'a [relief_booking::Model],
    /// The document it refers to, with that one's bookings.
    pub referred: Option<(&'a statement::Model, &'a [relief_booking::Model])>,
    /// How many documents cancel it.
    pub cancelled_by: usize,
    /// SHA-256 of its stored PDF, if there is one.
    pub pdf: Option<&'a str>,
}

/// What is wrong with a document.
pub fn faults(papers: &Papers) -> Vec<String> {
    let mut found = Vec::new();
    sums(papers, &mut found);
    status(papers, &mut found);
    match papers.row.kind {
        StatementKind::Statement => statement(papers, &mut found),
        StatementKind::OwnShare => own_share(papers, &mut found),
        StatementKind::Cancellation => cancellation(papers, &mut found),
    }
    document(papers, &mut found);
    found.into_iter().map(|fault| format!("statement {}: {fault}", papers.row.number)).collect()
}

fn sums(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    let sum: Cents = papers.lines.iter().map(|line| line.amount).sum();
    if !papers.lines.is_empty() && sum != row.total {
        found.push(format!("its lines sum to {sum}, its total is {}", row.total));
    }
    if row.relief_budget + row.own_share != row.total {
        found.push(format!(
            "relief budget {} and own share {} are not its total {}",
            row.relief_budget, row.own_share, row.total
        ));
    }
    for line in papers.lines {
        let price = charge::price(line.minutes, line.per_hour);
        if line.amount != price && line.amount != -price {
            found.push(format!("line {}: {} minutes cost {price}, not {}", line.position, line.minutes.0, line.amount));
        }
    }
    match papers.pdf {
        None => found.push("it has no PDF".to_owned()),
        Some(found_digest) if found_digest != row.sha256 => {
            found.push("its PDF is not the one that was issued".to_owned());
        }
        Some(_) => {}
    }
}

fn status(papers: &Papers, found: &mut Vec<String>) {
    let is_cancelled = papers.row.status == StatementStatus::Cancelled;
    if is_cancelled && papers.cancelled_by == 0 {
        found.push("it is said to be cancelled, and no document cancels it".to_owned());
    }
    if !is_cancelled && papers.cancelled_by > 0 {
        found.push("it is cancelled, and does not say so".to_owned());
    }
    if papers.cancelled_by > 1 {
        found.push(format!("it is cancelled {} times", papers.cancelled_by));
    }
}

fn statement(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    let due = match row.payee {
        Payee::Senior => row.total,
        Payee::CareFund => row.relief_budget,
    };
    if row.amount_due != due {
        found.push(format!("{} is due, and should be {due}", row.amount_due));
    }
    if papers.lines.is_empty() {
        found.push("it has no lines".to_owned());
    }
    let taken = booked(papers.bookings, |booking| booking.pot_year.is_some());
    let left = booked(papers.bookings, |booking| booking.pot_year.is_none());
    if taken != row.relief_budget || left != row.own_share {
        found.push(format!(
            "it books {taken} of the relief budget and {left} of own share, and says {} and {}",
            row.relief_budget, row.own_share
        ));
    }
    let mut months: BTreeMap<Month, Cents> = BTreeMap::new();
    for line in papers.lines {
        *months.entry(line.service_month).or_default() += line.amount;
    }
    for booking in papers.bookings {
        *months.entry(booking.service_month).or_default() -= booking.amount;
    }
    for (month, rest) in months.into_iter().filter(|(_, rest)| !rest.is_zero()) {
        found.push(format!("its lines and bookings of {month} differ by {rest}"));
    }
    let amounts = papers.lines.iter().map(|line| line.amount).chain(papers.bookings.iter().map(|row| row.amount));
    if amounts.chain([row.total, row.relief_budget, row.own_share]).any(|amount| amount < Cents::ZERO) {
        found.push("an amount is negative".to_owned());
    }
}

fn booked(bookings: &[relief_booking::Model], is_meant: impl Fn(&relief_booking::Model) -> bool) -> Cents {
    bookings.iter().filter(|row| is_meant(row)).map(|row| row.amount).sum()
}

fn own_share(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    if !papers.lines.is_empty() || !papers.bookings.is_empty() {
        found.push("an own share has neither lines nor bookings".to_owned());
    }
    if !row.relief_budget.is_zero() || row.amount_due != row.own_share || row.payee != Payee::Senior {
        found.push("an own share is due from the senior, all of it".to_owned());
    }
    let from = papers.referred.map(|(other, _)| other);
    match from.filter(|other| other.kind == StatementKind::Statement && other.payee == Payee::CareFund) {
        Some(other) => {
            if other.own_share != row.total || other.senior_id != row.senior_id || other.month != row.month {
                found.push(format!("it asks for {}, and {} leaves {}", row.total, other.number, other.own_share));
            }
        }
        None => found.push("an own share refers to a care fund's statement".to_owned()),
    }
}

fn cancellation(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    let Some((cancelled, taken)) = papers.referred.filter(|(other, _)| row.cancels == Some(other.id)) else {
        return found.push("a cancellation refers to what it cancels".to_owned());
    };
    if cancelled.kind == StatementKind::Cancellation {
        found.push("it cancels a cancellation".to_owned());
    }
    let figures = |row: &statement::Model| [row.total, row.relief_budget, row.own_share, row.amount_due];
    if figures(row).map(|amount| -amount) != figures(cancelled) || row.senior_id != cancelled.senior_id {
        found.push(format!("it is not the negative of {}", cancelled.number));
    }
    let mut booked: BTreeMap<(Month, Option<i32>), Cents> = BTreeMap::new();
    for booking in papers.bookings.iter().chain(taken) {
        *booked.entry((booking.service_month, booking.pot_year)).or_default() += booking.amount;
    }
    if booked.values().any(|rest| !rest.is_zero()) {
        found.push(format!("it does not give back what {} took", cancelled.number));
    }
    let frozen = |row: &statement::Model| serde_json::from_str::<StatementDocument>(&row.document);
    if let (Ok(document), Ok(first)) = (frozen(row), frozen(cancelled)) {
        let reason = document.cancellation_reason.clone().unwrap_or_default();
        if first.cancelled(document.number.clone(), document.issued_on, reason) != document {
            found.push(format!("it does not repeat {}", cancelled.number));
        }
    }
}

/// The frozen document says what the columns say.
fn document(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    let Ok(document) = serde_json::from_str::<StatementDocument>(&row.document) else {
        return found.push("its stored document cannot be read".to_owned());
    };
    let figures = [document.total, document.relief_budget, document.own_share, document.amount_due];
    let is_same = (document.number.as_str(), document.kind, document.payee, document.issued_on, document.month)
        == (row.number.as_str(), row.kind, row.payee, row.issued_on, row.month)
        && figures == [row.total, row.relief_budget, row.own_share, row.amount_due];
    let refers_to = document.refers_to.as_ref().map(|referred| referred.number.as_str());
    if !is_same || refers_to != papers.referred.map(|(row, _)| row.number.as_str()) {
        found.push("its stored document says something else than its row".to_owned());
    }
    let lines = document.lines.iter().map(|line| {
        (line.service, line.service_month, i64::from(line.visits), line.minutes, line.price_per_hour, line.amount)
    });
    let stored = papers.lines.iter().map(|line| {
        (line.service, line.service_month, i64::from(line.visits), line.minutes, line.per_hour, line.amount)
    });
    if !lines.eq(stored) {
        found.push("its stored document has other lines".to_owned());
    }
    if !row.number.starts_with(&format!("A-{}-", row.issued_on.year())) {
        found.push(format!("its number is not of the year {} in which it was issued", row.issued_on.year()));
    }
}
