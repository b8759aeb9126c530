//! Logging a visit: the proposal to be confirmed, the form, and the receipt.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::{DateTime, NaiveTime, TimeDelta, Timelike, Utc};
use entity::{
    assignment, senior,
    value::{AssignmentId, VisitId},
};

use super::{
    page::{FormPage, choices},
    queries, start,
    text::Text,
};
use crate::{
    error::{Error, Result},
    form,
    people::Named,
    visits::{
        commands,
        duration::local,
        entry::{Entry, entries},
        form::VisitForm,
        queries::activities,
        refusal::NotWritten,
        text,
        usual::Proposal,
    },
    web::{
        desk::Desk,
        done::Done,
        extract::{Asked, Path, Posted},
        form::Form,
        lang::Lang,
        page::{Chrome, Page, Retry},
        role::VolunteerSelf,
    },
};

form! {
    /// To whom the new visit was.
    pub struct ToWhom { assignment }
}

#[derive(Template)]
#[template(path = "visits/my/proposal.html")]
pub struct ProposalPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    form: VisitForm,
    senior: String,
    proposal: Proposal,
}

/// The visit that has probably been, to be looked at once more before it is logged.
pub async fn proposal(desk: Desk<VolunteerSelf>, Path(id): Path<AssignmentId>) -> Result<Response> {
    let people = queries::running(desk.db(), &desk.by, desk.today()).await?;
    let tandem = people.into_iter().find(|(assignment, _)| assignment.id == id).ok_or(Error::NotFound)?;
    let (assignment, senior) = tandem;
    let Some(mut proposal) = start::proposal(desk.db(), &assignment, desk.today(), desk.now()).await? else {
        return Ok(Done::to(format!("/my/visits/new?assignment={id}")).into_response());
    };
    let known = activities(desk.db()).await?;
    proposal.activities = proposal.activities.iter().filter(|name| known.iter().any(|known| known == name)).collect();
    let page = ProposalPage {
        t: desk.lang().my_visits(),
        v: desk.lang().visits(),
        form: proposed(id, &proposal, desk.lang()),
        senior: senior.short_name(),
        proposal,
        page: desk.page,
    };
    Ok(Page(page).into_response())
}

pub async fn new(desk: Desk<VolunteerSelf>, Asked(to): Asked<ToWhom>) -> Result<Page<FormPage>> {
    let people = queries::offered(desk.db(), &desk.by, desk.today()).await?;
    let wanted = to.assignment.value().parse().ok();
    let tandem =
        people.iter().find(|(assignment, _)| wanted.map_or(people.len() == 1, |id: AssignmentId| assignment.id == id));
    let form = match tandem {
        Some((assignment, _)) => match start::proposal(desk.db(), assignment, desk.today(), desk.now()).await? {
            Some(proposal) => proposed(assignment.id, &proposal, desk.lang()),
            None => just_now(Some(assignment.id), desk.now(), desk.lang()),
        },
        None => just_now(None, desk.now(), desk.lang()),
    };
    let (form, _) = desk.page.given(form, 0);
    page(desk, form, &people).await.map(Page)
}

pub async fn create(desk: Desk<VolunteerSelf>, sent: Posted<VisitForm>) -> Result<Response> {
    let people = queries::offered(desk.db(), &desk.by, desk.today()).await?;
    let mine: Vec<assignment::Model> = people.iter().map(|(assignment, _)| assignment.clone()).collect();
    let (of, input) = match sent.form.clone().parse(&mine, &activities(desk.db()).await?) {
        Ok(parsed) => parsed,
        Err(form) => return Ok(Retry(page(desk, *form, &people).await?).into_response()),
    };
    let mut why = None;
    let done = desk
        .once(&sent.once, async |tx| {
            let assignment = queries::assignment(tx.read(), &desk.by, of).await?;
            let logged = commands::log(tx, commands::key(&sent.once), &assignment, input).await;
            let visit = logged.or_else(|not: NotWritten| not.keep(&mut why))?;
            Ok(Done::to(format!("/my/visits/{}/receipt", visit.id)))
        })
        .await;
    match why {
        Some(refusal) => {
            let form = sent.form.refused(refusal, desk.lang());
            Ok(Retry(page(desk, form, &people).await?).into_response())
        }
        None => Ok(done?.into_response()),
    }
}

#[derive(Template)]
#[template(path = "visits/my/receipt.html")]
pub struct ReceiptPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    entry: Entry,
}

/// Says that a visit has arrived, and when.
pub async fn receipt(desk: Desk<VolunteerSelf>, Path(id): Path<VisitId>) -> Result<Page<ReceiptPage>> {
    let visit = queries::visit(desk.db(), &desk.by, id).await?;
    let entry = entries(desk.db(), vec![visit]).await?.pop().ok_or(Error::NotFound)?;
    Ok(Page(ReceiptPage { t: desk.lang().my_visits(), v: desk.lang().visits(), page: desk.page, entry }))
}

async fn page(
    desk: Desk<VolunteerSelf>,
    form: VisitForm,
    people: &[(assignment::Model, senior::Model)],
) -> Result<FormPage> {
    let catalogue = activities(desk.db()).await?;
    let choices = choices(people, desk.lang());
    Ok(FormPage::new(desk.page, form, choices, &catalogue))
}

fn proposed(assignment: AssignmentId, proposal: &Proposal, lang: Lang) -> VisitForm {
    let mut form = VisitForm::empty(lang);
    form.assignment.set(assignment);
    form.day.set(proposal.day);
    form.starts.set(proposal.begins.format("%H:%M"));
    form.ends.set(proposal.ends.format("%H:%M"));
    form.activities.set_all(proposal.activities.iter());
    form
}

/// Without a habit: two hours until the last full quarter of an hour.
fn just_now(assignment: Option<AssignmentId>, now: DateTime<Utc>, lang: Lang) -> VisitForm {
    let mut form = VisitForm::empty(lang);
    form.assignment.set_if(assignment.as_ref());
    let now = local(now);
    form.day.set(now.date());
    let quarter = now.time().with_minute(now.minute() / 15 * 15).and_then(|time| time.with_second(0));
    let long_enough = |end: &NaiveTime| end.hour() >= 2;
    if let Some(end) = quarter.filter(long_enough) {
        form.starts.set((end - TimeDelta::hours(2)).format("%H:%M"));
        form.ends.set(end.format("%H:%M"));
    }
    form
}
