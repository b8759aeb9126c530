//! What tables the database has, as it says itself: for whatever treats all of them alike.

use std::collections::BTreeMap;

use migration::Migrator;
use sea_orm::{ConnectionTrait, DatabaseBackend, FromQueryResult, Statement};
use sea_orm_migration::MigratorTrait;
use serde::{Deserialize, Serialize};

use crate::error::{Error, Result};

/// Where the history of migrations stands; not a table of the service.
pub(super) const HISTORY: &str = "seaql_migrations";

/// What a column holds, the same on both databases.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "snake_case")]
pub enum Kind {
    Boolean,
    /// Of up to 64 bits; SQLite does not say of how many.
    Integer,
    Text,
    Date,
    Time,
    Instant,
    Bytes,
}

/// A column of a table.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Column {
    pub name: String,
    pub kind: Kind,
}

/// A table of the service.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Table {
    pub name: String,
    /// By name.
    pub columns: Vec<Column>,
    /// The columns of the primary key, in its order.
    pub key: Vec<String>,
    /// What it refers to: (its column, the other table, that table's column).
    pub references: Vec<(String, String, String)>,
}

#[derive(Debug, FromQueryResult)]
struct ColumnRow {
    table: String,
    column: String,
    kind: String,
    /// Its place in the primary key, from 1; 0 if it is not part of it.
    key: i64,
}

#[derive(Debug, FromQueryResult)]
struct ReferenceRow {
    table: String,
    column: String,
    other_table: String,
    other_column: String,
}

const SQLITE_COLUMNS: &str = r#"SELECT m.name AS "table", c.name AS "column", lower(c.type) AS "kind", c.pk AS "key"
    FROM sqlite_master m, pragma_table_info(m.name) c
    WHERE m.type = 'table' AND m.name NOT LIKE 'sqlite\_%' ESCAPE '\'"#;

const SQLITE_REFERENCES: &str = r#"SELECT m.name AS "table", f."from" AS "column", f."table" AS other_table,
    f."to" AS other_column FROM sqlite_master m, pragma_foreign_key_list(m.name) f WHERE m.type = 'table'"#;

const POSTGRES_COLUMNS: &str = r#"SELECT t.relname::text AS "table", a.attname::text AS "column",
    format_type(a.atttypid, NULL) AS "kind",
    COALESCE(array_position(i.indkey::int2[], a.attnum) + 1, 0)::bigint AS "key"
    FROM pg_class t JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum > 0 AND NOT a.attisdropped
    LEFT JOIN pg_index i ON i.indrelid = t.oid AND i.indisprimary
    WHERE t.relkind = 'r' AND t.relnamespace = current_schema()::regnamespace"#;

const POSTGRES_REFERENCES: &str = r#"SELECT t.relname::text AS "table", a.attname::text AS "column",
    o.relname::text AS other_table, b.attname::text AS other_column
    FROM pg_constraint c JOIN pg_class t ON t.oid = c.conrelid JOIN pg_class o ON o.oid = c.confrelid
    JOIN pg_attribute a ON a.attrelid = t.oid AND a.attnum = c.conkey[1]
    JOIN pg_attribute b ON b.attrelid = o.oid AND b.attnum = c.confkey[1]
    WHERE c.contype = 'f' AND t.relnamespace = current_schema()::regnamespace"#;

/// Every table of the service, those that others refer to before those others.
///
/// # Errors
///
/// If a column is of a type that no migration of ours makes.
pub async fn tables(db: &impl ConnectionTrait) -> Result<Vec<Table>> {
    let (columns, references) = match db.get_database_backend() {
        DatabaseBackend::Postgres => (POSTGRES_COLUMNS, POSTGRES_REFERENCES),
        _ => (SQLITE_COLUMNS, SQLITE_REFERENCES),
    };
    let mut tables: BTreeMap<String, Vec<ColumnRow>> = BTreeMap::new();
    for row in all::<ColumnRow>(db, columns).await? {
        tables.entry(row.table.clone()).or_default().push(row);
    }
    tables.remove(HISTORY);
    let mut tables = tables.into_iter().map(|(name, rows)| table(name, rows)).collect::<Result<Vec<_>>>()?;
    for row in all::<ReferenceRow>(db, references).await? {
        if let Some(table) = tables.iter_mut().find(|table| table.name == row.table) {
            table.references.push((row.column, row.other_table, row.other_column));
        }
    }
    for table in &mut tables {
        table.references.sort();
    }
    Ok(parents_first(tables))
}

