//! The audit trail, as it is read.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use entity::{account, audit_entry};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Map, Value};

use super::oversight::Text;
use crate::{clock::ZONE, error::Result, store::Slice};

/// Which entries are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub table: Option<String>,
    pub actor: Option<String>,
    pub from: Option<NaiveDate>,
    /// The last day included.
    pub until: Option<NaiveDate>,
}

/// What happened to one column of a row; an empty side is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub column: String,
    pub before: String,
    pub after: String,
}

/// One page of the entries wanted, newest first.
pub async fn page(db: &impl ConnectionTrait, wanted: &Wanted, page: u64) -> Result<Slice<audit_entry::Model>> {
    let mut found = audit_entry::Entity::find().order_by_desc(audit_entry::Column::Id);
    if let Some(table) = &wanted.table {
        found = found.filter(audit_entry::Column::TableName.eq(table));
    }
    if let Some(actor) = &wanted.actor {
        found = found.filter(audit_entry::Column::Actor.eq(actor));
    }
    if let Some(from) = wanted.from {
        found = found.filter(audit_entry::Column::At.gte(begin(from)));
    }
    if let Some(until) = wanted.until {
        found = found.filter(audit_entry::Column::At.lt(begin(until + Days::new(1))));
    }
    Slice::of(found, page, db).await
}

/// The tables that have entries.
pub async fn tables(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let tables = audit_entry::Entity::find().select_only().column(audit_entry::Column::TableName).distinct();
    Ok(tables.order_by_asc(audit_entry::Column::TableName).into_tuple().all(db).await?)
}

/// Those who have made entries, as the trail names them.
pub async fn actors(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let actors = audit_entry::Entity::find().select_only().column(audit_entry::Column::Actor).distinct();
    Ok(actors.order_by_asc(audit_entry::Column::Actor).into_tuple().all(db).await?)
}

/// Who is behind the actors of the trail, today.
pub async fn names(db: &impl ConnectionTrait, t: &Text) -> Result<BTreeMap<String, String>> {
    let accounts = account::Entity::find().all(db).await?;
    let mut names: BTreeMap<String, String> =
        accounts.into_iter().map(|account| (format!("account:{}", account.id), account.name)).collect();
    names.insert("visitor".to_owned(), t.visitor.to_owned());
    Ok(names)
}

/// What differs between two states of a row.
pub fn changes(before: Option<&str>, after: Option<&str>) -> Vec<Change> {
    let [before, after] = [before, after].map(columns);
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).filter(|name| *name != "version").collect();
    let shown = |row: &Map<String, Value>, name: &str| row.get(name).map(text).unwrap_or_default();
    let changes = names.into_iter().map(|name| Change {
        column: name.clone(),
        before: shown(&before, name),
        after: shown(&after, name),
    });
    // Masked columns look the same before and after; what was masked on both sides may have changed.
    changes.filter(|change| change.before != change.after).collect()
}

fn columns(json: Option<&str>) -> Map<String, Value> {
    let parsed = json.and_then(|json| serde_json::from_str(json).ok());
    if let Some(Value::Object(columns)) = parsed { columns } else { Map::new() }
}

fn text(value: &Value) -> String {
    match value {
        Value::Null => String::new(),
        Value::String(text) => text.clone(),
        other => other.to_string(),
    }
}

/// The instant at which a day begins in the service's time zone.
fn begin(day: NaiveDate) -> DateTime<Utc> {
    ZONE.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest().map(|at| at.to_utc()).unwrap_or_default()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_what_differs_is_shown() {
        let before = r#"{"id":7,"town":"Dortmund","phone":null,"version":1}"#;
        let after = r#"{"id":7,"town":"Hagen","phone":"0231","version":2}"#;
        let change = |column: &str, before: &str, after: &str| Change {
            column: column.to_owned(),
            before: before.to_owned(),
            after: after.to_owned(),
        };
        let expected = [change("phone", "", "0231"), change("town", "Dortmund", "Hagen")];
        assert_eq!(changes(Some(before), Some(after)), expected);
        assert_eq!(changes(None, Some(r#"{"id":7}"#)), [change("id", "", "7")]);
        assert_eq!(changes(None, None), []);
    }
}
