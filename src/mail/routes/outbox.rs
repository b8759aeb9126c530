//! The outbox: what waits, what was sent, and what could not be. Shows records by number, and no address of anybody.

use std::collections::HashMap;

use askama::Template;
use axum::response::Response;
use entity::{
    account,
    outbox::{self, OutboxState},
    partner, senior,
    value::OutboxId,
    volunteer,
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter};

use crate::{
    actor::Actor,
    error::Result,
    mail::{
        commands,
        form::{Button, OutboxFilter},
        queries,
        text::Text,
    },
    store::{Pool, Slice, WHOLE},
    web::{
        desk::Desk,
        done::Done,
        extract::{Asked, Path, Posted},
        format,
        input::Choice,
        list::List,
        page::{Chrome, Page},
        role::{Caller, Coordinator, Office, SettingsKeeper},
        route::Routes,
        workbook,
    },
};

/// The address of the outbox.
const OUTBOX: &str = "/outbox";

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/outbox", index)
        .get("/outbox/list.xlsx", export)
        .post("/outbox/{id}/retry", retry)
        .post("/outbox/{id}/ending", give_up)
}

#[derive(Template)]
#[template(path = "mail/outbox.html")]
struct Outbox {
    page: Chrome,
    t: &'static Text,
    filter: OutboxFilter,
    states: Vec<Choice>,
    list: List<Line>,
    is_set_up: bool,
}

/// A mail as the list has it.
struct Line {
    id: OutboxId,
    made_at: String,
    subject: String,
    /// Number and address of the record, or a name and none.
    whom: String,
    href: String,
    state: (&'static str, &'static str),
    /// When it was sent, is tried next, or why it failed.
    details: String,
    may_retry: bool,
    /// What the button that gives it up says, if it may be given up.
    ending: Option<&'static str>,
}

impl Line {
    fn of(row: &outbox::Model, whom: (String, String), t: &Text) -> Self {
        let is_open = matches!(row.state, OutboxState::Waiting | OutboxState::Failed);
        let why = row.error.as_deref().map(|word| t.failure(word));
        let is_looked_after = row.error.as_deref() == Some("by_hand");
        let next = row.next_try_at.filter(|_| is_open).map(|at| (t.next_try)(&format::moment(at)));
        let done = row.done_at.filter(|_| row.state == OutboxState::Sent).map(format::moment);
        Self {
            id: row.id,
            made_at: format::moment(row.made_at),
            subject: row.subject.clone(),
            whom: whom.0,
            href: whom.1,
            state: t.state(row.state),
            details: [why, next, done].into_iter().flatten().collect::<Vec<_>>().join(" "),
            may_retry: row.state != OutboxState::Sent && row.text.is_some(),
            ending: match row.state {
                OutboxState::GivenUp if !is_looked_after => Some(t.looked_after),
                OutboxState::Waiting | OutboxState::Failed => Some(t.give_up),
                _ => None,
            },
        }
    }
}

async fn index(desk: Desk<SettingsKeeper>, Asked(filter): Asked<OutboxFilter>) -> Result<Page<Outbox>> {
    let t = desk.lang().mail();
    let list = found(&desk, &filter).await?;
    Ok(Page(Outbox {
        t,
        states: STATES.map(|(word, state)| Choice::new(word, t.state(state).0)).to_vec(),
        list: List::of(OUTBOX, &filter, "", list),
        is_set_up: queries::is_set_up(desk.db()).await?,
        filter,
        page: desk.page,
    }))
}

/// The same list as a workbook, all of it.
async fn export(desk: Desk<SettingsKeeper>, Asked(mut filter): Asked<OutboxFilter>) -> Result<Response> {
    filter.page.set(WHOLE);
    let t = desk.lang().mail();
    let lines = found(&desk, &filter).await?.rows.into_iter();
    let cells = lines.map(|line| vec![line.made_at, line.subject, line.whom, line.state.0.to_owned(), line.details]);
    workbook::of_list("outbox", &[t.when, t.subject, t.whom, t.state_label, t.details], cells)
}

