//! Filling an empty database with all the rows of another one: everything is there afterwards, or nothing has changed.

use migration::Migrator;
use sea_orm::{ConnectionTrait, Database, DatabaseBackend, DatabaseTransaction};
use sea_orm_migration::MigratorTrait;

use super::{
    Db, lock,
    reader::Reader,
    rows::Row,
    schema::{HISTORY, Kind, Table, tables, version},
};
use crate::error::{Error, Result};

/// An empty database that is being filled.
#[derive(Debug)]
pub struct Filling {
    txn: Reader<DatabaseTransaction>,
    tables: Vec<Table>,
}

impl Filling {
    /// The tables there are, those that others refer to before those others.
    pub fn tables(&self) -> &[Table] {
        &self.tables
    }

    /// Reads what is there so far.
    pub fn read(&self) -> &Reader<DatabaseTransaction> {
        &self.txn
    }

    /// Adds rows, at most [`Table::rows_at_a_time`] of them.
    pub async fn add(&self, table: &Table, rows: Vec<Row>) -> Result<()> {
        if !rows.is_empty() {
            self.txn.0.execute_raw(table.insert(self.txn.get_database_backend(), rows)).await?;
        }
        Ok(())
    }
}

impl Db {
    /// Fills an empty database, whose schema is made anew as it was after the migration `schema`, and brings it up to
    /// date afterwards.
    ///
    /// # Errors
    ///
    /// If the database holds anything but what migrations put in; whatever `work` refuses; the database.
    pub async fn fill<T>(&self, schema: &str, work: impl AsyncFnOnce(&Filling) -> Result<T>) -> Result<T> {
        let txn = lock::wait_long(&self.write).await?;
        demand_empty(&txn).await?;
        rebuild(&txn, schema).await?;
        let filling = Filling { tables: tables(&txn).await?, txn: Reader(txn) };
        let done = work(&filling).await?;
        let Filling { txn: Reader(txn), tables } = filling;
        count_on(&txn, &tables).await?;
        Migrator::up(&txn, None).await?;
        txn.commit().await?;
        Ok(done)
    }
}

/// How many migrations of this program there are up to the one named.
fn steps_to(schema: &str) -> Result<u32> {
    let place = Migrator::migrations().iter().position(|migration| migration.name() == schema);
    let place = place.ok_or_else(|| Error::internal(format!("no migration is called {schema}")))?;
    u32::try_from(place + 1).map_err(|cause| Error::Internal(cause.into()))
}

/// Empty is a database without tables, or with the very rows that its migrations put in.
async fn demand_empty(txn: &DatabaseTransaction) -> Result<()> {
    let found = tables(txn).await?;
    let Some(schema) = version(txn).await? else {
        let stranger = found.first().map(|table| table.name.as_str());
        return stranger.map_or(Ok(()), |name| Err(not_empty(&format!("its table {name} is not Geleit's"))));
    };
    let fresh = Database::connect("sqlite::memory:").await?;
    Migrator::up(&fresh, Some(steps_to(&schema)?)).await?;
    for table in tables(&fresh).await? {
        if !found.contains(&table) || table.page(txn, None).await? != table.page(&fresh, None).await? {
            return Err(not_empty(&format!("there are rows in {}", table.name)));
        }
    }
    Ok(())
}

fn not_empty(why: &str) -> Error {
    Error::refused(format!("die Datenbank ist nicht leer: {why}; bitte mit DATABASE_URL eine leere angeben"))
}

/// Makes the tables anew as they were after a migration, without any rows.
async fn rebuild(txn: &DatabaseTransaction, schema: &str) -> Result<()> {
    for table in tables(txn).await?.iter().rev() {
        txn.execute_unprepared(&format!(r#"DROP TABLE "{}""#, table.name)).await?;
    }
    txn.execute_unprepared(&format!("DROP TABLE IF EXISTS {HISTORY}")).await?;
    Migrator::up(txn, Some(steps_to(schema)?)).await?;
    for table in tables(txn).await?.iter().rev() {
        txn.execute_unprepared(&format!(r#"DELETE FROM "{}""#, table.name)).await?;
    }
    Ok(())
}

/// Lets the next id of each table be one that no row has, and none ever had of which the trail tells.
async fn count_on(txn: &DatabaseTransaction, tables: &[Table]) -> Result<()> {
    for table in tables {
        let [key] = table.key.as_slice() else { continue };
        if !table.columns.iter().any(|column| column.name == *key && column.kind == Kind::Integer) {
            continue;
        }
        let name = &table.name;
        let trailed = "SELECT CAST(row_key AS bigint) AS id FROM audit_entry WHERE table_name =";
        let last = format!(
            r#"(SELECT max(id) FROM (SELECT "{key}" AS id FROM "{name}" UNION ALL {trailed} '{name}') AS known)"#
        );
        let sql = match txn.get_database_backend() {
            DatabaseBackend::Postgres => format!(
                r#"SELECT setval(sequence, GREATEST({last}, 1), {last} IS NOT NULL)
                FROM pg_get_serial_sequence('"{name}"', '{key}') sequence WHERE sequence IS NOT NULL"#
            ),
            _ => format!(
                "DELETE FROM sqlite_sequence WHERE name = '{name}';
                INSERT INTO sqlite_sequence (name, seq) SELECT '{name}', {last} WHERE {last} IS NOT NULL AND EXISTS
                (SELECT 1 FROM sqlite_master WHERE name = '{name}' AND sql LIKE '%AUTOINCREMENT%')"
            ),
        };
        txn.execute_unprepared(&sql).await?;
    }
    Ok(())
}
