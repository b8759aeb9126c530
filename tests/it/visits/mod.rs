//! The visit log, from the stairwell to the close.

mod closed;
mod logging;
mod office;
mod own;
mod paper;
mod removed;
mod today;

use entity::{
    closing_run, month_closing,
    value::{AssignmentId, VisitId},
    visit,
};
use sea_orm::{EntityTrait, QueryOrder, Set};

use crate::town::{Town, answer::Answer, browser::Browser, form::Form, instant};

/// A visit as a volunteer fills it in.
fn filled(form: Form, of: AssignmentId, day: &str, starts: &str, ends: &str) -> Form {
    form.with("assignment", of).with("day", day).with("starts", starts).with("ends", ends)
}

/// The form of a new visit, filled in.
async fn new_visit(browser: &Browser<'_>, of: AssignmentId, day: &str, starts: &str, ends: &str) -> Form {
    filled(browser.form("/my/visits/new").await, of, day, starts, ends)
}

/// Herr Böttcher logs a visit to Frau Abendroth.
async fn logs(town: &Town, day: &str, starts: &str, ends: &str) -> Answer {
    let browser = town.as_volunteer().await;
    let form = new_visit(&browser, town.people.abendroth_with_boettcher, day, starts, ends).await;
    browser.submit(&form).await
}

/// Every visit there is, in the order they came.
async fn all(town: &Town) -> Vec<visit::Model> {
    visit::Entity::find().order_by_asc(visit::Column::Id).all(town.db().read()).await.expect("the database answers")
}

async fn only(town: &Town) -> visit::Model {
    let mut visits = all(town).await;
    assert_eq!(visits.len(), 1);
    visits.remove(0)
}

async fn one(town: &Town, id: VisitId) -> visit::Model {
    let found = visit::Entity::find_by_id(id).one(town.db().read()).await.expect("the database answers");
    found.expect("the visit is there")
}

/// October is closed at a local time.
async fn close_october(town: &Town, at: &str) {
    town.add(month_closing::ActiveModel {
        month: Set("2026-10".parse().expect("a month")),
        closed_at: Set(instant(at)),
        closed_by: Set("command:test".to_owned()),
        ..Default::default()
    })
    .await;
}

/// A run of closing October.
async fn run_of_october(town: &Town) -> closing_run::Model {
    let run = closing_run::ActiveModel {
        month: Set("2026-10".parse().expect("a month")),
        at: Set(town.now()),
        by: Set("command:test".to_owned()),
        ..Default::default()
    };
    town.change(async |tx| tx.append(run).await).await
}
