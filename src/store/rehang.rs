//! Hanging rows on another record: all that refers to one that is merged into another, whatever table it stands in.

use sea_orm::{ConnectionTrait, Statement};

use super::{schema::Table, tx::Tx};
use crate::error::Result;

impl Tx {
    /// Lets every row of a table that refers to one record refer to another, and returns how many did. The trail tells of
    /// each row of which it tells at all.
    ///
    /// # Errors
    ///
    /// If the table may hold only one row for a record, and both have one.
    pub async fn rehang(&self, table: &Table, column: &str, from: i64, to: i64) -> Result<u64> {
        let backend = self.connection().get_database_backend();
        let is_recorded = table.columns.iter().any(|known| known.name == "version");
        let mut counted = "";
        if let Some(key) = table.key.first().filter(|_| is_recorded) {
            counted = r#", "version" = "version" + 1"#;
            let asked =
                format!(r#"SELECT CAST("{key}" AS text) FROM "{}" WHERE "{column}" = $1 ORDER BY "{key}""#, table.name);
            let rows =
                self.connection().query_all_raw(Statement::from_sql_and_values(backend, asked, [from.into()])).await?;
            for row in rows {
                self.tell_moved(&table.name, row.try_get_by_index(0)?, column, [from, to]).await;
            }
        }
        let sql = format!(r#"UPDATE "{}" SET "{column}" = $1{counted} WHERE "{column}" = $2"#, table.name);
        let moved = Statement::from_sql_and_values(backend, sql, [to.into(), from.into()]);
        Ok(self.connection().execute_raw(moved).await?.rows_affected())
    }
}
