//! A close that dies between any two steps leaves nothing behind.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
};

use entity::{
    closing_run, counter, month_closing, relief_booking, statement, statement_line, statement_pdf, statement_visit,
    visit,
};
use geleit::{actor::Actor, billing::close, store::verify_chain};
use sea_orm::{ColumnTrait, EntityTrait, PaginatorTrait, QueryFilter};

use super::{month, numbers, october, sums};
use crate::town::Town;

/// Runs work until it has waited so many times for the database, then drops it where it stands.
async fn die_after<T>(waits: usize, work: impl Future<Output = T>) -> Option<T> {
    let mut work = pin!(work);
    let mut left = waits;
    poll_fn(|context| match work.as_mut().poll(context) {
        Poll::Ready(done) => Poll::Ready(Some(done)),
        Poll::Pending if left == 0 => Poll::Ready(None),
        Poll::Pending => {
            left -= 1;
            Poll::Pending
        }
    })
    .await
}

/// How many rows a close has left, table by table.
async fn left_behind(town: &Town) -> [u64; 9] {
    let db = town.db().read();
    let settled = visit::Entity::find().filter(visit::Column::RunId.is_not_null());
    [
        statement::Entity::find().count(db).await,
        statement_line::Entity::find().count(db).await,
        statement_pdf::Entity::find().count(db).await,
        statement_visit::Entity::find().count(db).await,
        relief_booking::Entity::find().count(db).await,
        closing_run::Entity::find().count(db).await,
        month_closing::Entity::find().count(db).await,
        counter::Entity::find().count(db).await,
        settled.count(db).await,
    ]
    .map(|count| count.expect("the database answers"))
}

#[tokio::test(flavor = "multi_thread")]
async fn a_close_is_wholly_there_or_not_at_all() {
    let town = october().await;
    let before = left_behind(&town).await;
    let finance = Actor::Command("test");
    let mut deaths = 0;
    loop {
        let close = town.db().change(&finance, town.now(), async |tx| close::close(tx, month("2026-10")).await);
        let survived = die_after(deaths, close).await;
        let after = left_behind(&town).await;
        if survived.is_some() || after != before {
            break;
        }
        deaths += 1;
    }
    assert!(deaths > 50, "a close waits for the database more often than {deaths} times");
    let after = left_behind(&town).await;
    assert_eq!([after[0], after[2], after[5], after[6], after[8]], [3, 3, 1, 1, 6]);
    assert_eq!(numbers(&town).await[0].0, "A-2026-000001", "no number is lost");
    assert_eq!(verify_chain(town.db().read()).await.expect("the database answers"), None);
    sums::hold(&town).await;
}
