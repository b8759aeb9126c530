//! The tandems: their list, their page, and what happens in their lives.

mod commands;
mod handing_over;
mod life;
mod list_and_forms;
mod placing;

use entity::{assignment, assignment_ending, assignment_pause, follow_up, follow_up::FollowUpKind, value::SeniorId};
use geleit::{clock::local_day, verify::findings};
use sea_orm::{EntityTrait, QueryOrder};

use crate::town::{Town, answer::Answer, browser::Browser};

async fn all(town: &Town) -> Vec<assignment::Model> {
    let rows = assignment::Entity::find().order_by_asc(assignment::Column::Id);
    rows.all(town.db().read()).await.expect("the database answers")
}

/// The one that was entered last.
async fn newest(town: &Town) -> assignment::Model {
    all(town).await.pop().expect("there is one")
}

async fn pauses(town: &Town) -> Vec<assignment_pause::Model> {
    let rows = assignment_pause::Entity::find().order_by_asc(assignment_pause::Column::StartsOn);
    rows.all(town.db().read()).await.expect("the database answers")
}

async fn endings(town: &Town) -> Vec<assignment_ending::Model> {
    assignment_ending::Entity::find().all(town.db().read()).await.expect("the database answers")
}

/// What is due on assignments: of which kind, on which day, and whether it is done.
async fn due(town: &Town) -> Vec<(FollowUpKind, String, bool)> {
    let rows = follow_up::Entity::find().order_by_asc(follow_up::Column::DueOn).order_by_asc(follow_up::Column::Id);
    let rows = rows.all(town.db().read()).await.expect("the database answers");
    let of_assignments = rows.into_iter().filter(|row| row.assignment_id.is_some());
    of_assignments.map(|row| (row.kind, row.due_on.to_string(), row.done_at.is_some())).collect()
}

/// What `geleit verify` finds.
async fn faults(town: &Town) -> Vec<String> {
    findings(town.db().read(), local_day(town.now())).await.expect("the database answers")
}

/// An enquiry for a senior whose home visit was today; returns its address.
async fn waiting(browser: &Browser<'_>, senior: SeniorId, service: &str) -> String {
    let form = browser.form(&format!("/enquiries/new?senior={senior}")).await;
    let answer = browser.submit(&form.with("caller", "senior").with("service", service)).await.expect(303);
    let home = answer.location().to_owned();
    let visit = browser.form(&format!("{home}/home-visit")).await.with("day", "2026-11-02").with("time", "10:00");
    browser.submit(&visit).await.expect(303);
    let found = browser.form(&format!("{home}/home-visit/findings")).await.with("note", "Nett.");
    browser.submit(&found).await.expect(303);
    home
}

/// Sends a form of a page with these fields.
async fn send(browser: &Browser<'_>, path: &str, fields: &[(&str, &str)]) -> Answer {
    let form = browser.form(path).await;
    let form = fields.iter().fold(form, |form, (name, value)| form.with(name, value));
    browser.submit(&form).await
}
