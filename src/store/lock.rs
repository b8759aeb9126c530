//! Whose turn it is to write: one at a time, on SQLite by its one writer and on PostgreSQL by an advisory lock.

use sea_orm::{
    ConnAcquireErr, ConnectionTrait, DatabaseBackend, DatabaseConnection, DatabaseTransaction, DbErr, RuntimeErr,
    SqliteTransactionMode, Statement, TransactionOptions, TransactionTrait, sqlx::error::DatabaseError,
};

use crate::error::{Error, Result};

/// Any fixed number: whoever holds this lock writes, so writes on PostgreSQL take turns as they do on SQLite.
const WRITE_LOCK: &str = "SELECT pg_advisory_xact_lock(4507)";

/// The same lock or nothing.
const LOCK_IF_FREE: &str = "SELECT pg_try_advisory_xact_lock(4507)";

/// As long as SQLite waits for another program that writes.
const PATIENCE: &str = "SET LOCAL lock_timeout = '5s'";
const NO_MORE: &str = "SET LOCAL lock_timeout = 0";

/// What the databases say when it is somebody else's turn: `SQLITE_BUSY` with its kinds, and PostgreSQL's
/// `lock_not_available`.
const NOT_YET: [&str; 4] = ["5", "261", "517", "55P03"];

/// A transaction that may write, as soon as it is its turn.
///
/// # Errors
///
/// [`Error::Locked`] if others write for too long.
pub(super) async fn wait(pool: &DatabaseConnection) -> Result<DatabaseTransaction> {
    let txn = begin(pool).await?;
    if txn.get_database_backend() == DatabaseBackend::Postgres {
        txn.execute_unprepared(PATIENCE).await?;
        txn.execute_unprepared(WRITE_LOCK).await.map_err(told)?;
        txn.execute_unprepared(NO_MORE).await?;
    }
    Ok(txn)
}

/// A transaction that may write, as soon as it is its turn, however long that takes: for what nobody sits and waits for.
pub(super) async fn wait_long(pool: &DatabaseConnection) -> Result<DatabaseTransaction> {
    let txn = begin(pool).await?;
    if txn.get_database_backend() == DatabaseBackend::Postgres {
        txn.execute_unprepared(WRITE_LOCK).await?;
    }
    Ok(txn)
}

/// A transaction that may write, if nobody else does.
///
/// # Errors
///
/// [`Error::Locked`] if somebody does.
pub(super) async fn take_if_free(pool: &DatabaseConnection) -> Result<DatabaseTransaction> {
    let txn = begin(pool).await?;
    if txn.get_database_backend() == DatabaseBackend::Postgres {
        let asked = Statement::from_string(DatabaseBackend::Postgres, LOCK_IF_FREE);
        let row = txn.query_one_raw(asked).await?;
        let is_ours = row.map(|row| row.try_get_by_index::<bool>(0)).transpose()?;
        is_ours.filter(|ours| *ours).ok_or(Error::Locked)?;
    }
    Ok(txn)
}

async fn begin(pool: &DatabaseConnection) -> Result<DatabaseTransaction> {
    let options = TransactionOptions {
        sqlite_transaction_mode: Some(SqliteTransactionMode::Immediate),
        ..TransactionOptions::default()
    };
    pool.begin_with_options(options).await.map_err(told)
}

/// Waiting in vain is no fault of the machine.
fn told(cause: DbErr) -> Error {
    match &cause {
        DbErr::ConnectionAcquire(ConnAcquireErr::Timeout) => Error::Locked,
        DbErr::Conn(RuntimeErr::SqlxError(why))
        | DbErr::Exec(RuntimeErr::SqlxError(why))
        | DbErr::Query(RuntimeErr::SqlxError(why)) => {
            let code = why.as_database_error().and_then(DatabaseError::code);
            if code.is_some_and(|code| NOT_YET.contains(&&*code)) { Error::Locked } else { cause.into() }
        }
        _ => cause.into(),
    }
}
