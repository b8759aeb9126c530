//! A statement as a letter: what it says and in which order. Pure.

mod service_record;

use super::{
    document::{DocumentKind, Payee, StatementDocument},
    wording::{self, day, euros, month},
};
use crate::print::{
    giro_code::{Reference, Transfer},
    length::mm,
    picture::Picture,
    sheet::{Block, Column, Letter, Qr, Row, Sheet, Table, Total, Width},
};
use std::sync::Arc;

/// The letter, and the service records its lines rest on. What is not set is left out.
pub fn sheet(document: &StatementDocument, logo: Option<Arc<Picture>>) -> Sheet {
    Sheet {
        title: title(document),
        dated: document.issued_on,
        lang: "de",
        page_of: ["Seite", "von"],
        letter: Some(letter(document, logo)),
        blocks: blocks(document),
        footer: footer(document),
    }
}

/// Names no person: it stands in lists of files and on every page.
fn title(document: &StatementDocument) -> String {
    format!("{} {}", wording::noun(document.kind), document.number)
}

fn letter(document: &StatementDocument, logo: Option<Arc<Picture>>) -> Letter {
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

/// The facts that are known.
fn given<const N: usize>(facts: [(&str, Option<String>); N]) -> Vec<(String, String)> {
    facts.into_iter().filter_map(|(label, value)| Some((label.to_owned(), value?))).collect()
}

fn subject(document: &StatementDocument) -> String {
    let month = month(document.month);
    match (document.kind, &document.refers_to) {
        (DocumentKind::Statement, _) => format!("Abrechnung für {month}"),
        (DocumentKind::OwnShare, _) => format!("Ihr Eigenanteil für {month}"),
        (DocumentKind::Cancellation, None) => format!("Storno für {month}"),
        (DocumentKind::Cancellation, Some(first)) => {
            format!("Storno: {} {}", wording::noun(first.kind), first.number)
        }
    }
}

fn blocks(document: &StatementDocument) -> Vec<Block> {
    let mut blocks = vec![Block::Paragraph(salutation(document)), Block::Paragraph(intro(document))];
    blocks.push(Block::Facts(person(document)));
    if !document.lines.is_empty() {
        blocks.push(Block::Table(lines(document)));
    }
    blocks.push(Block::Totals(totals(document)));
    blocks.extend(explanations(document).into_iter().map(Block::Paragraph));
    blocks.extend(payment(document));
    blocks.extend(document.vat_note.clone().map(Block::Note));
    if !document.texts.closing.is_empty() {
        blocks.push(Block::Paragraph(document.texts.closing.clone()));
    }
    blocks.push(Block::Paragraph(greeting(document)));
    blocks.extend(service_record::blocks(document));
    blocks
}

fn salutation(document: &StatementDocument) -> String {
    if document.salutation.is_empty() {
        "Sehr geehrte Damen und Herren,".to_owned()
    } else {
        document.salutation.clone()
    }
}

fn greeting(document: &StatementDocument) -> String {
    let sender = document.sender.name.as_ref().map_or(String::new(), |name| format!("\n{name}"));
    format!("Mit freundlichen Grüßen{sender}")
}

fn intro(document: &StatementDocument) -> String {
    if !document.texts.intro.is_empty() {
        return document.texts.intro.clone();
    }
    let month = month(document.month);
    let first = document.refers_to.as_ref();
    let first = first.map_or(String::new(), |first| format!(" {} vom {}", first.number, day(first.issued_on)));
    match (document.kind, document.payee) {
        (DocumentKind::Statement, Payee::Senior) => {
            format!("für die Begleitung durch unsere Ehrenamtlichen im {month} berechnen wir Ihnen:")
        }
        (DocumentKind::Statement, Payee::CareFund) => format!(
            "die unten genannte Person hat uns ihren Anspruch auf den Entlastungsbetrag abgetreten. Für die Begleitung \
             im {month} bitten wir Sie um Zahlung des Betrags, den der Entlastungsbetrag trägt."
        ),
        (DocumentKind::OwnShare, _) => format!(
            "die Begleitung im {month} haben wir mit der Abrechnung{first} Ihrer Pflegekasse in Rechnung gestellt. \
             Der Entlastungsbetrag deckt nicht die ganze Summe. Den Rest zahlen Sie selbst:"
        ),
        (DocumentKind::Cancellation, _) => {
            let reason = document.cancellation_reason.as_ref();
            let reason = reason.map_or(String::new(), |reason| format!(" Grund: {reason}"));
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

fn lines(document: &StatementDocument) -> Table {
    let columns = vec![
        Column::left("Leistung", Width::Share(1)),
        Column::left("Monat", Width::Fixed(mm(28))),
        Column::right("Besuche", Width::Fixed(mm(15))),
        Column::right("Minuten", Width::Fixed(mm(15))),
        Column::right("Preis je Stunde", Width::Fixed(mm(25))),
        Column::right("Betrag", Width::Fixed(mm(26))),
    ];
    let row = |line: &super::document::Line| {
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

fn totals(document: &StatementDocument) -> Vec<Total> {
    let plain = |label: String, amount| Total { label, amount: euros(amount), strong: false };
    let mut totals = Vec::new();
    if document.kind != DocumentKind::OwnShare && !document.lines.is_empty() {
        totals.push(plain("Gesamtbetrag".to_owned(), document.total));
        let pots = document.pots.iter();
        totals.extend(pots.map(|pot| plain(format!("davon Entlastungsbetrag {}", pot.year), pot.amount)));
        if document.draws_on_budget() || !document.own_share.is_zero() {
            totals.push(plain("davon Eigenanteil".to_owned(), document.own_share));
        }
    }
    let label = match (document.kind, document.payee) {
        (DocumentKind::Cancellation, _) => "Stornierter Betrag",
        (DocumentKind::Statement | DocumentKind::OwnShare, Payee::Senior) => "Von Ihnen zu zahlen",
        (DocumentKind::Statement | DocumentKind::OwnShare, Payee::CareFund) => "Von der Pflegekasse zu zahlen",
    };
    totals.push(Total { label: label.to_owned(), amount: euros(document.amount_due), strong: true });
    totals
}

fn explanations(document: &StatementDocument) -> Vec<String> {
    let mut texts = Vec::new();
    if !document.lines.is_empty() {
        texts.push([wording::legal_basis(), recognised(document)].concat());
    }
    let budget = euros(document.relief_budget);
    match (document.kind, document.payee, document.draws_on_budget()) {
        (DocumentKind::Statement, Payee::Senior, true) => texts.push(format!(
            "Bitte reichen Sie diese Abrechnung mit dem Leistungsnachweis bei Ihrer Pflegekasse ein. Sie erstattet Ihnen \
             aus dem Entlastungsbetrag {} ({}).",
            budget,
            wording::RECKONED
        )),
        (DocumentKind::Cancellation, _, true) => texts.push(format!(
            "Was der Entlastungsbetrag davon getragen hat, steht wieder zur Verfügung, soweit es nicht verfallen ist ({}).",
            wording::RECKONED
        )),
        (DocumentKind::Statement, Payee::CareFund, _)
        | (DocumentKind::Statement | DocumentKind::OwnShare | DocumentKind::Cancellation, _, _) => {}
    }
    if !document.left.is_empty() && document.payee == Payee::Senior {
        let left = wording::shares(&document.left);
        texts.push(format!("Von Ihrem Entlastungsbetrag sind danach noch frei: {left} ({}).", wording::RECKONED));
    }
    texts
}

fn recognised(document: &StatementDocument) -> String {
    let Some(recognition) = &document.recognition else { return String::new() };
    let by = recognition.authority.as_ref().map_or(String::new(), |authority| format!(" durch: {authority}"));
    let on = recognition.date.map_or(String::new(), |date| format!(", Bescheid vom {}", day(date)));
    let id = recognition.id.as_ref().map_or(String::new(), |id| format!(", Kennung {}", wording::unbroken(id)));
    format!(" Anerkannt{by}{on}{id}.")
}

/// How to pay. Only what a senior pays has a code to scan.
fn payment(document: &StatementDocument) -> Vec<Block> {
    if document.kind == DocumentKind::Cancellation {
        let text = "Haben Sie den Betrag schon gezahlt, erhalten Sie ihn zurück.";
        return vec![Block::Paragraph(text.to_owned())];
    }
    let until = document.payable_until.map_or(String::new(), |date| format!(" bis zum {}", day(date)));
    let amount = euros(document.amount_due);
    let Some(bank) = &document.bank else {
        return vec![Block::Paragraph(format!("Bitte zahlen Sie {amount}{until}."))];
    };
    let facts = given([
        ("Empfänger", Some(bank.holder.clone())),
        ("IBAN", Some(wording::iban(&bank.iban))),
        ("BIC", bank.bic.clone()),
        ("Betrag", Some(amount.clone())),
        ("Verwendungszweck", Some(document.number.clone())),
    ]);
    let request = format!("Bitte überweisen Sie {amount}{until}.");
    let transfer = Transfer {
        name: bank.holder.clone(),
        iban: bank.iban.clone(),
        bic: bank.bic.clone().unwrap_or_default(),
        cents: document.amount_due.0,
        reference: Reference::Text(document.number.clone()),
    };
    match transfer.code() {
        Ok(modules) if document.payee == Payee::Senior => {
            let caption = format!("{request} Mit einer Banking-App können Sie den Code scannen.");
            let alternative = "GiroCode mit den nebenstehenden Angaben".to_owned();
            vec![Block::Qr(Qr { modules, caption, facts, alternative })]
        }
        _ => vec![Block::Paragraph(request), Block::Facts(facts)],
    }
}

fn footer(document: &StatementDocument) -> Vec<Vec<String>> {
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
