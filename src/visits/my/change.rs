//! A volunteer's visit after it has been logged: shown and changed.

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::{assignment, senior, value::VisitId, visit};

use super::{
    page::{FormPage, choices},
    queries,
    text::Text,
};
use crate::{
    error::{Error, Result},
    store::SeenAt,
    visits::{
        commands,
        entry::{Entry, entries},
        form::VisitForm,
        queries::activities_with,
        refusal::NotWritten,
        text,
        unsettled::Unsettled,
    },
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        form::Form,
        page::{Chrome, Outdated, Page, Retry},
        role::VolunteerSelf,
    },
};

#[derive(Template)]
#[template(path = "visits/my/show.html")]
pub struct ShowPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    entry: Entry,
}

pub async fn show(desk: Desk<VolunteerSelf>, Path(id): Path<VisitId>) -> Result<Page<ShowPage>> {
    let entry = mine(&desk, id).await?;
    Ok(Page(ShowPage { t: desk.lang().my_visits(), v: desk.lang().visits(), page: desk.page, entry }))
}

pub async fn edit(desk: Desk<VolunteerSelf>, Path(id): Path<VisitId>) -> Result<Page<FormPage>> {
    let visit = mine(&desk, id).await?;
    if !visit.is_theirs_to_change() {
        return Err(Error::refused(desk.lang().my_visits().fixed));
    }
    let (form, version) = desk.page.given(VisitForm::of(&visit.visit, desk.lang()), visit.visit.version);
    Ok(Page(page(desk, form, &visit.visit).await?.of(id, version)))
}

pub async fn update(desk: Desk<VolunteerSelf>, Path(id): Path<VisitId>, sent: Posted<VisitForm>) -> Result<Response> {
    let before = queries::visit(desk.db(), &desk.by, id).await?;
    let people = people(&desk, &before).await?;
    let assignments: Vec<assignment::Model> = people.into_iter().map(|(assignment, _)| assignment).collect();
    let (of, input) = match sent.form.clone().parse(&assignments, &activities_with(desk.db(), &before).await?) {
        Ok(parsed) => parsed,
        Err(form) => return Ok(Retry(page(desk, *form, &before).await?.of(id, sent.version)).into_response()),
    };
    let mut why = None;
    let done = desk
        .once(&sent.once, async |tx| {
            let assignment = queries::assignment(tx.read(), &desk.by, of).await?;
            let seen = queries::visit(tx.read(), &desk.by, id).await?.seen_at(sent.version)?;
            let written = async {
                let open = Unsettled::check(seen)?.unconfirmed()?;
                commands::revise(tx, open, &assignment, input).await
            };
            written.await.or_else(|not: NotWritten| not.keep(&mut why))?;
            Ok(Done::to(format!("/my/visits/{id}")).saying(desk.lang().my_visits().saved))
        })
        .await;
    match (why, done) {
        (Some(refusal), _) => {
            let form = sent.form.refused(refusal, desk.lang());
            Ok(Retry(page(desk, form, &before).await?.of(id, sent.version)).into_response())
        }
        (None, Err(Error::Stale)) => Ok(Outdated(outdated(desk, sent.form, id).await?).into_response()),
        (None, done) => Ok(done?.into_response()),
    }
}

/// A visit of the one who asks.
pub async fn mine(desk: &Desk<VolunteerSelf>, id: VisitId) -> Result<Entry> {
    let visit = queries::visit(desk.db(), &desk.by, id).await?;
    entries(desk.db(), vec![visit]).await?.pop().ok_or(Error::NotFound)
}

/// Whom the visit can have been to, its own senior included however long ago it was.
async fn people(desk: &Desk<VolunteerSelf>, visit: &visit::Model) -> Result<Vec<(assignment::Model, senior::Model)>> {
    let long_ago = desk.today().min(visit.day);
    queries::offered_since(desk.db(), &desk.by, long_ago, desk.today()).await
}

async fn page(desk: Desk<VolunteerSelf>, form: VisitForm, visit: &visit::Model) -> Result<FormPage> {
    let people = people(&desk, visit).await?;
    let catalogue = activities_with(desk.db(), visit).await?;
    let choices = choices(&people, desk.lang());
    Ok(FormPage::new(desk.page, form, choices, &catalogue))
}

/// The form again, with what has been saved meanwhile beside it.
async fn outdated(desk: Desk<VolunteerSelf>, form: VisitForm, id: VisitId) -> Result<FormPage> {
    let now = mine(&desk, id).await?;
    if !now.is_theirs_to_change() {
        return Err(Error::refused(desk.lang().my_visits().fixed));
    }
    let form = form.beside(&VisitForm::of(&now.visit, desk.lang()));
    let page = page(desk, form, &now.visit).await?.of(id, now.visit.version);
    Ok(FormPage { stale: true, ..page })
}
