//! What a transaction writes without an entry in the trail: rows that never change, and tables that need none.

use entity::record::{Registered, Untrailed};
use sea_orm::{ActiveModelTrait, DeleteMany, EntityTrait, IntoActiveModel, UpdateMany};

use super::tx::{CHUNK, Row, Tx};
use crate::error::Result;

impl Tx {
    /// Appends to a table whose rows are never changed and need no audit entry of their own.
    pub async fn append<A>(&self, row: A) -> Result<Row<A>>
    where
        A: ActiveModelTrait<Entity: Registered> + Send,
        Row<A>: IntoActiveModel<A>,
    {
        Ok(A::Entity::insert(row).exec_with_returning(self.connection()).await?)
    }

    /// Appends many rows at once.
    pub async fn append_all<A>(&self, rows: Vec<A>) -> Result<()>
    where
        A: ActiveModelTrait<Entity: Registered> + Send,
    {
        let mut rows = rows.into_iter().peekable();
        while rows.peek().is_some() {
            let chunk: Vec<A> = rows.by_ref().take(CHUNK).collect();
            A::Entity::insert_many(chunk).exec_without_returning(self.connection()).await?;
        }
        Ok(())
    }

    /// Deletes rows of a table that has no trail.
    pub async fn sweep<E: Untrailed>(&self, rows: DeleteMany<E>) -> Result<u64> {
        Ok(rows.exec(self.connection()).await?.rows_affected)
    }

    /// Changes rows of a table that has no trail.
    pub async fn touch<E: Untrailed>(&self, rows: UpdateMany<E>) -> Result<u64> {
        Ok(rows.exec(self.connection()).await?.rows_affected)
    }
}
