//! The head and the foot of the letter: who writes to whom, when and about what.

use super::super::{
    document::{StatementDocument, StatementKind},
    wording::{self, day},
};
use crate::{
    office::given,
    print::{picture::Picture, sheet::Letter},
};
use std::sync::Arc;

/// The parts of DIN 5008.
pub fn letter(document: &StatementDocument, logo: Option<Arc<Picture>>) -> Letter {
    Letter {
        recipient: document.recipient.clone(),
        information: information(document),
        subject: subject(document),
        ..document.sender.head(logo)
    }
}

fn information(document: &StatementDocument) -> Vec<(String, String)> {
    let sender = &document.sender;
    let facts = [
        ("Nummer", Some(document.number.clone())),
        ("Datum", Some(day(document.issued_on))),
        ("Zeitraum", Some(wording::service_months(document))),
        ("Unser Zeichen", Some(document.senior.number.clone())),
        ("Telefon", sender.phone.clone()),
        ("E-Mail", sender.email.clone()),
    ];
    given(facts)
}

fn subject(document: &StatementDocument) -> String {
    let month = wording::service_months(document);
    match (document.kind, &document.refers_to) {
        (StatementKind::Statement, _) => format!("Abrechnung für {month}"),
        (StatementKind::OwnShare, _) => format!("Eigenanteil für {month}"),
        (StatementKind::Cancellation, None) => format!("Storno für {month}"),
        (StatementKind::Cancellation, Some(first)) => {
            format!("Storno: {} {}", wording::noun(first.kind), first.number)
        }
    }
}
