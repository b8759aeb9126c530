//! Closing, printing and cancelling as Finance does it in the browser, and what must hold afterwards.

mod afterwards;
mod closing;
mod corrections;
mod crash;
mod crowded;
mod held;
mod history;
mod pages;
mod settings;
mod sums;

use entity::{
    senior, statement,
    statement::StatementKind,
    value::{Month, SeniorId},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use crate::town::{Town, answer::Answer, browser::Browser, rows};
use geleit::store::SeenAt;

/// October 2026: six hours for Frau Abendroth, who is paid back; two for Frau Krüger, whose fund pays the service and
/// has ten euros left for her; one for Herr Süß, for free.
async fn october() -> Town {
    let town = Town::new().await;
    let people = &town.people;
    for day in ["06", "13", "20", "27"] {
        let begins = format!("2026-10-{day}T14:00");
        town.add(rows::confirmed_visit(people.abendroth_with_boettcher, &begins, 90)).await;
    }
    town.add(rows::confirmed_visit(people.krueger_with_yildiz, "2026-10-08T10:00", 120)).await;
    town.add(rows::confirmed_visit(people.suess_with_yildiz, "2026-10-09T10:00", 60)).await;
    town.add(rows::external_use(people.krueger, "2026-10-05", 130_000)).await;
    town
}

/// Asks for the close of a month and agrees to its figures.
async fn close(finance: &Browser<'_>, month: &str) -> Answer {
    let form = finance.form(&format!("/months/{month}/closing")).await;
    finance.submit(&form).await
}

/// Every document, by number.
async fn documents(town: &Town) -> Vec<statement::Model> {
    let all = statement::Entity::find().order_by_asc(statement::Column::Number);
    all.all(town.db().read()).await.expect("the database answers")
}

/// The number and the amount due of every document, in euros.
async fn numbers(town: &Town) -> Vec<(String, String)> {
    documents(town).await.into_iter().map(|row| (row.number, row.amount_due.to_string())).collect()
}

/// The last statement of a senior.
async fn statement_of(town: &Town, senior: SeniorId) -> statement::Model {
    let found = statement::Entity::find()
        .filter(statement::Column::SeniorId.eq(senior))
        .filter(statement::Column::Kind.eq(StatementKind::Statement))
        .order_by_desc(statement::Column::Number);
    found.one(town.db().read()).await.expect("the database answers").expect("there is a statement")
}

/// Gives a senior an insurance number, or takes it.
async fn insure(town: &Town, id: SeniorId, number: Option<&str>) {
    let number = number.map(|number| number.parse().expect("a number with its check digit"));
    town.change(async |tx| {
        let row = senior::Entity::find_by_id(id).one(tx.read()).await?.expect("the senior is there");
        let change = senior::ActiveModel { insurance_number: Set(number), ..row.clone().into() };
        tx.update(row.seen_now(), change).await
    })
    .await;
}

fn month(text: &str) -> Month {
    text.parse().expect("a month, 2026-10")
}
