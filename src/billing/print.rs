//! A statement as a letter: what it says and in which order. Pure.

mod figures;
mod head;
mod payment;
mod service_record;

use super::{
    document::{Payee, StatementDocument, StatementKind},
    wording::{self, day},
};
use crate::{
    office::{TextBlock, given},
    people::paper::TO_ALL,
    print::{
        picture::Picture,
        sheet::{Block, Sheet},
    },
};
use std::sync::Arc;

/// The letter, and the service records its lines rest on. What is not set is left out.
pub fn sheet(document: &StatementDocument, logo: Option<Arc<Picture>>) -> Sheet {
    Sheet {
        title: title(document),
        dated: document.issued_on,
        lang: "de",
        page_of: ["Seite", "von"],
        letter: Some(head::letter(document, logo)),
        blocks: blocks(document),
        footer: document.sender.foot(document.bank.as_ref()),
    }
}

/// Names no person: it stands in lists of files and on every page.
fn title(document: &StatementDocument) -> String {
    format!("{} {}", wording::noun(document.kind), document.number)
}

fn blocks(document: &StatementDocument) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(salutation(document)), Block::Paragraph(intro(document))];
    blocks.push(Block::Facts(person(document)));
    if !document.lines.is_empty() {
        blocks.push(Block::Table(figures::lines(document)));
    }
    blocks.push(Block::Totals(figures::totals(document)));
    blocks.extend(payment::explanations(document).into_iter().map(Block::Paragraph));
    blocks.extend(payment::payment(document));
    if !document.texts.closing.is_empty() {
        blocks.push(Block::Paragraph(document.texts.closing.clone()));
    }
    blocks.push(Block::Greeting(document.sender.greeting()));
    blocks.extend(service_record::blocks(document));
    blocks
}

fn salutation(document: &StatementDocument) -> String {
    if document.salutation.is_empty() { TO_ALL.to_owned() } else { document.salutation.clone() }
}

/// The office's own words are for a statement to a senior; what else is sent says what it is.
fn intro(document: &StatementDocument) -> String {
    let month = wording::service_months(document);
    let first = document.refers_to.as_ref();
    let first = first.map_or(String::new(), |first| format!(" {} vom {}", first.number, day(first.issued_on)));
    match (document.kind, document.payee) {
        (StatementKind::Statement, Payee::Senior) if !document.texts.intro.is_empty() => document.texts.intro.clone(),
        (StatementKind::Statement, Payee::Senior) => TextBlock::StatementIntro.shipped().replace("{Monat}", &month),
        (StatementKind::Statement, Payee::CareFund) => format!(
            "die unten genannte Person hat uns ihren Anspruch auf den Entlastungsbetrag abgetreten. Für die Begleitung \
             im {month} bitten wir Sie um Zahlung des Betrags, den der Entlastungsbetrag trägt."
        ),
        (StatementKind::OwnShare, _) => format!(
            "die Begleitung im {month} haben wir mit der Abrechnung{first} der Pflegekasse in Rechnung gestellt. Der \
             Entlastungsbetrag deckt nicht die ganze Summe. Als Eigenanteil bleibt:"
        ),
        (StatementKind::Cancellation, _) => {
            let reason = document.cancellation_reason.as_ref();
            let reason = reason.map_or(String::new(), |reason| format!("\nGrund: {reason}"));
            format!("hiermit nehmen wir das Dokument{first} vollständig zurück.{reason}")
        }
    }
}

/// Who was visited. The insurance number only where the budget bears something.
fn person(document: &StatementDocument) -> Vec<(String, String)> {
    let senior = &document.senior;
    let budget = document.draws_on_budget();
    let fund = document.care_fund.as_ref().filter(|_| budget);
    let born = senior.birth_date.map_or(String::new(), |date| format!(", geboren am {}", day(date)));
    given([
        ("Begleitete Person", Some(format!("{}{born}", senior.name))),
        ("Anschrift", senior.address.clone()),
        ("Versichertennummer", senior.insurance_number.clone().filter(|_| budget)),
        ("Pflegegrad", senior.care_grade.map(|grade| grade.to_string())),
        ("Pflegekasse", fund.map(|fund| format!("{} (IK\u{a0}{})", fund.name, fund.ik))),
        ("Abtretung gültig ab", document.claim_assigned_from.map(day)),
    ])
}
