//! Whether the database itself is sound: no row refers to one that is not there, and the file is not damaged.

use sea_orm::{ConnectionTrait, DatabaseBackend, Statement};

use super::schema;
use crate::error::Result;

/// What is unsound, one finding a line; empty if all is well.
pub async fn unsound(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let backend = db.get_database_backend();
    let mut found = Vec::new();
    for table in schema::tables(db).await? {
        for (column, other, other_column) in &table.references {
            let sql = format!(
                r#"SELECT count(*) FROM "{name}" t WHERE t."{column}" IS NOT NULL
                AND NOT EXISTS (SELECT 1 FROM "{other}" o WHERE o."{other_column}" = t."{column}")"#,
                name = table.name
            );
            let row = db.query_one_raw(Statement::from_string(backend, sql)).await?;
            let orphans: i64 = row.map(|row| row.try_get_by_index(0)).transpose()?.unwrap_or_default();
            if orphans > 0 {
                found.push(format!("{}: {orphans} Zeilen nennen in {column} keine Zeile von {other}", table.name));
            }
        }
    }
    if backend == DatabaseBackend::Sqlite {
        let sql = "SELECT integrity_check FROM pragma_integrity_check";
        for row in db.query_all_raw(Statement::from_string(backend, sql)).await? {
            let answer: String = row.try_get_by_index(0)?;
            if answer != "ok" {
                found.push(format!("die Datenbankdatei: {answer}"));
            }
        }
    }
    Ok(found)
}
