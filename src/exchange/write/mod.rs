//! Writes what was planned: what is named before what names it, many rows at a time.

mod care;
mod ids;
mod office;
mod people;
mod work;

use super::{
    folder::{Folder, Stock, each_record},
    issued::is_beside,
    plan::{Plan, Steps},
    row::Row,
    table::Table,
};
use crate::{
    error::{Error, Result},
    store::{SeenAt, Tx},
};
use entity::record::Record;
use ids::Ids;
use sea_orm::{ActiveModelTrait, ColumnTrait, EntityTrait, IntoActiveModel, Iterable, PrimaryKeyToColumn, QueryFilter};
use std::collections::HashMap;

/// How many rows are put together at a time.
const CHUNK: usize = 500;

/// A row that is written to one table of the database.
trait Written: Row {
    type Active: ActiveModelTrait + Send;

    /// The columns that the files have.
    fn active(&self, ids: &Ids<'_>, tx: &Tx) -> Result<Self::Active>;

    /// The columns that only a new row gets.
    fn first(_new: &mut Self::Active, _tx: &Tx) {}

    /// Takes a row out of the close that counted it, where it says something else to billing now: it stands on no
    /// statement, or it would not change.
    fn reopen(_changed: &mut Self::Active) {}

    /// Keeps the primary key of a saved row that others name.
    fn remember(_saved: &Saved<Self>, _ids: &mut Ids<'_>) {}
}

/// The row of the database.
type Saved<R> = <EntityOf<R> as EntityTrait>::Model;
type EntityOf<R> = <<R as Written>::Active as ActiveModelTrait>::Entity;

macro_rules! write {
    ($($field:ident: $row:ident,)+) => {
        /// Writes all tables. Settings, and how seniors assign their claims, do not stand in one table each.
        pub async fn write(tx: &Tx, folder: &Folder, stock: &Stock, plan: &Plan) -> Result<()> {
            let mut ids = Ids::of(stock)?;
            office::settings(tx, folder, plan).await?;
            people::routes(tx, folder, plan).await?;
            $(
                add(tx, &folder.$field, &plan.$field, &mut ids).await?;
                change(tx, &folder.$field, &plan.$field, &ids).await?;
            )+
            work::reopen_visits(tx, &plan.assignments).await?;
            people::claims(tx, folder, plan, &ids).await?;
            care::check_services(tx, folder, plan, &ids).await
        }
    };
}
each_record!(write);

async fn add<R: Written>(tx: &Tx, table: &Table<R>, steps: &Steps, ids: &mut Ids<'_>) -> Result<()>
where
    Saved<R>: Record<Entity = EntityOf<R>> + IntoActiveModel<R::Active>,
{
    for chunk in steps.added.chunks(CHUNK) {
        let mut rows = Vec::with_capacity(chunk.len());
        for at in chunk {
            let mut row = table.lines[*at].row.active(ids, tx)?;
            R::first(&mut row, tx);
            rows.push(row);
        }
        for saved in tx.insert_all(rows).await? {
            R::remember(&saved, ids);
        }
    }
    Ok(())
}

async fn change<R: Written>(tx: &Tx, table: &Table<R>, steps: &Steps, ids: &Ids<'_>) -> Result<()>
where
    Saved<R>: Record<Entity = EntityOf<R>> + IntoActiveModel<R::Active>,
    EntityOf<R>: EntityTrait<ActiveModel = R::Active>,
{
    let key = <EntityOf<R> as EntityTrait>::PrimaryKey::iter().next().expect("every table has a key").into_column();
    for chunk in steps.changed.chunks(CHUNK) {
        let keys = chunk.iter().map(|change| change.id);
        let found = EntityOf::<R>::find().filter(key.is_in(keys)).all(tx.read()).await?;
        let mut found: HashMap<String, Saved<R>> = found.into_iter().map(|row| (row.key(), row)).collect();
        for change in chunk {
            let before = found.remove(&change.id.to_string()).ok_or(Error::Stale)?;
            let mut after = table.lines[change.at].row.active(ids, tx)?;
            after.set(key, change.id.into());
            if !change.columns.iter().all(|column| is_beside(column)) {
                R::reopen(&mut after);
            }
            tx.update(before.seen_now(), after).await?;
        }
    }
    Ok(())
}
