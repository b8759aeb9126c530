//! One transaction: everything written in it is audited, and saved or lost as a whole.

use std::collections::BTreeSet;

use chrono::{DateTime, NaiveDate, Utc};
use entity::{record::Record, value::AuditEntryId};
use sea_orm::{
    ActiveModelTrait, ColumnTrait, DatabaseConnection, DatabaseTransaction, EntityTrait, IntoActiveModel, Iterable,
    ModelTrait, QueryFilter, TryIntoModel,
    sea_query::{Expr, ExprTrait},
};
use tokio::sync::Mutex;

use super::{
    audit::{Action, Trail},
    lock,
    reader::Reader,
    seen::Seen,
};
use crate::{
    actor::Actor,
    clock::local_day,
    error::{Error, Result},
};

/// How many rows one `INSERT` takes: both databases limit the values of a statement.
pub(super) const CHUNK: usize = 500;

/// The columns of a row.
type ColumnOf<M> = <<M as ModelTrait>::Entity as EntityTrait>::Column;

/// The row that an active model becomes.
pub(super) type Row<A> = <<A as ActiveModelTrait>::Entity as EntityTrait>::Model;

/// One open transaction.
#[derive(Debug)]
pub struct Tx {
    txn: Reader<DatabaseTransaction>,
    by: Actor,
    at: DateTime<Utc>,
    trail: Mutex<Trail>,
}

impl Tx {
    /// Waits its turn.
    pub(super) async fn begin(pool: &DatabaseConnection, by: &Actor, at: DateTime<Utc>) -> Result<Self> {
        let txn = lock::wait(pool).await?;
        Ok(Self { txn: Reader(txn), by: by.clone(), at, trail: Mutex::default() })
    }

    /// Only if it is nobody's turn.
    pub(super) async fn begin_if_free(pool: &DatabaseConnection, by: &Actor, at: DateTime<Utc>) -> Result<Self> {
        let txn = lock::take_if_free(pool).await?;
        Ok(Self { txn: Reader(txn), by: by.clone(), at, trail: Mutex::default() })
    }

    pub(super) async fn commit(self) -> Result<()> {
        self.trail.into_inner().write(&self.txn.0).await?;
        self.txn.0.commit().await?;
        Ok(())
    }

    /// Reads within the transaction.
    pub fn read(&self) -> &Reader<DatabaseTransaction> {
        &self.txn
    }

    /// Who writes.
    pub fn by(&self) -> &Actor {
        &self.by
    }

    /// When, in whole seconds.
    pub fn at(&self) -> DateTime<Utc> {
        self.at
    }

    /// The day of the transaction in the service's time zone.
    pub fn today(&self) -> NaiveDate {
        local_day(self.at)
    }

    /// Saves a new row, as version 1.
    pub async fn insert<A>(&self, mut row: A) -> Result<Row<A>>
    where
        A: ActiveModelTrait + Send,
        Row<A>: Record<Entity = A::Entity> + IntoActiveModel<A>,
    {
        row.set(Row::<A>::version_column(), 1.into());
        let after = A::Entity::insert(row).exec_with_returning(&self.txn.0).await?;
        self.audit(Action::Insert, None, Some(&after)).await;
        Ok(after)
    }

    /// Saves a row again that was taken out, under the key it had, as the version after: what still shows it from before
    /// cannot be saved over it.
    pub async fn put_back<M, A>(&self, row: M) -> Result<M>
    where
        M: Record + IntoActiveModel<A>,
        M::Entity: EntityTrait<Model = M, ActiveModel = A>,
        A: ActiveModelTrait<Entity = M::Entity> + Send,
    {
        let next = row.version() + 1;
        let mut again = row.into_active_model();
        again.set(M::version_column(), next.into());
        let after = M::Entity::insert(again).exec_with_returning(&self.txn.0).await?;
        self.audit(Action::Insert, None, Some(&after)).await;
        Ok(after)
    }

