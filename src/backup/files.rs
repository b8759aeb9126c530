//! What the files are called in which bytes stand: a person looking for a statement finds it by its number.

use std::collections::HashMap;

use entity::{statement, value::StatementId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect, Value};

use crate::{
    error::Result,
    store::{
        Row,
        schema::{Column, Table},
    },
};

/// The table with the stored PDFs, which go by the numbers of their statements.
const PDFS: &str = "statement_pdf";

/// The name of each row's file.
pub async fn names(db: &impl ConnectionTrait, table: &Table, rows: &[Row]) -> Result<Vec<String>> {
    if !table.has_bytes() {
        return Ok(vec![String::new(); rows.len()]);
    }
    let keys: Vec<Row> = rows.iter().map(|row| table.key_of(row)).collect();
    let numbers = if table.name == PDFS { numbers(db, &keys).await? } else { HashMap::new() };
    let name = |key: &Row| match numbers.get(&id(key)) {
        Some(number) => format!("pdf/{number}.pdf"),
        None => format!("bytes/{}/{}", table.name, id(key)),
    };
    Ok(keys.iter().map(name).collect())
}

/// The name of one column's file, where a table has several columns with bytes.
pub fn of_column(name: &str, columns_with_bytes: usize, column: &Column) -> String {
    if columns_with_bytes > 1 { format!("{name}.{}", column.name) } else { name.to_owned() }
}

async fn numbers(db: &impl ConnectionTrait, keys: &[Row]) -> Result<HashMap<i64, String>> {
    let rows: Vec<(StatementId, String)> = statement::Entity::find()
        .select_only()
        .columns([statement::Column::Id, statement::Column::Number])
        .filter(statement::Column::Id.is_in(keys.iter().map(id)))
        .into_tuple()
        .all(db)
        .await?;
    Ok(rows.into_iter().map(|(id, number)| (id.0, number)).collect())
}

/// Every table with bytes has one id.
fn id(key: &Row) -> i64 {
    match key.as_slice() {
        [Value::BigInt(Some(id))] => *id,
        _ => 0,
    }
}
