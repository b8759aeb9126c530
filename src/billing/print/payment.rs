//! Under which law, who bears what, and how to pay.

use super::super::{
    document::{Payee, StatementDocument, StatementKind},
    wording::{self, day, euros},
};
use crate::{
    office::given,
    print::{
        giro_code::Transfer,
        sheet::{Block, Qr},
    },
};

/// The law, the recognition, the tax; what the budget bears and what is left of it.
pub fn explanations(document: &StatementDocument) -> Vec<String> {
    let basis = [wording::legal_basis(), recognised(document)].concat();
    let basis: Vec<String> = [Some(basis), document.vat_note.clone()].into_iter().flatten().collect();
    let mut texts = vec![basis.join(" ")];
    if document.kind == StatementKind::Cancellation && document.draws_on_budget() {
        let back =
            "Was der Entlastungsbetrag davon getragen hat, steht wieder zur Verfügung, soweit es nicht verfallen ist";
        texts.push(format!("{back} ({}).", wording::RECKONED));
    }
    if document.kind == StatementKind::Statement && document.payee == Payee::Senior {
        texts.extend(reimbursement(document));
    }
    texts
}

/// What the senior gets back from the fund, and what is then left of the budget.
fn reimbursement(document: &StatementDocument) -> Option<String> {
    let back = document.draws_on_budget().then(|| {
        let amount = euros(document.relief_budget);
        format!(
            "Bitte reichen Sie diese Abrechnung mit dem Leistungsnachweis bei der Pflegekasse ein. Diese erstattet \
             {amount} aus dem Entlastungsbetrag. "
        )
    });
    let left = (!document.left.is_empty()).then(|| {
        let left = wording::shares(&document.left);
        format!("Danach sind vom Entlastungsbetrag noch frei: {left}. ")
    });
    let texts = [back, left].into_iter().flatten().collect::<String>();
    let mut reckoned = wording::RECKONED.to_owned();
    reckoned.replace_range(..1, "R");
    (!texts.is_empty()).then(|| format!("{texts}({reckoned}.)"))
}

fn recognised(document: &StatementDocument) -> String {
    let Some(recognition) = &document.recognition else { return String::new() };
    let by = recognition.authority.as_ref().map_or(String::new(), |authority| format!(" durch: {authority}"));
    let on = recognition.date.map_or(String::new(), |date| format!(", Bescheid vom\u{a0}{}", day(date)));
    let id = recognition.id.as_ref().map_or(String::new(), |id| format!(", Kennung {}", wording::unbroken(id)));
    format!(" Anerkannt{by}{on}{id}.")
}

/// How to pay. Only what a senior pays has a code to scan.
pub fn payment(document: &StatementDocument) -> Vec<Block> {
    if document.kind == StatementKind::Cancellation {
        let text = "Haben Sie den Betrag schon gezahlt, erhalten Sie ihn zurück.";
        return vec![Block::Paragraph(text.to_owned())];
    }
    if document.amount_due.is_zero() {
        return vec![Block::Paragraph("Es ist nichts zu zahlen.".to_owned())];
    }
    let until = document.payable_until.map_or(String::new(), |date| format!(" bis zum {}", day(date)));
    let amount = euros(document.amount_due);
    let Some(bank) = &document.bank else {
        return vec![Block::Paragraph(format!("Bitte zahlen Sie {amount}{until}."))];
    };
    let facts = given([
        ("Empfänger", Some(bank.holder.clone())),
        ("IBAN", Some(bank.grouped_iban())),
        ("BIC", bank.bic.clone()),
        ("Verwendungszweck", Some(document.number.clone())),
    ]);
    let request = format!("Bitte überweisen Sie {amount}{until}.");
    let transfer = Transfer {
        name: bank.holder.clone(),
        iban: bank.iban.clone(),
        bic: bank.bic.clone().unwrap_or_default(),
        cents: document.amount_due.0,
        reference: document.number.clone(),
    };
    match transfer.code() {
        Ok(modules) if document.payee == Payee::Senior => {
            let caption = format!("{request} Sie können den Code mit Ihrer Banking-App scannen.");
            let alternative = "GiroCode mit den nebenstehenden Angaben".to_owned();
            vec![Block::Qr(Qr { modules, caption, facts, alternative })]
        }
        _ => vec![Block::Paragraph(request), Block::Facts(facts)],
    }
}
