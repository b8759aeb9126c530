//! The head and the foot of the letter: who writes to whom, when and about what.

use super::{
    super::{
        document::{StatementDocument, StatementKind},
        wording::{self, day},
    },
    given,
};
use crate::print::{picture::Picture, sheet::Letter};
use std::sync::Arc;

/// The parts of DIN 5008.
pub fn letter(document: &StatementDocument, logo: Option<Arc<Picture>>) -> Letter {
    let sender = &document.sender;
    let parts = [sender.name.clone(), sender.street.clone(), town(document)];
    Letter {
        sender: sender.name.clone().unwrap_or_default(),
        sender_note: parts[1..].iter().flatten().cloned().collect::<Vec<_>>().join(" · "),
        logo,
        return_line: parts.into_iter().flatten().collect::<Vec<_>>().join(" · "),
        recipient: document.recipient.clone(),
        information: information(document),
        subject: subject(document),
    }
}

fn town(document: &StatementDocument) -> Option<String> {
    let parts: Vec<&str> =
        [&document.sender.postal_code, &document.sender.town].into_iter().flatten().map(String::as_str).collect();
    (!parts.is_empty()).then(|| parts.join(" "))
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

/// Address, telephone and bank at the foot of the first page.
pub fn footer(document: &StatementDocument) -> Vec<Vec<String>> {
    let sender = &document.sender;
    let labelled = |label: &str, value: &Option<String>| value.as_ref().map(|value| format!("{label} {value}"));
    let address = [sender.name.clone(), sender.street.clone(), town(document)];
    let contact = [labelled("Telefon", &sender.phone), sender.email.clone(), labelled("IK", &sender.ik)];
    let bank = document.bank.as_ref().map(|bank| {
        [
            Some(bank.holder.clone()),
            Some(format!("IBAN\u{a0}{}", wording::iban(&bank.iban))),
            labelled("BIC", &bank.bic),
        ]
    });
    let columns = [Some(address), Some(contact), bank];
    let columns = columns.into_iter().flatten().map(|column| column.into_iter().flatten().collect::<Vec<_>>());
    columns.filter(|column| !column.is_empty()).collect()
}
