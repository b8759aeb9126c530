//! Reading the whole database as it was at one moment, while others go on writing.

use sea_orm::{AccessMode, DatabaseTransaction, IsolationLevel, TransactionTrait};

use super::{Db, reader::Reader};
use crate::error::Result;

/// The database at one moment.
pub type Snapshot = Reader<DatabaseTransaction>;

impl Db {
    /// The database as it is now, for as long as the snapshot is held.
    pub async fn snapshot(&self) -> Result<Snapshot> {
        let options = (Some(IsolationLevel::RepeatableRead), Some(AccessMode::ReadOnly));
        Ok(Reader(self.read.0.begin_with_config(options.0, options.1).await?))
    }
}
