//! A close that dies between any two steps leaves nothing behind.

use std::{
    future::{Future, poll_fn},
    pin::pin,
    task::Poll,
};

use geleit::{
    actor::Actor,
    billing::close,
    error::{Error, Result},
    store::{Once, verify_chain},
};
use sea_orm::{ConnectionTrait, Database, DatabaseBackend, DatabaseConnection, Statement};

use super::{month, numbers, october, sums};
use crate::town::Town;

/// Every table that a close writes to, how, and what counts its rows.
const STEPS: [(&str, &str, &str); 11] = [
    ("closing_run", "INSERT", "SELECT count(*) FROM closing_run"),
    ("counter", "INSERT", "SELECT coalesce(max(value), 0) FROM counter"),
    ("statement", "INSERT", "SELECT count(*) FROM statement"),
    ("statement_line", "INSERT", "SELECT count(*) FROM statement_line"),
    ("relief_booking", "INSERT", "SELECT count(*) FROM relief_booking"),
    ("statement_visit", "INSERT", "SELECT count(*) FROM statement_visit"),
    ("statement_pdf", "INSERT", "SELECT count(*) FROM statement_pdf"),
    ("visit", "UPDATE", "SELECT count(*) FROM visit WHERE run_id IS NOT NULL"),
    ("month_closing", "INSERT", "SELECT count(*) FROM month_closing"),
    ("idempotency", "INSERT", "SELECT count(*) FROM idempotency"),
    ("audit_entry", "INSERT", "SELECT count(*) FROM audit_entry"),
];

/// The close that survives is not saved either, so that the next step can be tried.
const SURVIVED: &str = "survived";

#[tokio::test(flavor = "multi_thread")]
async fn a_close_that_fails_at_any_row_of_any_table_leaves_nothing_behind() {
    let town = october().await;
    let db = Database::connect(town.database_url()).await.expect("the database opens");
    let before = counts(&db).await;
    let mut deaths = 0;
    for (place, step) in STEPS.iter().enumerate() {
        for row in before[place].. {
            set_trap(&db, step, row).await;
            let outcome = attempt(&town, place).await;
            remove_trap(&db, step).await;
            match outcome {
                Ok(_) => break,
                Err(Error::Refused(why)) if why == SURVIVED => break,
                Err(_) => assert_eq!(counts(&db).await, before, "after {deaths} deaths, at {} {row}", step.0),
            }
            deaths += 1;
            if step.0 == "idempotency" {
                break; // It has one row, and a close that survives it is saved.
            }
        }
    }
    assert!(deaths > 30, "only {deaths} deaths");
    is_closed(&town, &db).await;
}

/// Closes October; it is saved only when the last table is tried.
async fn attempt(town: &Town, place: usize) -> Result<String> {
    let once = Once { key: "0123456789abcdef".to_owned(), fingerprint: "closing".to_owned() };
    let is_saved = place >= STEPS.len() - 2;
    let close = town.db().change_once(&Actor::Command("test"), town.now(), &once, async |tx| {
        close::close(tx, month("2026-10")).await?.expect("October can be closed");
        if is_saved { Ok(String::new()) } else { Err(Error::refused(SURVIVED)) }
    });
    close.await
}

#[tokio::test(flavor = "multi_thread")]
async fn a_close_that_is_dropped_where_it_waits_leaves_nothing_behind() {
    let town = october().await;
    let db = Database::connect(town.database_url()).await.expect("the database opens");
    let before = counts(&db).await;
    for waits in 0.. {
        let survived = die_after(waits, attempt(&town, STEPS.len() - 1)).await;
        let after = counts(&db).await;
        if survived.is_some() || after != before {
            break;
        }
    }
    is_closed(&town, &db).await;
}

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

async fn is_closed(town: &Town, db: &DatabaseConnection) {
    let [runs, counter, statements, _, _, _, pdfs, visits, closings, ..] = counts(db).await;
    assert_eq!([runs, counter, statements, pdfs, visits, closings], [1, 3, 3, 3, 6, 1]);
    assert_eq!(numbers(town).await[0].0, "A-2026-000001", "no number is lost");
    assert!(verify_chain(town.db().read()).await.expect("the database answers").is_ok(), "the trail is whole");
    sums::hold(town).await;
}

async fn counts(db: &DatabaseConnection) -> [i64; STEPS.len()] {
    let mut counts = [0; STEPS.len()];
    for (count, (_, _, counting)) in counts.iter_mut().zip(STEPS) {
        let row = db.query_one_raw(Statement::from_string(db.get_database_backend(), counting)).await;
        let row = row.expect("the database answers").expect("a count is one row");
        *count = row.try_get_by_index(0).expect("a count is a number");
    }
    counts
}

/// From now on the database refuses to write a row to the table once it has so many.
async fn set_trap(db: &DatabaseConnection, (table, event, counting): &(&str, &str, &str), row: i64) {
    if db.get_database_backend() == DatabaseBackend::Postgres {
        let body = format!("BEGIN IF ({counting}) >= {row} THEN RAISE EXCEPTION 'trap'; END IF; RETURN NEW; END");
        execute(
            db,
            &format!(
                "CREATE OR REPLACE FUNCTION trap() RETURNS trigger LANGUAGE plpgsql AS '{}'",
                body.replace('\'', "''")
            ),
        )
        .await;
        execute(db, &format!("CREATE TRIGGER trap BEFORE {event} ON {table} FOR EACH ROW EXECUTE FUNCTION trap()"))
            .await;
    } else {
        let trap = format!("CREATE TRIGGER trap BEFORE {event} ON {table} WHEN ({counting}) >= {row}");
        execute(db, &format!("{trap} BEGIN SELECT RAISE(ABORT, 'trap'); END")).await;
    }
}

async fn remove_trap(db: &DatabaseConnection, (table, ..): &(&str, &str, &str)) {
    let of =
        if db.get_database_backend() == DatabaseBackend::Postgres { format!(" ON {table}") } else { String::new() };
    execute(db, &format!("DROP TRIGGER trap{of}")).await;
}

async fn execute(db: &DatabaseConnection, sql: &str) {
    db.execute_unprepared(sql).await.unwrap_or_else(|cause| panic!("{sql}: {cause}"));
}
