//! What happened to a visit, from the trail.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::audit_entry;
use serde_json::Value;

use super::text::Text;

/// One thing that happened.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Event {
    pub at: DateTime<Utc>,
    pub what: &'static str,
    pub by: String,
}

/// The trail in words.
pub fn events(trail: &[audit_entry::Model], names: &HashMap<String, String>, t: &Text) -> Vec<Event> {
    let who = |actor: &str| match actor {
        "command:import" => t.by_import.to_owned(),
        other => names.get(other).cloned().unwrap_or_else(|| t.by_service.to_owned()),
    };
    trail.iter().map(|entry| Event { at: entry.at, what: what(entry, t), by: who(&entry.actor) }).collect()
}

fn what(entry: &audit_entry::Model, t: &Text) -> &'static str {
    let (before, after) = (read(entry.before.as_deref()), read(entry.after.as_deref()));
    let status = |row: &Value| row["status"].as_str().map(str::to_owned);
    let taken = |row: &Value| !row["run_id"].is_null();
    match (status(&before).as_deref(), status(&after).as_deref()) {
        (None, _) if after["version"].as_i64() > Some(1) => t.was_put_back,
        (None, _) => t.was_entered,
        (Some(_), None) => t.was_removed,
        (Some(_), _) if !taken(&before) && taken(&after) => t.was_settled,
        (Some("confirmed"), Some("logged")) => t.was_unconfirmed,
        (Some("returned"), Some("logged")) => t.was_taken_again,
        (Some("logged"), Some("returned")) => t.was_returned,
        (Some("logged"), Some("confirmed")) if before["starts_at"] == after["starts_at"] => t.was_confirmed,
        _ => t.was_changed,
    }
}

fn read(row: Option<&str>) -> Value {
    row.and_then(|row| serde_json::from_str(row).ok()).unwrap_or_default()
}
