//! An enquiry's page: what is next, how it came here, and what is known.

use std::collections::HashMap;

use askama::Template;
use entity::{
    assignment, enquiry, enquiry_step, senior,
    value::{AccountId, EnquiryState},
};

use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{
    hints,
    line::{self, Line},
    proposals, queries,
    rules::{Course, Known, State},
    state,
    steps::{self, Part},
    text::Text,
};
use crate::{
    error::Result,
    journal, partners,
    people::{self, Named, PersonWords},
    web::{
        card::Card,
        desk::Desk,
        format,
        page::Chrome,
        record_page::{Action, Head},
        role::Coordinator,
    },
};

/// The head of the page.
///
/// # Errors
///
/// If the database does not answer.
pub async fn head(desk: &Desk<Coordinator>, row: &enquiry::Model) -> Result<Head> {
    let t = desk.lang().enquiries();
    let (name, line) = named(desk, row).await?;
    let facts = [line.service, &line.district, &line.waits, &line.called_by];
    Ok(Head {
        list: ("/enquiries", t.title),
        number: row.number.clone(),
        name,
        state: line.state,
        lede: facts.into_iter().filter(|fact| !fact.is_empty()).collect::<Vec<_>>().join(" · "),
        last_contact: String::new(),
        notices: urgency(&line).into_iter().collect(),
        actions: Action::call(row.phone.as_deref()).into_iter().collect(),
        more: Vec::new(),
    })
}

/// `Dringend: wartet 10 Tage`, as long as somebody waits.
fn urgency(line: &Line) -> Option<String> {
    let (word, _) = line.urgent.filter(|_| !line.waits.is_empty())?;
    Some(format!("{word}: {}", line.waits))
}

/// What is next, who was asked, how it came here, what is known, and whom one knows already.
#[derive(Debug)]
pub struct Cards {
    pub next: Card,
    pub asked: Option<Card>,
    pub history: Card,
    pub facts: Card,
    pub known: Option<Card>,
}

/// The cards of the page.
///
/// # Errors
///
/// If the database does not answer.
pub async fn cards(desk: &Desk<Coordinator>, row: &enquiry::Model) -> Result<Cards> {
    let (_, line) = named(desk, row).await?;
    Ok(Cards {
        next: next(desk, row, line.known, line.missing.clone()).await?,
        asked: proposals::card(desk, row).await?,
        history: history(desk, row).await?,
        facts: facts(desk, row, line).await?,
        known: hints::card(desk, row).await?,
    })
}

/// Whom it is for, as they are called, and the line of the enquiry.
async fn named(desk: &Desk<Coordinator>, row: &enquiry::Model) -> Result<(String, Line)> {
    let lines = Line::of(desk.db(), vec![row.clone()], desk.lang(), desk.now()).await?;
    let line = lines.into_iter().next().ok_or(crate::error::Error::NotFound)?;
    let name = match row.senior_id {
        Some(id) => people::by_id::<senior::Entity>(desk.db(), id).await?.full_name(),
        None => line.name.clone(),
    };
    Ok((name, line))
}

