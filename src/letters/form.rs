//! Writing a letter: filled in from the record and the settings, changed before it is made, looked at before it is kept.

use axum::response::{IntoResponse, Response};
use entity::{
    letter::LetterKind,
    value::{Lines, Subject, SubjectKind},
};
use serde::Deserialize;

use super::{
    Draft, Paper, commands,
    draft::{self, Content},
    print::sheet,
    rules::addressee,
};
use crate::{
    office::{Letterhead, TextBlock, is_unconfirmed},
    print::pdf,
    web::{
        editing::prelude::*,
        extract::{Path, Posted},
        input::Input,
        page::Retry,
        parse::Parsed,
        pdf_file,
        role::Coordinator,
    },
};

form! {
    /// What a letter says.
    pub struct LetterForm { recipient, salutation, heading, text }
}

/// From which record, and what for.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Origin {
    kind: SubjectKind,
    key: i64,
    letter: LetterKind,
}

impl Origin {
    fn subject(self) -> Subject {
        self.kind.with(self.key)
    }
}

/// The form in which a letter of this kind is written from a record.
pub fn path(from: Subject, kind: LetterKind) -> String {
    format!("/letters/new/{from}/{}", sea_orm::ActiveEnum::to_value(&kind))
}

/// The window has room for six lines, and above them for three more.
const MOST_LINES: usize = 9;

impl Editing for LetterForm {
    type Caller = Coordinator;
    type Key = Origin;
    type Input = Content;

    async fn current(db: &impl ConnectionTrait, key: Origin, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let content = draft::draft(db, key.subject(), key.letter).await?.content;
        let mut form = Self::empty(lang);
        form.recipient.set(&content.recipient);
        form.salutation.set(content.salutation);
        form.heading.set(content.heading);
        form.text.set(content.text);
        Ok((form, 0))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Content, Self> {
        let t = lang.letters();
        let window = |typed: &str| window(typed, t.too_many_lines);
        let recipient = self.recipient.required(window);
        let salutation = self.salutation.required(parse::line(200));
        let heading = self.heading.required(parse::line(200));
        let text = self.text.required(parse::lines(8000));
        match (recipient, salutation, heading, text) {
            (Some(recipient), Some(salutation), Some(heading), Some(text)) => {
                Ok(Content { recipient, salutation, heading, text })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Origin, _: i32, content: Content, lang: Lang) -> Result<Done> {
        let draft = draft::draft(tx.read(), key.subject(), key.letter).await?;
        let row = commands::make(tx, Draft { content, ..draft }, lang).await?;
        Ok(Done::to(format!("/letters/{}", row.id)).saying((lang.letters().made)(&row.number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Origin) -> Result<FormPage> {
        let t = desk.lang().letters();
        let draft = draft::draft(desk.db(), key.subject(), key.letter).await?;
        let tells_insurance = key.letter == LetterKind::PlacementVolunteer;
        let is_unsure = tells_insurance && is_unconfirmed(desk.db(), TextBlock::InsuranceNote).await?;
        let address = path(key.subject(), key.letter);
        let page = FormPage::new(&desk.page, &self, t.kind(key.letter), address.clone(), key.subject().path())
            .about(addressee(draft.content.recipient.iter()))
            .lede(if is_unsure { t.insurance_unconfirmed } else { "" })
            .save(t.make)
            .preview(t.preview, format!("{address}/preview"));
        let line = |input: &Input, label| Field::new(input, label, Control::Text("off", "full"));
        Ok(page.fields(vec![
            Field::new(&self.recipient, t.recipient, Control::Lines).hint(t.recipient_hint),
            line(&self.heading, t.heading),
            line(&self.salutation, t.salutation),
            Field::new(&self.text, t.body, Control::Page).hint(t.body_hint),
        ]))
    }
}

fn window(typed: &str, too_many: &str) -> Parsed<Lines> {
    let lines = parse::lines(900)(typed)?;
    let lines = lines.lines().map(str::trim).filter(|line| !line.is_empty()).collect::<Vec<_>>();
    if lines.len() > MOST_LINES {
        return Err(Problem::Says(too_many.to_owned()));
    }
    lines.iter().map(|line| parse::line(100)(line)).collect()
}

/// The letter as it would be printed, and nothing kept.
pub async fn preview(desk: Desk<Coordinator>, Path(key): Path<Origin>, sent: Posted<LetterForm>) -> Result<Response> {
    let content = match sent.form.parse(desk.lang(), desk.today()) {
        Ok(content) => content,
        Err(form) => return Ok(Retry(form.page(&desk, key).await?).into_response()),
    };
    let head = Letterhead::load(desk.db()).await?;
    let paper = Paper { number: None, dated: desk.today(), content: &content, head: &head };
    pdf_file::inline("entwurf", pdf::render(&sheet(paper)))
}