/// The last migration that the database has seen; none if it was never brought up to date.
///
/// # Errors
///
/// If it has seen one that this program does not know.
pub async fn version(db: &impl ConnectionTrait) -> Result<Option<String>> {
    let seen = history(db).await?;
    let mut known: Vec<String> = Migrator::migrations().iter().map(|migration| migration.name().to_owned()).collect();
    known.truncate(seen.len());
    if known.len() < seen.len() || !known.iter().all(|name| seen.contains(name)) {
        return Err(Error::refused(
            "die Datenbank stammt von einer anderen Version von Geleit, vermutlich einer neueren",
        ));
    }
    Ok(known.pop())
}

/// The migrations that the database has seen, in no order.
async fn history(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let columns =
        if db.get_database_backend() == DatabaseBackend::Postgres { POSTGRES_COLUMNS } else { SQLITE_COLUMNS };
    if !all::<ColumnRow>(db, columns).await?.iter().any(|row| row.table == HISTORY) {
        return Ok(Vec::new());
    }
    let asked = format!("SELECT version FROM {HISTORY}");
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), asked)).await?;
    Ok(rows.iter().map(|row| row.try_get_by_index(0)).collect::<std::result::Result<_, _>>()?)
}

async fn all<R: FromQueryResult>(db: &impl ConnectionTrait, sql: &str) -> Result<Vec<R>> {
    let rows = db.query_all_raw(Statement::from_string(db.get_database_backend(), sql)).await?;
    Ok(rows.iter().map(|row| R::from_query_result(row, "")).collect::<std::result::Result<_, _>>()?)
}

fn table(name: String, mut rows: Vec<ColumnRow>) -> Result<Table> {
    rows.sort_by(|one, other| one.column.cmp(&other.column));
    let mut key: Vec<&ColumnRow> = rows.iter().filter(|row| row.key > 0).collect();
    key.sort_by_key(|row| row.key);
    let key = key.into_iter().map(|row| row.column.clone()).collect();
    let column = |row: ColumnRow| match kind(&row.kind) {
        Some(kind) => Ok(Column { name: row.column, kind }),
        None => Err(Error::internal(format!("{}.{} has the unknown type {}", row.table, row.column, row.kind))),
    };
    let columns = rows.into_iter().map(column).collect::<Result<_>>()?;
    Ok(Table { name, columns, key, references: Vec::new() })
}

/// By the names that SQLite and PostgreSQL have for it.
fn kind(name: &str) -> Option<Kind> {
    Some(match name {
        "boolean" => Kind::Boolean,
        "integer" | "bigint" => Kind::Integer,
        "text" => Kind::Text,
        "date_text" | "date" => Kind::Date,
        "time_text" | "time without time zone" => Kind::Time,
        "timestamp_with_timezone_text" | "timestamp with time zone" => Kind::Instant,
        "blob" | "bytea" => Kind::Bytes,
        _ => return None,
    })
}

fn parents_first(mut waiting: Vec<Table>) -> Vec<Table> {
    let mut sorted: Vec<Table> = Vec::with_capacity(waiting.len());
    while !waiting.is_empty() {
        let stands = |other: &str| sorted.iter().any(|table| table.name == other);
        let is_free =
            |table: &Table| table.references.iter().all(|(_, other, _)| *other == table.name || stands(other));
        // Where tables refer to each other in a circle, any of them goes first.
        let next = waiting.iter().position(is_free).unwrap_or(0);
        sorted.push(waiting.remove(next));
    }
    sorted
}
