//! A change of a row, for people: columns by their names, values as pages write them, keys by what they stand for.

use std::collections::{BTreeMap, BTreeSet};

use chrono::{DateTime, NaiveDate, NaiveTime, Utc};
use entity::{
    account, assignment, audit_entry, care_fund, district, enquiry, group as dementia_group, letter, partner, senior,
    statement, training_module,
    value::{Cents, Month},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};
use serde_json::{Map, Value};

use super::{
    names::{self, Shape},
    words,
};
use crate::{
    error::Result,
    office::oversight::Text,
    web::{format, lang::Lang},
};

/// What happened to one column of a row; an empty side is nothing.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Change {
    pub column: String,
    pub before: String,
    pub after: String,
}

/// What the rows that entries speak of are called: numbers of people, names of districts.
#[derive(Debug, Default)]
pub struct Labels(BTreeMap<(&'static str, i64), String>);

impl Labels {
    /// For these rows, by table and key.
    pub async fn of(db: &impl ConnectionTrait, wanted: impl IntoIterator<Item = (String, i64)>) -> Result<Self> {
        let mut keys: BTreeMap<String, BTreeSet<i64>> = BTreeMap::new();
        for (table, key) in wanted {
            keys.entry(table).or_default().insert(key);
        }
        let mut labels = BTreeMap::new();
        macro_rules! look {
            ($($table:literal $entity:ident $label:ident)+) => {$(
                if let Some(ids) = keys.remove($table) {
                    let found = $entity::Entity::find().select_only();
                    let found = found.column($entity::Column::Id).column($entity::Column::$label);
                    let found = found.filter($entity::Column::Id.is_in(ids)).into_tuple::<(i64, String)>();
                    labels.extend(found.all(db).await?.into_iter().map(|(id, label)| (($table, id), label)));
                }
            )+};
        }
        look! {
            "account" account Name
            "assignment" assignment Number
            "care_fund" care_fund Name
            "dementia_group" dementia_group Number
            "enquiry" enquiry Number
            "district" district Name
            "letter" letter Number
            "partner" partner Number
            "senior" senior Number
            "statement" statement Number
            "training_module" training_module Code
            "volunteer" volunteer Number
        }
        Ok(Self(labels))
    }

    /// For the row that one value of a column names, if it does.
    pub async fn of_value(db: &impl ConnectionTrait, column: &str, value: &Value) -> Result<Self> {
        let named = match names::shape(column) {
            Shape::Of(table) => value.as_i64().map(|key| (table.to_owned(), key)),
            Shape::Actor => value.as_str().and_then(account_of),
            Shape::Plain | Shape::Money | Shape::Hidden => None,
        };
        Self::of(db, named).await
    }

    /// For all rows that these entries name.
    pub async fn of_entries(db: &impl ConnectionTrait, entries: &[audit_entry::Model]) -> Result<Self> {
        Self::of(db, entries.iter().flat_map(named)).await
    }

    /// What a row is called, if it has a name of its own.
    pub fn get(&self, table: &str, key: &str) -> Option<&str> {
        let key = key.parse::<i64>().ok()?;
        self.0.iter().find(|((known, id), _)| *known == table && *id == key).map(|(_, label)| label.as_str())
    }

    /// Who acted, as the trail has it: `account:7`, `command:import`, `visitor`.
    pub fn actor(&self, actor: &str, t: &Text) -> String {
        match actor.split_once(':') {
            Some(("account", key)) => self.get("account", key).unwrap_or(actor).to_owned(),
            Some(("command", verb)) => format!("{} {verb}", t.command),
            _ if actor == "visitor" => t.visitor.to_owned(),
            _ => actor.to_owned(),
        }
    }
}

/// The rows that an entry names.
fn named(entry: &audit_entry::Model) -> Vec<(String, i64)> {
    let mut found: Vec<(String, i64)> =
        entry.row_key.parse().map(|key| (entry.table_name.clone(), key)).into_iter().collect();
    found.extend(account_of(&entry.actor));
    for row in [&entry.before, &entry.after] {
        for (name, value) in columns(row.as_deref()) {
            match names::shape(&name) {
                Shape::Of(table) => found.extend(value.as_i64().map(|key| (table.to_owned(), key))),
                Shape::Actor => found.extend(value.as_str().and_then(account_of)),
                Shape::Plain | Shape::Money | Shape::Hidden => {}
            }
        }
    }
    found
}

fn account_of(actor: &str) -> Option<(String, i64)> {
    Some(("account".to_owned(), actor.strip_prefix("account:")?.parse().ok()?))
}

/// What an entry says to have changed.
pub fn changes(entry: &audit_entry::Model, labels: &Labels, lang: Lang) -> Vec<Change> {
    let [before, after] = [&entry.before, &entry.after].map(|row| columns(row.as_deref()));
    let names: BTreeSet<&String> = before.keys().chain(after.keys()).collect();
    let shown = |row: &Map<String, Value>, name: &str| {
        row.get(name).map(|value| shown(name, value, labels, lang)).unwrap_or_default()
    };
    let changes = names.into_iter().filter(|name| names::shape(name) != Shape::Hidden).map(|name| Change {
        column: names::column(name, lang).map_or_else(|| name.replace('_', " "), str::to_owned),
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

/// What a column holds, as pages write it.
pub fn shown(column: &str, value: &Value, labels: &Labels, lang: Lang) -> String {
    match (names::shape(column), value) {
        (_, Value::Null) => String::new(),
        (Shape::Money, Value::Number(cents)) => format::euros(Cents(cents.as_i64().unwrap_or_default()), lang),
        (Shape::Of(table), key) => {
            let key = key.to_string();
            labels.get(table, &key).map_or(key, str::to_owned)
        }
        (Shape::Actor, Value::String(actor)) => labels.actor(actor, lang.oversight()),
        (_, Value::Bool(is)) => (if *is { lang.words().yes } else { lang.words().no }).to_owned(),
        (_, Value::String(text)) => words::say(column, text, lang)
            .or_else(|| moment(text, lang))
            .unwrap_or_else(|| text.lines().collect::<Vec<_>>().join(", ")),
        (_, other) => other.to_string(),
    }
}

/// A day, an instant, a time of day or a month as pages write them. The trail has them as the database was told them,
/// in quotes; older entries without.
fn moment(text: &str, lang: Lang) -> Option<String> {
    let text = text.trim_matches('\'');
    if let Ok(day) = text.parse::<NaiveDate>() {
        return Some(format::day(day));
    }
    if let Ok(at) = text.parse::<DateTime<Utc>>() {
        return Some(format::moment(at));
    }
    if let Ok(clock) = text.parse::<NaiveTime>() {
        return Some(format::clock(clock));
    }
    text.parse::<Month>().ok().map(|month| format::month(month, lang))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn entry(before: Option<&str>, after: Option<&str>) -> audit_entry::Model {
        audit_entry::Model {
            id: entity::value::AuditEntryId(1),
            at: DateTime::UNIX_EPOCH,
            actor: "account:7".to_owned(),
            action: "update".to_owned(),
            table_name: "senior".to_owned(),
            row_key: "3".to_owned(),
            before: before.map(str::to_owned),
            after: after.map(str::to_owned),
            digest: String::new(),
            chain: String::new(),
        }
    }

    fn said(before: Option<&str>, after: Option<&str>) -> Vec<String> {
        let labels = [(("district", 2), "Brackel"), (("account", 7), "Anna Kern")];
        let labels = Labels(labels.map(|(key, label)| (key, label.to_owned())).into());
        let changes = changes(&entry(before, after), &labels, Lang::De);
        changes.into_iter().map(|it| format!("{}: {} → {}", it.column, it.before, it.after)).collect()
    }

    #[test]
    fn only_what_differs_is_shown() {
        let before = r#"{"id":7,"town":"Dortmund","phone":null,"folded":"a","version":1}"#;
        let after = r#"{"id":7,"town":"Hagen","phone":"0231","folded":"b","version":2}"#;
        assert_eq!(said(Some(before), Some(after)), ["Telefon:  → 0231", "Ort: Dortmund → Hagen"]);
        assert_eq!(said(None, Some(r#"{"id":7}"#)), [""; 0]);
        assert_eq!(said(None, None), [""; 0]);
    }

    #[test]
    fn values_are_written_as_on_pages() {
        for (column, value, expected) in [
            ("district_id", "2", "Stadtbezirk:  → Brackel"),
            ("district_id", "99", "Stadtbezirk:  → 99"),
            ("per_hour", "750", "Preis je Stunde:  → 7,50\u{a0}€"),
            ("at_home", "true", "Zu Hause gepflegt:  → Ja"),
            ("valid_from", "\"2026-10-31\"", "Gilt ab:  → 31.10.2026"),
            ("starts_at", "\"2026-11-02T13:00:00Z\"", "Beginn:  → 02.11.2026, 14:00"),
            ("ended_on", "\"'2026-07-20'\"", "Beendet am:  → 20.07.2026"),
            ("closed_at", "\"'2026-11-02 13:00:00.000000 +00:00'\"", "Abgeschlossen am:  → 02.11.2026, 14:00"),
            ("ends", "\"'12:30:00.000000'\"", "Ende:  → 12:30"),
            ("languages", "\"Deutsch\\nPolnisch\"", "Sprachen:  → Deutsch, Polnisch"),
            ("status", "\"part_paid\"", "Stand:  → teilweise bezahlt"),
            ("month", "\"2026-10\"", "Monat:  → Oktober 2026"),
            ("confirmed_by", "\"account:7\"", "Bestätigt von:  → Anna Kern"),
            ("entered_by", "\"command:import\"", "Eingetragen von:  → Befehl import"),
        ] {
            assert_eq!(said(None, Some(&format!("{{\"{column}\":{value}}}"))), [expected]);
        }
    }
}
