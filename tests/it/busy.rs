//! While another program writes for long: reading goes on, and a save is told to wait, with the form whole.

use chrono::TimeDelta;
use sea_orm::{
    ConnectionTrait, DatabaseBackend, DatabaseTransaction, EntityTrait, SqliteTransactionMode, TransactionOptions,
    TransactionTrait,
};

use crate::town::{Town, database};

/// Holds the lock of whoever writes, as a long close or import of another program does.
pub async fn somebody_writes(town: &Town) -> DatabaseTransaction {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    let txn = database::connect(&town.database_url()).await.begin_with_options(options).await.unwrap();
    if txn.get_database_backend() == DatabaseBackend::Postgres {
        txn.execute_unprepared("SELECT pg_advisory_xact_lock(4507)").await.unwrap();
    }
    txn
}

#[tokio::test]
async fn whoever_reads_waits_for_nobody_who_writes() {
    let town = Town::new().await;
    let kern = town.as_coordinator().await;
    town.later(TimeDelta::minutes(5));
    let writing = somebody_writes(&town).await;
    for _ in 0..12 {
        kern.open("/seniors").await;
    }
    kern.open("/health/ready").await;
    writing.rollback().await.unwrap();
    kern.open("/seniors").await;
    let token = geleit::web::token::digest(&kern.cookie("geleit").unwrap());
    let row = entity::session::Entity::find_by_id(token).one(town.db().read()).await.unwrap().unwrap();
    assert_eq!(row.seen_at, town.now(), "the first request after it notes that the session is used");
}
