//! The office sets a visit right; with that it is confirmed.

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::value::VisitId;

use super::{show, text::Text};
use crate::{
    error::{Error, Result},
    store::SeenAt,
    visits::{
        commands,
        entry::{Entry, Standing},
        form::VisitForm,
        queries::{self, activities_with, by_id},
        refusal::NotWritten,
        rules::Refusal,
        text,
        unsettled::Unsettled,
    },
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        form::Form,
        input::Choice,
        page::{Chrome, Outdated, Page, Retry},
        role::Coordinator,
    },
};

#[derive(Template)]
#[template(path = "visits/office/edit.html")]
pub struct EditPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    entry: Entry,
    form: VisitForm,
    errors: Vec<(&'static str, String)>,
    activities: Vec<Choice>,
    version: i32,
    stale: bool,
}

pub async fn edit(desk: Desk<Coordinator>, Path(id): Path<VisitId>) -> Result<Page<EditPage>> {
    let entry = open(&desk, id).await?;
    let (form, version) = desk.page.given(VisitForm::of(&entry.visit, desk.lang()), entry.visit.version);
    Ok(Page(page(desk, entry, form).await?.at(version)))
}

pub async fn update(desk: Desk<Coordinator>, Path(id): Path<VisitId>, sent: Posted<VisitForm>) -> Result<Response> {
    let t = desk.lang().visits_office();
    let before = show::entry(desk.db(), id).await?;
    let mut form = sent.form.clone();
    form.assignment.set(before.assignment.id);
    let catalogue = activities_with(desk.db(), &before.visit).await?;
    let (_, input) = match form.parse(std::slice::from_ref(&before.assignment), &catalogue) {
        Ok(parsed) => parsed,
        Err(form) => return Ok(Retry(page(desk, before, *form).await?.at(sent.version)).into_response()),
    };
    let mut why = None;
    let done = desk
        .once(&sent.once, async |tx| {
            let assignment = queries::assignment(tx.read(), before.assignment.id).await?;
            let seen = by_id(tx.read(), id).await?.seen_at(sent.version)?;
            let written = async { commands::correct(tx, Unsettled::check(seen)?, &assignment, input).await };
            written.await.or_else(|not: NotWritten| not.keep(&mut why))?;
            Ok(Done::to(format!("/visits/{id}")).saying(t.is_corrected))
        })
        .await;
    match (why, done) {
        (Some(refusal), _) => {
            let form = sent.form.refused(refusal, desk.lang());
            Ok(Retry(page(desk, before, form).await?.at(sent.version)).into_response())
        }
        (None, Err(Error::Stale)) => {
            let now = open(&desk, id).await?;
            let form = sent.form.beside(&VisitForm::of(&now.visit, desk.lang()));
            let page = page(desk, now, form).await?;
            Ok(Outdated(EditPage { stale: true, ..page }).into_response())
        }
        (None, done) => Ok(done?.into_response()),
    }
}

impl EditPage {
    /// Of the version that was on screen.
    fn at(self, version: i32) -> Self {
        Self { version, ..self }
    }
}

async fn open(desk: &Desk<Coordinator>, id: VisitId) -> Result<Entry> {
    let entry = show::entry(desk.db(), id).await?;
    if entry.standing() == Standing::Settled {
        Err(Error::refused(Refusal::Settled.say(desk.lang())))
    } else {
        Ok(entry)
    }
}

async fn page(desk: Desk<Coordinator>, entry: Entry, form: VisitForm) -> Result<EditPage> {
    let catalogue = activities_with(desk.db(), &entry.visit).await?;
    Ok(EditPage {
        t: desk.lang().visits_office(),
        v: desk.lang().visits(),
        errors: form.errors(),
        activities: catalogue.iter().map(|name| Choice::new(name, name.as_str())).collect(),
        version: entry.visit.version,
        stale: false,
        page: desk.page,
        entry,
        form,
    })
}
