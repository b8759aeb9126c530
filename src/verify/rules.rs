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
    found.into_iter().map(|fault| format!("Abrechnung {}: {fault}", papers.row.number)).collect()
}

fn sums(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    let sum: Cents = papers.lines.iter().map(|line| line.amount).sum();
    if !papers.lines.is_empty() && sum != row.total {
        found.push(format!("ihre Positionen ergeben {sum}, ihre Summe ist {}", row.total));
    }
    if row.relief_budget + row.own_share != row.total {
        found.push(format!(
            "Entlastungsbetrag {} und Eigenanteil {} ergeben nicht ihre Summe {}",
            row.relief_budget, row.own_share, row.total
        ));
    }
    for line in papers.lines {
        let price = charge::price(line.minutes, line.per_hour);
        if line.amount != price && line.amount != -price {
            found.push(format!(
                "Position {}: {} Minuten kosten {price}, nicht {}",
                line.position, line.minutes.0, line.amount
            ));
        }
    }
    match papers.pdf {
        None => found.push("sie hat kein PDF".to_owned()),
        Some(found_digest) if found_digest != row.sha256 => {
            found.push("ihr PDF ist nicht das ausgestellte".to_owned());
        }
        Some(_) => {}
    }
}

fn status(papers: &Papers, found: &mut Vec<String>) {
    let is_cancelled = papers.row.status == StatementStatus::Cancelled;
    if is_cancelled && papers.cancelled_by == 0 {
        found.push("sie gilt als storniert, und kein Storno storniert sie".to_owned());
    }
    if !is_cancelled && papers.cancelled_by > 0 {
        found.push("sie ist storniert, und das steht nicht an ihr".to_owned());
    }
    if papers.cancelled_by > 1 {
        found.push(format!("sie ist {}-mal storniert", papers.cancelled_by));
    }
}

fn statement(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    let due = match row.payee {
        Payee::Senior => row.total,
        Payee::CareFund => row.relief_budget,
    };
    if row.amount_due != due {
        found.push(format!("fällig sind {}, und es müssten {due} sein", row.amount_due));
    }
    if papers.lines.is_empty() {
        found.push("sie hat keine Positionen".to_owned());
    }
    let taken = booked(papers.bookings, |booking| booking.pot_year.is_some());
    let left = booked(papers.bookings, |booking| booking.pot_year.is_none());
    if taken != row.relief_budget || left != row.own_share {
        found.push(format!(
            "sie bucht {taken} Entlastungsbetrag und {left} Eigenanteil und nennt {} und {}",
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
        found.push(format!("ihre Positionen und Buchungen für {month} weichen um {rest} voneinander ab"));
    }
    let amounts = papers.lines.iter().map(|line| line.amount).chain(papers.bookings.iter().map(|row| row.amount));
    if amounts.chain([row.total, row.relief_budget, row.own_share]).any(|amount| amount < Cents::ZERO) {
        found.push("ein Betrag ist negativ".to_owned());
    }
}

fn booked(bookings: &[relief_booking::Model], is_meant: impl Fn(&relief_booking::Model) -> bool) -> Cents {
    bookings.iter().filter(|row| is_meant(row)).map(|row| row.amount).sum()
}

fn own_share(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    if !papers.lines.is_empty() || !papers.bookings.is_empty() {
        found.push("ein Eigenanteil hat weder Positionen noch Buchungen".to_owned());
    }
    if !row.relief_budget.is_zero() || row.amount_due != row.own_share || row.payee != Payee::Senior {
        found.push("ein Eigenanteil ist ganz von der betreuten Person zu zahlen".to_owned());
    }
    let from = papers.referred.map(|(other, _)| other);
    match from.filter(|other| other.kind == StatementKind::Statement && other.payee == Payee::CareFund) {
        Some(other) => {
            if other.own_share != row.total || other.senior_id != row.senior_id || other.month != row.month {
                found.push(format!("sie verlangt {}, und {} lässt {} übrig", row.total, other.number, other.own_share));
            }
        }
        None => found.push("ein Eigenanteil bezieht sich auf die Abrechnung einer Pflegekasse".to_owned()),
    }
}

fn cancellation(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    let Some((cancelled, taken)) = papers.referred.filter(|(other, _)| row.cancels == Some(other.id)) else {
        return found.push("ein Storno bezieht sich auf das, was es storniert".to_owned());
    };
    if cancelled.kind == StatementKind::Cancellation {
        found.push("es storniert ein Storno".to_owned());
    }
    let figures = |row: &statement::Model| [row.total, row.relief_budget, row.own_share, row.amount_due];
    if figures(row).map(|amount| -amount) != figures(cancelled) || row.senior_id != cancelled.senior_id {
        found.push(format!("es ist nicht das Negative von {}", cancelled.number));
    }
    let mut booked: BTreeMap<(Month, Option<i32>), Cents> = BTreeMap::new();
    for booking in papers.bookings.iter().chain(taken) {
        *booked.entry((booking.service_month, booking.pot_year)).or_default() += booking.amount;
    }
    if booked.values().any(|rest| !rest.is_zero()) {
        found.push(format!("es gibt nicht zurück, was {} nahm", cancelled.number));
    }
    let frozen = |row: &statement::Model| serde_json::from_str::<StatementDocument>(&row.document);
    if let (Ok(document), Ok(first)) = (frozen(row), frozen(cancelled)) {
        let reason = document.cancellation_reason.clone().unwrap_or_default();
        if first.cancelled(document.number.clone(), document.issued_on, reason) != document {
            found.push(format!("es wiederholt nicht {}", cancelled.number));
        }
    }
}

/// The frozen document says what the columns say.
fn document(papers: &Papers, found: &mut Vec<String>) {
    let row = papers.row;
    let Ok(document) = serde_json::from_str::<StatementDocument>(&row.document) else {
        return found.push("ihr gespeicherter Inhalt ist nicht lesbar".to_owned());
    };
    let figures = [document.total, document.relief_budget, document.own_share, document.amount_due];
    let is_same = (document.number.as_str(), document.kind, document.payee, document.issued_on, document.month)
        == (row.number.as_str(), row.kind, row.payee, row.issued_on, row.month)
        && figures == [row.total, row.relief_budget, row.own_share, row.amount_due];
    let refers_to = document.refers_to.as_ref().map(|referred| referred.number.as_str());
    if !is_same || refers_to != papers.referred.map(|(row, _)| row.number.as_str()) {
        found.push("ihr gespeicherter Inhalt sagt etwas anderes als ihre Zeile".to_owned());
    }
    let lines = document.lines.iter().map(|line| {
        (line.service, line.service_month, i64::from(line.visits), line.minutes, line.price_per_hour, line.amount)
    });
    let stored = papers.lines.iter().map(|line| {
        (line.service, line.service_month, i64::from(line.visits), line.minutes, line.per_hour, line.amount)
    });
    if !lines.eq(stored) {
        found.push("ihr gespeicherter Inhalt hat andere Positionen".to_owned());
    }
    if !row.number.starts_with(&format!("A-{}-", row.issued_on.year())) {
        found
            .push(format!("ihre Nummer ist nicht aus dem Jahr {}, in dem sie ausgestellt wurde", row.issued_on.year()));
    }
}
