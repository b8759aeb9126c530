//! The database, and the only way to write to it.
//!
//! [`Db::change`] gives a [`Tx`]: one transaction with its audit entries, all of it or none. [`Db::read`] and
//! [`Tx::read`] refuse everything but a `SELECT`. Writes take turns on both databases, so what a transaction reads
//! stays true until it is committed.

mod audit;
mod connect;
mod counter;
mod filling;
mod like;
mod lock;
mod once;
mod page;
mod reader;
mod rehang;
mod rows;
pub mod schema;
mod seen;
mod snapshot;
mod soundness;
mod tx;
mod untrailed;

pub use audit::{Broken, verify_chain};
pub use filling::Filling;
pub use like::{MOST_CHARACTERS, begins, contains, contains_spelled};
pub use once::Once;
pub use page::{PAGE_SIZE, Slice, WHOLE};
pub use reader::Reader;
pub use rows::Row;
pub use seen::{Seen, SeenAt};
pub use snapshot::Snapshot;
pub use soundness::unsound;
pub use tx::Tx;

use chrono::{DateTime, Utc};
use sea_orm::DatabaseConnection;

use crate::{actor::Actor, error::Result};

/// Reads from the pool.
pub type Pool = Reader<DatabaseConnection>;

/// The database: SQLite or PostgreSQL.
#[derive(Clone, Debug)]
pub struct Db {
    read: Pool,
    write: DatabaseConnection,
    /// Writes only while nobody else does.
    aside: DatabaseConnection,
}

impl Db {
    /// Where reads go.
    pub fn read(&self) -> &Pool {
        &self.read
    }

    /// Runs one unit of work in somebody's name: all of it is saved with its audit entries, or none.
    ///
    /// # Errors
    ///
    /// Whatever `work` refuses, or the database; [`Error::Locked`](crate::error::Error::Locked) if others write for too
    /// long.
    pub async fn change<T>(
        &self,
        by: &Actor,
        at: DateTime<Utc>,
        work: impl AsyncFnOnce(&Tx) -> Result<T>,
    ) -> Result<T> {
        let tx = Tx::begin(&self.write, by, at).await?;
        let done = work(&tx).await?;
        tx.commit().await?;
        Ok(done)
    }

    /// Runs one unit of work only if nobody is writing just now, and waits for nobody: for what may as well be left.
    ///
    /// # Errors
    ///
    /// [`Error::Locked`](crate::error::Error::Locked) if somebody is writing; whatever `work` refuses; the database.
    pub async fn change_if_free(
        &self,
        by: &Actor,
        at: DateTime<Utc>,
        work: impl AsyncFnOnce(&Tx) -> Result<()>,
    ) -> Result<()> {
        let tx = Tx::begin_if_free(&self.aside, by, at).await?;
        work(&tx).await?;
        tx.commit().await
    }
}
