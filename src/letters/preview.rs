//! A text of the settings on paper, before it is saved: with people whom nobody will take for real.

use axum::response::Response;
use entity::value::{Cents, Minutes, Month, Service};
use sea_orm::ConnectionTrait;
use serde::Deserialize;

use super::{Paper, draft::Content, print::sheet};
use crate::{
    billing::{
        document::{Line, Payee, SeniorOnPaper, StatementDocument, StatementKind, Texts},
        print, stationery, wording,
    },
    error::{Error, Result},
    form,
    office::{Letterhead, TextBlock, placeholders::fill, text_block},
    people::paper::TO_ALL,
    print::{
        pdf,
        sheet::{Block, Sheet},
    },
    web::{
        desk::Desk,
        extract::{Path, Posted},
        format, pdf_file,
        role::SettingsKeeper,
    },
};

form! {
    /// A text as it was typed.
    pub struct Tried { body }
}

/// Which text.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Which {
    block: TextBlock,
}

/// The letter that the text stands in.
pub async fn text(desk: Desk<SettingsKeeper>, Path(which): Path<Which>, sent: Posted<Tried>) -> Result<Response> {
    let body = sent.form.body.value().replace("\r\n", "\n");
    if let Some(why) = desk.lang().office().unknown_in(which.block, &body) {
        return Err(Error::refused(why));
    }
    let sheet = match which.block {
        TextBlock::StatementIntro | TextBlock::StatementClosing => of_statement(&desk, which.block, body).await?,
        TextBlock::PlacementSenior
        | TextBlock::PlacementVolunteer
        | TextBlock::InsuranceNote
        | TextBlock::EndingSenior
        | TextBlock::EndingVolunteer => of_letter(&desk, which.block, body).await?,
        TextBlock::VisitsPause | TextBlock::VisitsMove | TextBlock::VisitsEnd | TextBlock::SadNews => {
            of_mail(&desk, &body).await?
        }
    };
    pdf_file::inline("vorschau", pdf::render(&sheet))
}

const WINDOW: [&str; 4] = ["Frau", "Erika Mustermann", "Beispielweg 7", "12345 Musterstadt"];

async fn of_letter(desk: &Desk<SettingsKeeper>, block: TextBlock, body: String) -> Result<Sheet> {
    let head = Letterhead::load(desk.db()).await?;
    let today = desk.today();
    let known = |value: &str| value.to_owned();
    let values = [
        ("Name", known("Frau Erika Mustermann")),
        ("Anschrift", known("Beispielweg 7, 12345 Musterstadt")),
        ("Telefon", known("030 23125 000")),
        ("Notfall", known("Max Mustermann (Sohn), 030 23125 001")),
        ("Ehrenamtliche", known("Herr Bert Beispiel")),
        ("Dienst", known("Besuchsdienst")),
        ("Beginn", format::day(today)),
        ("Ende", format::day(today)),
        ("Träger", head.sender.name.clone().unwrap_or_default()),
        ("Büro", head.sender.phone.clone().unwrap_or_default()),
    ];
    let content = Content {
        recipient: WINDOW.iter().collect(),
        salutation: "Sehr geehrte Frau Mustermann,".to_owned(),
        heading: desk_heading(block).to_owned(),
        text: fill(&whole(desk.db(), block, body).await?, &values),
    };
    Ok(sheet(Paper { number: None, dated: today, content: &content, head: &head }))
}

/// A mail has no letterhead, and names a senior by an initial alone.
async fn of_mail(desk: &Desk<SettingsKeeper>, body: &str) -> Result<Sheet> {
    let sender = Letterhead::load(desk.db()).await?.sender;
    let values = [
        ("Name", "Frau M.".to_owned()),
        ("Ehrenamtliche", "Herr Beispiel".to_owned()),
        ("Beginn", format::day(desk.today())),
        ("Ende", format::day(desk.today())),
        ("Träger", sender.name.unwrap_or_default()),
        ("Büro", sender.phone.unwrap_or_default()),
    ];
    let text = fill(body, &values);
    let paragraphs = text.split("\n\n").filter(|paragraph| !paragraph.trim().is_empty());
    let blocks = [Block::Heading("E-Mail".to_owned())]
        .into_iter()
        .chain(paragraphs.map(|paragraph| Block::Paragraph(paragraph.trim_matches('\n').to_owned())));
    Ok(Sheet {
        title: "E-Mail".to_owned(),
        dated: desk.today(),
        lang: "de",
        page_of: ["Seite", "von"],
        letter: None,
        blocks: blocks.collect(),
        footer: Vec::new(),
    })
}

fn desk_heading(block: TextBlock) -> &'static str {
    match block {
        TextBlock::EndingSenior | TextBlock::EndingVolunteer => "Ende der Begleitung",
        _ => "Bestätigung der Begleitung",
    }
}

/// The note on insurance stands at the end of another text, and that one before it.
async fn whole(db: &impl ConnectionTrait, block: TextBlock, body: String) -> Result<String> {
    Ok(match block {
        TextBlock::InsuranceNote => format!("{}\n\n{body}", text_block(db, TextBlock::PlacementVolunteer).await?),
        TextBlock::PlacementVolunteer => format!("{body}\n\n{}", text_block(db, TextBlock::InsuranceNote).await?),
        _ => body,
    })
}

async fn of_statement(desk: &Desk<SettingsKeeper>, block: TextBlock, body: String) -> Result<Sheet> {
    let stationery = stationery::load(desk.db(), desk.today()).await?;
    let month = Month::of(desk.today()).previous();
    let texts = stationery.texts.clone();
    let texts = match block {
        TextBlock::StatementIntro => Texts { intro: body, ..texts },
        _ => Texts { closing: body, ..texts },
    };
    let logo = stationery.logo.clone();
    let amount = Cents(4_125);
    let document = StatementDocument {
        kind: StatementKind::Statement,
        number: "A-0000-000000".to_owned(),
        refers_to: None,
        issued_on: stationery.issued_on,
        month,
        payee: Payee::Senior,
        sender: stationery.sender,
        recognition: stationery.recognition,
        recipient: WINDOW.map(str::to_owned).to_vec(),
        salutation: TO_ALL.to_owned(),
        senior: SeniorOnPaper {
            number: "S-0000".to_owned(),
            name: "Erika Mustermann".to_owned(),
            birth_date: None,
            address: None,
            insurance_number: None,
            care_grade: None,
        },
        care_fund: None,
        claim_assigned_from: None,
        lines: vec![Line {
            service: Service::Entlastung,
            service_month: month,
            visits: 4,
            minutes: Minutes(330),
            price_per_hour: Cents(750),
            amount,
        }],
        total: amount,
        relief_budget: Cents::ZERO,
        pots: Vec::new(),
        own_share: amount,
        amount_due: amount,
        left: Vec::new(),
        payable_until: stationery.payable_until,
        bank: stationery.bank,
        vat_note: stationery.vat_note,
        texts: Texts {
            intro: wording::of_months(&texts.intro, &[month]),
            closing: wording::of_months(&texts.closing, &[month]),
        },
        cancellation_reason: None,
        service_records: Vec::new(),
        service_months: vec![month],
    };
    Ok(print::sheet(&document, logo))
}
