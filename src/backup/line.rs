//! A row as a line of JSON and back, exact for every value.

use chrono::{DateTime, SecondsFormat, Utc};
use sea_orm::{ConnectionTrait, Value};
use serde::{Deserialize, Serialize};
use serde_json::{Map, Value as Json};
use sha2::{Digest, Sha256};

use super::{files, manifest::Content};
use crate::{
    error::{Error, Result},
    hex::hex,
    store::{
        Row,
        schema::{Column, Kind, Table},
    },
};

/// Where the bytes of a value are.
#[derive(Clone, Debug, PartialEq, Eq, Serialize, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Stored {
    pub file: String,
    pub sha256: String,
}

/// Hands over every row of a table as a line, without its end, and says what the table holds.
pub async fn each(
    db: &impl ConnectionTrait,
    table: &Table,
    mut take: impl FnMut(&str) -> Result<()>,
) -> Result<Content> {
    let (mut hash, mut rows, mut files) = (Sha256::new(), 0, 0);
    let mut page = table.page(db, None).await?;
    while let Some(last) = page.last().cloned() {
        for (row, name) in page.iter().zip(files::names(db, table, &page).await?) {
            let line = line(&table.columns, row, &name, &mut files)?;
            hash.update(&line);
            hash.update("\n");
            take(&line)?;
            rows += 1;
        }
        page = table.page(db, Some(&last)).await?;
    }
    Ok(Content { name: table.name.clone(), columns: table.columns.clone(), rows, files, sha256: hex(&hash.finalize()) })
}

fn line(columns: &[Column], row: &Row, file: &str, files: &mut u64) -> Result<String> {
    let mut object = Map::new();
    for (column, value) in columns.iter().zip(row) {
        let json = match value {
            Value::Bytes(Some(bytes)) => {
                *files += 1;
                let sha256 = hex(&Sha256::digest(bytes));
                serde_json::to_value(Stored { file: files::of_column(file, table_bytes(columns), column), sha256 })?
            }
            value => json(value)?,
        };
        object.insert(column.name.clone(), json);
    }
    Ok(Json::Object(object).to_string())
}

/// How many columns hold bytes: of several, each has a file of its own.
fn table_bytes(columns: &[Column]) -> usize {
    columns.iter().filter(|column| column.kind == Kind::Bytes).count()
}

fn json(value: &Value) -> Result<Json> {
    Ok(match value {
        Value::Bool(value) => (*value).into(),
        Value::BigInt(value) => (*value).into(),
        Value::String(value) => value.clone().into(),
        Value::ChronoDate(value) => value.map(|day| day.to_string()).into(),
        Value::ChronoTime(value) => value.map(|time| time.to_string()).into(),
        Value::ChronoDateTimeUtc(value) => value.map(|at| at.to_rfc3339_opts(SecondsFormat::AutoSi, true)).into(),
        Value::Bytes(None) => Json::Null,
        other => return Err(Error::internal(format!("no backup holds a value like {other:?}"))),
    })
}

/// The row of a line; `bytes` fetches what stands in a file of its own. None if it is not a row of these columns.
pub fn row(columns: &[Column], line: &str, mut bytes: impl FnMut(Stored) -> Result<Vec<u8>>) -> Result<Option<Row>> {
    let Ok(mut object) = serde_json::from_str::<Map<String, Json>>(line) else { return Ok(None) };
    let mut row = Vec::with_capacity(columns.len());
    for column in columns {
        let Some(json) = object.remove(&column.name) else { return Ok(None) };
        let value = match (column.kind, json) {
            (Kind::Bytes, Json::Object(stored)) => match serde_json::from_value(Json::Object(stored)) {
                Ok(stored) => Some(Value::Bytes(Some(bytes(stored)?))),
                Err(_) => None,
            },
            (kind, json) => value(kind, &json),
        };
        let Some(value) = value else { return Ok(None) };
        row.push(value);
    }
    Ok(object.is_empty().then_some(row))
}

fn value(kind: Kind, json: &Json) -> Option<Value> {
    let is_null = json.is_null();
    let text = || json.as_str();
    let known = |value: Value| Some(value);
    match kind {
        Kind::Boolean if is_null => known(Value::Bool(None)),
        Kind::Integer if is_null => known(Value::BigInt(None)),
        Kind::Text if is_null => known(Value::String(None)),
        Kind::Date if is_null => known(Value::ChronoDate(None)),
        Kind::Time if is_null => known(Value::ChronoTime(None)),
        Kind::Instant if is_null => known(Value::ChronoDateTimeUtc(None)),
        Kind::Bytes => is_null.then_some(Value::Bytes(None)),
        Kind::Boolean => known(json.as_bool()?.into()),
        Kind::Integer => known(json.as_i64()?.into()),
        Kind::Text => known(text()?.into()),
        Kind::Date => known(Value::ChronoDate(Some(text()?.parse().ok()?))),
        Kind::Time => known(Value::ChronoTime(Some(text()?.parse().ok()?))),
        Kind::Instant => known(Value::ChronoDateTimeUtc(Some(text()?.parse::<DateTime<Utc>>().ok()?))),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const KINDS: [Kind; 6] = [Kind::Boolean, Kind::Integer, Kind::Text, Kind::Date, Kind::Time, Kind::Instant];

    fn columns() -> Vec<Column> {
        KINDS.iter().map(|kind| Column { name: format!("{kind:?}"), kind: *kind }).collect()
    }

    #[track_caller]
    fn check(texts: [&str; 6]) {
        let values: Vec<Json> = texts.iter().map(|text| serde_json::from_str(text).unwrap()).collect();
        let row: Row = KINDS.iter().zip(&values).map(|(kind, json)| value(*kind, json).unwrap()).collect();
        let written = line(&columns(), &row, "", &mut 0).unwrap();
        assert_eq!(super::row(&columns(), &written, |_| unreachable!()).unwrap(), Some(row), "{written}");
    }

    #[test]
    fn every_value_comes_back_as_it_was() {
        check(["true", "-9223372036854775808", r#""""#, r#""0001-01-01""#, r#""00:00:00""#, "null"]);
        check([
            "false",
            "9223372036854775807",
            r#""Zoë \"Ž\"\n\u0001 💐""#,
            r#""2026-02-28""#,
            r#""23:59:59.000001""#,
            r#""2026-10-25T00:59:59.123456Z""#,
        ]);
        check(["null"; 6]);
    }

    #[test]
    fn a_line_that_is_not_a_row_of_the_table_is_none() {
        let columns = [Column { name: "a".to_owned(), kind: Kind::Integer }];
        for line in
            ["", "{}", r#"{"a":1.5}"#, r#"{"a":9223372036854775808}"#, r#"{"a":"1"}"#, r#"{"a":1,"b":2}"#, "[1]"]
        {
            assert_eq!(row(&columns, line, |_| unreachable!()).unwrap(), None, "{line}");
        }
        assert_eq!(row(&columns, r#"{"a":1}"#, |_| unreachable!()).unwrap(), Some(vec![1_i64.into()]));
    }
}
