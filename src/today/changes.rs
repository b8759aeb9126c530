//! What the colleagues did last, in words, from the audit trail.

use chrono::{DateTime, Utc};
use entity::{
    audit_entry,
    value::{AccountId, Subject, SubjectKind},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};
use serde_json::{Map, Value};

use super::text::{Text, What};
use crate::{
    error::Result,
    journal::{coordinators, names},
    web::format,
};

/// How many changes are told.
const TOLD: usize = 8;

/// So many entries are looked at, for one act may have written several.
const READ: u64 = 60;

/// What is told of; everything else is the machinery's.
const TABLES: [&str; 16] = [
    "senior",
    "volunteer",
    "partner",
    "assignment",
    "enquiry",
    "care_grade",
    "contact_person",
    "household",
    "senior_wishes",
    "consent",
    "volunteer_profile",
    "volunteer_papers",
    "volunteer_stage",
    "proposal",
    "note",
    "follow_up",
];

/// A change by somebody else.
#[derive(Debug, PartialEq, Eq)]
pub struct Change {
    pub when: String,
    pub by: String,
    /// `Notiz geschrieben`.
    pub says: &'static str,
    pub who: String,
    pub href: String,
}

/// The last changes by those who coordinate too.
pub async fn by_others(db: &impl ConnectionTrait, me: Option<AccountId>, t: &Text) -> Result<Vec<Change>> {
    let others: Vec<_> = coordinators(db).await?.into_iter().filter(|account| Some(account.id) != me).collect();
    let actor = |id: AccountId| format!("account:{id}");
    let entries = audit_entry::Entity::find()
        .filter(audit_entry::Column::Actor.is_in(others.iter().map(|account| actor(account.id))))
        .filter(audit_entry::Column::TableName.is_in(TABLES))
        .order_by_desc(audit_entry::Column::Id)
        .limit(READ);
    let mut told: Vec<(DateTime<Utc>, String, Subject, What)> = Vec::new();
    for entry in entries.all(db).await? {
        let Some((subject, what)) = about(&entry) else { continue };
        let is_told =
            told.iter().any(|(at, by, of, said)| (*at, by, *of, *said) == (entry.at, &entry.actor, subject, what));
        if !is_told && told.len() < TOLD {
            told.push((entry.at, entry.actor, subject, what));
        }
    }
    let named = names(db, told.iter().map(|(_, _, subject, _)| *subject)).await?;
    let change = |(at, by, subject, what): (DateTime<Utc>, String, Subject, What)| {
        let by = others.iter().find(|account| actor(account.id) == by)?.name.clone();
        let who = named.get(&subject)?.name.clone();
        Some(Change { when: format::moment(at), by, says: (t.did)(what), who, href: subject.path() })
    };
    Ok(told.into_iter().filter_map(change).collect())
}

/// What happened to which record.
fn about(entry: &audit_entry::Model) -> Option<(Subject, What)> {
    let [before, after] = [&entry.before, &entry.after].map(|row| columns(row.as_deref()));
    let row = if after.is_empty() { &before } else { &after };
    let key = |column: &str| row.get(column).and_then(Value::as_i64);
    let changed = |column: &str| before.get(column) != after.get(column);
    let table = entry.table_name.as_str();
    let subject = match table {
        "note" | "follow_up" => {
            let kind = row.get("subject")?.as_str()?.parse::<SubjectKind>().ok()?;
            kind.with(key(&format!("{kind}_id"))?)
        }
        "care_grade" | "contact_person" | "household" | "senior_wishes" => SubjectKind::Senior.with(key("senior_id")?),
        "volunteer_profile" | "volunteer_papers" | "volunteer_stage" => {
            SubjectKind::Volunteer.with(key("volunteer_id")?)
        }
        "consent" => key("senior_id")
            .map(|id| SubjectKind::Senior.with(id))
            .or_else(|| key("volunteer_id").map(|id| SubjectKind::Volunteer.with(id)))?,
        "proposal" => SubjectKind::Enquiry.with(key("enquiry_id")?),
        table => table.parse::<SubjectKind>().ok()?.with(entry.row_key.parse().ok()?),
    };
    let what = match (table, entry.action.as_str()) {
        ("note", "insert") => What::NoteWritten,
        ("note", _) => What::NoteChanged,
        ("follow_up", "insert") => What::FollowUpMade,
        ("follow_up", "update") if changed("done_at") && !row.get("done_at")?.is_null() => What::FollowUpDone,
        ("follow_up", "update") if changed("due_on") => What::FollowUpPutOff,
        ("follow_up", _) => What::FollowUpChanged,
        ("care_grade", _) => What::CareGrade,
        ("contact_person", _) => What::Contact,
        ("consent", _) => What::Consent,
        ("proposal", "insert") => What::Asked,
        ("proposal", _) => What::Answered,
        ("enquiry", "update") if changed("state") => What::Step,
        ("household" | "senior_wishes" | "volunteer_profile" | "volunteer_papers" | "volunteer_stage", _) => {
            What::Changed
        }
        (_, "insert") => What::Made,
        (_, "delete") => return None,
        _ => What::Changed,
    };
    Some((subject, what))
}

fn columns(json: Option<&str>) -> Map<String, Value> {
    let parsed = json.and_then(|json| serde_json::from_str(json).ok());
    if let Some(Value::Object(columns)) = parsed { columns } else { Map::new() }
}