    /// Saves many new rows at once, as version 1. In what order they come back is up to the database.
    pub async fn insert_all<A>(&self, rows: Vec<A>) -> Result<Vec<Row<A>>>
    where
        A: ActiveModelTrait + Send,
        Row<A>: Record<Entity = A::Entity> + IntoActiveModel<A>,
    {
        let mut saved = Vec::with_capacity(rows.len());
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let mut chunk: Vec<A> = rows.by_ref().take(CHUNK).collect();
            for row in &mut chunk {
                row.set(Row::<A>::version_column(), 1.into());
            }
            let after = A::Entity::insert_many(chunk).exec_with_returning(&self.txn.0).await?;
            let mut trail = self.trail.lock().await;
            for row in &after {
                trail.add(&self.by, self.at, Action::Insert, None, Some(row));
            }
            // Written now, so that a large import does not hold its whole trail in memory.
            std::mem::take(&mut *trail).write(&self.txn.0).await?;
            saved.extend(after);
        }
        Ok(saved)
    }

    /// Saves what the change sets, if the row still is as it was seen.
    pub async fn update<M, A>(&self, before: Seen<M>, mut change: A) -> Result<M>
    where
        M: Record + IntoActiveModel<A>,
        M::Entity: EntityTrait<Model = M, ActiveModel = A>,
        A: ActiveModelTrait<Entity = M::Entity> + Send,
    {
        let before = before.0;
        change.set(M::version_column(), (before.version() + 1).into());
        let after = M::Entity::update(change)
            .validate()?
            .filter(M::version_column().eq(before.version()))
            .exec(&self.txn.0)
            .await?;
        self.audit(Action::Update, Some(&before), Some(&after)).await;
        Ok(after)
    }

    /// Saves the same change in many rows, each of which must still be as it was seen. Quicker than one by one; audited
    /// one by one all the same.
    ///
    /// # Errors
    ///
    /// [`Error::Stale`] if any of them is not as it was seen.
    pub async fn update_all<M, A>(&self, before: Vec<Seen<M>>, change: A) -> Result<()>
    where
        M: Record<Entity: EntityTrait<Model = M, ActiveModel = A>> + IntoActiveModel<A>,
        A: ActiveModelTrait<Entity = M::Entity> + TryIntoModel<M> + Clone + Send,
    {
        let set = |column| change.get(column).is_set().then(|| change.get(column).into_value()).flatten();
        let changes: Vec<_> = ColumnOf::<M>::iter().filter_map(|column| Some((column, set(column)?))).collect();
        for chunk in before.chunks(CHUNK) {
            let keys = chunk.iter().map(|seen| seen.0.get(M::key_column()));
            let versions: BTreeSet<i32> = chunk.iter().map(|seen| seen.0.version()).collect();
            let mut update = M::Entity::update_many()
                .filter(M::key_column().is_in(keys))
                .filter(M::version_column().is_in(versions))
                .col_expr(M::version_column(), Expr::col(M::version_column()).add(1));
            for (column, value) in &changes {
                update = update.col_expr(*column, value.clone().into());
            }
            if update.exec(&self.txn.0).await?.rows_affected != chunk.len() as u64 {
                return Err(Error::Stale);
            }
            for Seen(row) in chunk {
                let mut after = row.clone().into_active_model();
                for (column, value) in &changes {
                    after.set(*column, value.clone());
                }
                after.set(M::version_column(), (row.version() + 1).into());
                self.audit(Action::Update, Some(row), Some(&after.try_into_model()?)).await;
            }
        }
        Ok(())
    }

    /// Takes a row out, if it still is as it was seen.
    ///
    /// # Errors
    ///
    /// [`Error::Stale`] if it is not.
    pub async fn delete<M: Record>(&self, row: Seen<M>) -> Result<()> {
        let row = row.0;
        let deleted = M::Entity::delete_many()
            .filter(M::key_column().eq(row.get(M::key_column())))
            .filter(M::version_column().eq(row.version()))
            .exec(&self.txn.0)
            .await?;
        if deleted.rows_affected != 1 {
            return Err(Error::Stale);
        }
        self.audit(Action::Delete, Some(&row), None).await;
        Ok(())
    }

    /// Blanks what an entry of the trail held about somebody; the trail says that it was.
    pub async fn erase_entry(&self, entry: AuditEntryId) -> Result<()> {
        self.trail.lock().await.erase(&self.txn.0, &self.by, self.at, entry).await
    }

    /// Tells the trail of a row that refers to another record now.
    pub(super) async fn tell_moved(&self, table: &str, row_key: String, column: &str, from_to: [i64; 2]) {
        self.trail.lock().await.add_moved(&self.by, self.at, (table, row_key), column, from_to);
    }

    pub(super) fn connection(&self) -> &DatabaseTransaction {
        &self.txn.0
    }

    async fn audit<M: Record>(&self, action: Action, before: Option<&M>, after: Option<&M>) {
        self.trail.lock().await.add(&self.by, self.at, action, before, after);
    }
}
