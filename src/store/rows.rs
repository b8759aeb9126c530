//! Rows of any table as plain values, the same on both databases: what a backup holds.

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use sea_orm::{ConnectionTrait, DatabaseBackend, DbErr, QueryResult, Statement, TryGetable, Value};

use super::schema::{Column, Kind, Table};
use crate::error::Result;

/// The values of a row, in the order of its table's columns.
pub type Row = Vec<Value>;

/// How many values are read or written at a time: fewer than either database takes in one statement.
const VALUES: usize = 10_000;

/// How many rows with bytes in them are read at a time.
const HEAVY_ROWS: usize = 50;

impl Table {
    /// The next rows by primary key after the one given; empty at the end. Texts are in the order of their bytes.
    pub async fn page(&self, db: &impl ConnectionTrait, after: Option<&Row>) -> Result<Vec<Row>> {
        let backend = db.get_database_backend();
        let values = after.map(|row| self.key_of(row)).unwrap_or_default();
        let asked = Statement::from_sql_and_values(backend, self.select(backend, !values.is_empty()), values);
        let read = |row: QueryResult| {
            self.columns.iter().enumerate().map(|(at, column)| value(&row, at, column.kind)).collect()
        };
        Ok(db.query_all_raw(asked).await?.into_iter().map(read).collect::<Result<_, DbErr>>()?)
    }

    /// How many rows it has.
    pub async fn count(&self, db: &impl ConnectionTrait) -> Result<i64> {
        let asked =
            Statement::from_string(db.get_database_backend(), format!(r#"SELECT count(*) FROM "{}""#, self.name));
        let row = db.query_one_raw(asked).await?;
        Ok(row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default())
    }

    /// How many rows refer to this key.
    pub async fn count_of(&self, db: &impl ConnectionTrait, column: &str, key: i64) -> Result<i64> {
        let sql = format!(r#"SELECT count(*) FROM "{}" WHERE "{column}" = $1"#, self.name);
        let asked = Statement::from_sql_and_values(db.get_database_backend(), sql, [key.into()]);
        let row = db.query_one_raw(asked).await?;
        Ok(row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default())
    }

    /// Whether a column holds bytes.
    pub fn has_bytes(&self) -> bool {
        self.columns.iter().any(|column| column.kind == Kind::Bytes)
    }

    /// The values of a row's primary key.
    pub fn key_of(&self, row: &Row) -> Row {
        let place = |name: &String| self.columns.iter().position(|column| column.name == *name);
        self.key.iter().filter_map(place).filter_map(|at| row.get(at).cloned()).collect()
    }

    /// How many rows are read or written at a time.
    pub fn rows_at_a_time(&self) -> usize {
        let rows = VALUES / self.columns.len().max(1);
        if self.has_bytes() { HEAVY_ROWS } else { rows.max(1) }
    }

    fn select(&self, backend: DatabaseBackend, is_further: bool) -> String {
        let is_cast = |column: &Column| column.kind == Kind::Integer && backend == DatabaseBackend::Postgres;
        let read = |column: &Column| format!(r#""{}"{}"#, column.name, if is_cast(column) { "::bigint" } else { "" });
        let columns = list(self.columns.iter().map(read));
        let key = list(self.key.iter().map(|name| self.by_bytes(name, backend)));
        let places = list((1..=self.key.len()).map(|at| format!("${at}")));
        let further = if is_further { format!("WHERE ({key}) > ({places})") } else { String::new() };
        let limit = self.rows_at_a_time();
        format!(r#"SELECT {columns} FROM "{}" {further} ORDER BY {key} LIMIT {limit}"#, self.name)
    }

    /// A key column, compared byte by byte, as SQLite does anyway.
    fn by_bytes(&self, name: &str, backend: DatabaseBackend) -> String {
        let is_text = self.columns.iter().any(|column| column.name == name && column.kind == Kind::Text);
        let order = if is_text && backend == DatabaseBackend::Postgres { r#" COLLATE "C""# } else { "" };
        format!(r#""{name}"{order}"#)
    }

    /// The statement that adds these rows.
    pub(super) fn insert(&self, backend: DatabaseBackend, rows: Vec<Row>) -> Statement {
        let columns = list(self.columns.iter().map(|column| format!(r#""{}""#, column.name)));
        let width = self.columns.len();
        let places = |row: usize| format!("({})", list((1..=width).map(|at| format!("${}", row * width + at))));
        let sql = format!(r#"INSERT INTO "{}" ({columns}) VALUES {}"#, self.name, list((0..rows.len()).map(places)));
        Statement::from_sql_and_values(backend, sql, rows.into_iter().flatten())
    }
}

fn list(parts: impl Iterator<Item = String>) -> String {
    parts.collect::<Vec<_>>().join(", ")
}

fn value(row: &QueryResult, at: usize, kind: Kind) -> Result<Value, DbErr> {
    fn get<T: TryGetable>(row: &QueryResult, at: usize) -> Result<Option<T>, DbErr> {
        row.try_get_by_index(at)
    }
    Ok(match kind {
        Kind::Boolean => Value::Bool(get(row, at)?),
        Kind::Integer => Value::BigInt(get(row, at)?),
        Kind::Text => Value::String(get(row, at)?),
        Kind::Date => Value::ChronoDate(get::<NaiveDate>(row, at)?),
        Kind::Time => Value::ChronoTime(get::<NaiveTime>(row, at)?),
        Kind::Instant => Value::ChronoDateTimeUtc(get::<DateTime<Utc>>(row, at)?),
        Kind::Bytes => Value::Bytes(get(row, at)?),
    })
}
