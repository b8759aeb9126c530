//! Hospital, a move, a home, death: entered in one act, seen on every page it concerns, and taken back.

mod death;
mod home;
mod hospital;
mod moving;
mod refused;

use entity::{
    assignment, assignment_pause, enquiry, follow_up,
    follow_up::FollowUpKind,
    life_event,
    mail_server::{self, Security},
    outbox, senior,
    value::{AssignmentId, LifeEventId, SeniorId, VolunteerId},
    volunteer,
};
use geleit::store::SeenAt;
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::town::{Town, answer::Answer, browser::Browser, form::Form};

/// A town with a mail server, in which this volunteer has an address.
async fn with_mail(volunteer: impl FnOnce(&Town) -> VolunteerId) -> Town {
    let town = Town::new().await;
    town.add(mail_server::ActiveModel {
        host: Set("127.0.0.1".to_owned()),
        port: Set(2525),
        security: Set(Security::None),
        sender: Set("besuche@example.org".parse().expect("an address")),
        ..Default::default()
    })
    .await;
    let id = volunteer(&town);
    town.change(async |tx| {
        let row = volunteer::Entity::find_by_id(id).one(tx.read()).await?.expect("they are there");
        let email = Set(Some("ehrenamt@example.org".parse().expect("an address")));
        tx.update(row.seen_now(), volunteer::ActiveModel { id: Set(id), email, ..Default::default() }).await
    })
    .await;
    town
}

/// The form of an event.
async fn form(browser: &Browser<'_>, of: SeniorId, kind: &str) -> Form {
    browser.form(&format!("/seniors/{of}/events/{kind}")).await
}

/// Enters an event with these fields changed.
async fn enter(browser: &Browser<'_>, of: SeniorId, kind: &str, fields: &[(&str, &str)]) -> Answer {
    let form = form(browser, of, kind).await;
    browser.submit(&fields.iter().fold(form, |form, (name, value)| form.with(name, value))).await
}

/// Takes the last event back.
async fn take_back(town: &Town, browser: &Browser<'_>) -> Answer {
    let row = last(town).await;
    let path = format!("/seniors/{}/events/{}/reversal", row.senior_id, row.id);
    browser.submit(&browser.open(&path).await.form_to(&path)).await
}

async fn last(town: &Town) -> life_event::Model {
    let rows = life_event::Entity::find().order_by_desc(life_event::Column::Id);
    rows.one(town.db().read()).await.expect("the database answers").expect("an event was entered")
}

async fn events(town: &Town) -> Vec<life_event::Model> {
    let rows = life_event::Entity::find().order_by_asc(life_event::Column::Id);
    rows.all(town.db().read()).await.expect("the database answers")
}

async fn person(town: &Town, id: SeniorId) -> senior::Model {
    let row = senior::Entity::find_by_id(id).one(town.db().read()).await;
    row.expect("the database answers").expect("they are there")
}

async fn visits(town: &Town, id: AssignmentId) -> assignment::Model {
    let row = assignment::Entity::find_by_id(id).one(town.db().read()).await;
    row.expect("the database answers").expect("it is there")
}

/// The pauses of an assignment, as `from until`.
async fn pauses(town: &Town, id: AssignmentId) -> Vec<String> {
    let rows = assignment_pause::Entity::find().filter(assignment_pause::Column::AssignmentId.eq(id));
    let rows = rows.order_by_asc(assignment_pause::Column::StartsOn).all(town.db().read()).await;
    let says = |row: assignment_pause::Model| {
        format!("{} {}", row.starts_on, row.until.map(|day| day.to_string()).unwrap_or_default())
    };
    rows.expect("the database answers").into_iter().map(says).collect()
}

/// The open follow-ups of these kinds, each with its day.
async fn due(town: &Town, kinds: &[FollowUpKind]) -> Vec<(FollowUpKind, String)> {
    let rows = follow_up::Entity::find()
        .filter(follow_up::Column::Kind.is_in(kinds.iter().copied()))
        .filter(follow_up::Column::DoneAt.is_null())
        .order_by_asc(follow_up::Column::Id);
    let rows = rows.all(town.db().read()).await.expect("the database answers");
    rows.into_iter().map(|row| (row.kind, row.due_on.to_string())).collect()
}

async fn mails(town: &Town) -> Vec<outbox::Model> {
    let rows = outbox::Entity::find().order_by_asc(outbox::Column::Id);
    rows.all(town.db().read()).await.expect("the database answers")
}

/// An enquiry for somebody, in a service.
async fn enquiry_for(browser: &Browser<'_>, of: SeniorId, service: &str) {
    let form = browser.form(&format!("/enquiries/new?senior={of}")).await;
    browser.submit(&form.with("caller", "senior").with("service", service)).await.expect(303);
}

async fn enquiries(town: &Town) -> Vec<enquiry::Model> {
    let rows = enquiry::Entity::find().order_by_asc(enquiry::Column::Id);
    rows.all(town.db().read()).await.expect("the database answers")
}

/// What is wrong by the program's own check.
async fn faults(town: &Town) -> Vec<String> {
    geleit::verify::findings(town.db().read(), town.app().clock.today()).await.expect("the database answers")
}

fn path_of(of: SeniorId, id: LifeEventId, part: &str) -> String {
    format!("/seniors/{of}/events/{id}/{part}")
}
