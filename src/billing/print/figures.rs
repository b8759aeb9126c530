//! The figures: the lines and what they come to.

use super::super::{
    document::{Line, Payee, StatementDocument, StatementKind},
    wording::{self, euros, month},
};
use crate::print::{
    length::mm,
    sheet::{Column, Row, Table, Total, Width},
};

/// One row for each service, month and price.
pub fn lines(document: &StatementDocument) -> Table {
    let columns = vec![
        Column::left("Leistung", Width::Share(1)),
        Column::left("Monat", Width::Fixed(mm(28))),
        Column::right("Besuche", Width::Fixed(mm(15))),
        Column::right("Minuten", Width::Fixed(mm(15))),
        Column::right("Preis je Stunde", Width::Fixed(mm(25))),
        Column::right("Betrag", Width::Fixed(mm(26))),
    ];
    let row = |line: &Line| {
        Row::plain([
            wording::service(line.service).to_owned(),
            month(line.service_month),
            line.visits.to_string(),
            wording::grouped(line.minutes.0.unsigned_abs().into()),
            euros(line.price_per_hour),
            euros(line.amount),
        ])
    };
    Table { columns, rows: document.lines.iter().map(row).collect() }
}

/// The sum, what each pot bears of it, the own share, and what is to be paid.
pub fn totals(document: &StatementDocument) -> Vec<Total> {
    let plain = |label: String, amount| Total { label, amount: euros(amount), strong: false };
    let mut totals = Vec::new();
    if document.kind != StatementKind::OwnShare && !document.lines.is_empty() {
        totals.push(plain("Gesamtbetrag".to_owned(), document.total));
        let pots = document.pots.iter();
        totals.extend(pots.map(|pot| plain(format!("davon Entlastungsbetrag {}", pot.year), pot.amount)));
        if document.draws_on_budget() || !document.own_share.is_zero() {
            totals.push(plain("davon Eigenanteil".to_owned(), document.own_share));
        }
    }
    let label = match (document.kind, document.payee) {
        (StatementKind::Cancellation, _) => "Stornierter Betrag",
        (StatementKind::Statement | StatementKind::OwnShare, Payee::Senior) => "Von Ihnen zu zahlen",
        (StatementKind::Statement | StatementKind::OwnShare, Payee::CareFund) => "Von der Pflegekasse zu zahlen",
    };
    totals.push(Total { label: label.to_owned(), amount: euros(document.amount_due), strong: true });
    totals
}