async fn found(desk: &Desk<SettingsKeeper>, filter: &OutboxFilter) -> Result<Slice<Line>> {
    let t = desk.lang().mail();
    let state = STATES.into_iter().find(|(word, _)| *word == filter.state.value()).map(|(_, state)| state);
    let mails = queries::page(desk.db(), state, filter.page.value()).await?;
    let mut whom = whom(desk.db(), &mails.rows, desk.by.actor()).await?;
    Ok(mails.map(|row| Line::of(&row, whom.remove(&row.id.0).unwrap_or_default(), t)))
}

const STATES: [(&str, OutboxState); 4] = [
    ("waiting", OutboxState::Waiting),
    ("failed", OutboxState::Failed),
    ("sent", OutboxState::Sent),
    ("given_up", OutboxState::GivenUp),
];

/// What the record of each mail is called, and where it is, for those who may open it.
async fn whom(db: &Pool, rows: &[outbox::Model], reader: &Actor) -> Result<HashMap<i64, (String, String)>> {
    let accounts =
        account::Entity::find().filter(account::Column::Id.is_in(rows.iter().filter_map(|it| it.account_id)));
    let accounts: HashMap<_, _> = accounts.all(db).await?.into_iter().map(|it| (it.id, it.name)).collect();
    let seniors = senior::Entity::find().filter(senior::Column::Id.is_in(rows.iter().filter_map(|it| it.senior_id)));
    let seniors: HashMap<_, _> = seniors.all(db).await?.into_iter().map(|it| (it.id, it.number)).collect();
    let ids = rows.iter().filter_map(|it| it.volunteer_id);
    let volunteers = volunteer::Entity::find().filter(volunteer::Column::Id.is_in(ids));
    let volunteers: HashMap<_, _> = volunteers.all(db).await?.into_iter().map(|it| (it.id, it.number)).collect();
    let ids = rows.iter().filter_map(|it| it.partner_id);
    let partners = partner::Entity::find().filter(partner::Column::Id.is_in(ids));
    let partners: HashMap<_, _> = partners.all(db).await?.into_iter().map(|it| (it.id, it.number)).collect();
    let (may_plan, is_of_office) = (Coordinator::may_be(reader), Office::may_be(reader));
    let way = |may: bool, path: String| if may { path } else { String::new() };
    let named = rows.iter().filter_map(|row| {
        let account = row.account_id.and_then(|id| Some((accounts.get(&id)?.clone(), String::new())));
        let senior =
            row.senior_id.and_then(|id| Some((seniors.get(&id)?.clone(), way(is_of_office, format!("/seniors/{id}")))));
        let volunteer = row
            .volunteer_id
            .and_then(|id| Some((volunteers.get(&id)?.clone(), way(may_plan, format!("/volunteers/{id}")))));
        let partner =
            row.partner_id.and_then(|id| Some((partners.get(&id)?.clone(), way(may_plan, format!("/partners/{id}")))));
        Some((row.id.0, account.or(senior).or(volunteer).or(partner)?))
    });
    Ok(named.collect())
}

async fn retry(desk: Desk<SettingsKeeper>, Path(id): Path<OutboxId>, sent: Posted<Button>) -> Result<Done> {
    let t = desk.lang().mail();
    desk.once(&sent.once, async |tx| {
        commands::retry(tx, id, t.cannot_retry).await?;
        Ok(Done::to(OUTBOX).saying(t.retried))
    })
    .await
}

async fn give_up(desk: Desk<SettingsKeeper>, Path(id): Path<OutboxId>, sent: Posted<Button>) -> Result<Done> {
    let t = desk.lang().mail();
    desk.once(&sent.once, async |tx| {
        commands::give_up(tx, id, t.already_sent).await?;
        Ok(Done::to(OUTBOX).saying(t.given_up))
    })
    .await
}