#[derive(Template)]
#[template(path = "enquiries/_next.html")]
struct WhatNow<'a> {
    page: &'a Chrome,
    t: &'static Text,
    missing: String,
    appointment: String,
    /// The button of what is next: words and address.
    next: Option<(&'static str, String)>,
    others: Vec<(&'static str, String)>,
    /// Where the enquiry is opened again.
    reopening: Option<String>,
    /// The assignments it has led to: numbers and addresses, the newest first.
    led_to: Vec<(String, String)>,
}

async fn next(desk: &Desk<Coordinator>, row: &enquiry::Model, known: Known, missing: String) -> Result<Card> {
    let (t, state) = (desk.lang().enquiries(), state::of(row)?);
    let has_met = row.state == EnquiryState::FirstMeetingArranged;
    let way = |part: Part| {
        let label = if has_met && part == Part::Answer { Part::WaitingAgain } else { part };
        ((t.step)(label).button, format!("/enquiries/{}/{}", row.id, part.path()))
    };
    let next = steps::next(state, known);
    let is_closed = next == Some(Part::Reopening);
    Card::of(&WhatNow {
        page: &desk.page,
        t,
        missing: if let State::Closed { reason, .. } = state { (t.closed_reason)(reason).to_owned() } else { missing },
        appointment: appointment(desk, state),
        next: next.filter(|_| !is_closed).map(way),
        others: steps::others(state, known).into_iter().map(way).collect(),
        reopening: is_closed.then(|| format!("/enquiries/{}/reopening/{}", row.id, row.version)),
        led_to: led_to(desk, row).await?,
    })
}

/// The assignments it has led to.
async fn led_to(desk: &Desk<Coordinator>, row: &enquiry::Model) -> Result<Vec<(String, String)>> {
    let rows = assignment::Entity::find()
        .filter(assignment::Column::EnquiryId.eq(row.id))
        .order_by_desc(assignment::Column::Id);
    Ok(rows.all(desk.db()).await?.into_iter().map(|row| (row.number, format!("/assignments/{}", row.id))).collect())
}

/// What is arranged, in words.
fn appointment(desk: &Desk<Coordinator>, state: State) -> String {
    let at = match state {
        State::Going(Course::HomeVisitArranged(visit)) => visit.at,
        State::Going(Course::FirstMeetingArranged { at, .. }) => at,
        _ => return String::new(),
    };
    line::appointment(at, desk.lang())
}

#[derive(Template)]
#[template(path = "enquiries/_history.html")]
struct History<'a> {
    page: &'a Chrome,
    t: &'static Text,
    steps: Vec<Taken>,
}

struct Taken {
    day: String,
    says: String,
    by: String,
    note: Option<String>,
    skipped: Option<String>,
}

async fn history(desk: &Desk<Coordinator>, row: &enquiry::Model) -> Result<Card> {
    let t = desk.lang().enquiries();
    let steps = queries::steps(desk.db(), row.id).await?;
    let accounts = journal::account_names(desk.db(), steps.iter().filter_map(|step| step.account_id)).await?;
    let mut taken: Vec<Taken> = Vec::new();
    let mut before = None;
    for step in steps {
        let says = says(t, before, step.state);
        before = Some(step.state);
        taken.push(told(step, says, &accounts));
    }
    taken.reverse();
    Card::of(&History { page: &desk.page, t, steps: taken })
}

fn told(step: enquiry_step::Model, says: String, accounts: &HashMap<AccountId, String>) -> Taken {
    Taken {
        day: format::day(step.day),
        says,
        by: step.account_id.and_then(|id| accounts.get(&id).cloned()).unwrap_or_default(),
        note: step.note,
        skipped: step.skipped,
    }
}

/// What a step did.
fn says(t: &Text, before: Option<EnquiryState>, after: EnquiryState) -> String {
    match before {
        Some(EnquiryState::Closed) => format!("{}: {}", t.reopened, (t.state)(after)),
        Some(before) if before == after => (t.moved)((t.state)(after)),
        _ => (t.state)(after).to_owned(),
    }
}

#[derive(Template)]
#[template(path = "enquiries/_record.html")]
struct Record<'a> {
    page: &'a Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    row: &'a enquiry::Model,
    line: Line,
    /// The name and record of whom it is for, once there is one.
    senior: Option<(String, String)>,
    partner: Option<(String, String)>,
    urgency: &'static str,
}

async fn facts(desk: &Desk<Coordinator>, row: &enquiry::Model, line: Line) -> Result<Card> {
    let (t, w) = (desk.lang().enquiries(), desk.lang().people());
    let senior = match row.senior_id {
        Some(id) => Some((line.name.clone(), people::record::<senior::Entity>(id))),
        None => None,
    };
    let partner = match row.partner_id {
        Some(id) => Some((partners::by_id(desk.db(), id).await?.name, format!("/partners/{id}"))),
        None => None,
    };
    Card::of(&Record { page: &desk.page, t, w, row, line, senior, partner, urgency: (t.urgency)(row.urgency) })
}
