//! The audit trail: an entry for each row written, chained by digests so that none can be changed or taken out unseen.

use std::collections::HashSet;

use chrono::{DateTime, Utc};
use entity::{
    audit_entry, audit_head,
    record::{Record, Registered},
    value::AuditEntryId,
};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityName, EntityTrait, Iden, Iterable, QueryFilter, QueryOrder, QuerySelect, Set,
    sea_query::OnConflict,
};
use sha2::{Digest, Sha256};

use crate::{
    actor::Actor,
    error::{Error, Result},
    hex::hex,
};

/// How many entries are written or checked at a time.
const CHUNK: u64 = 1000;

/// The one row of the trail's end.
const HEAD: i32 = 1;

const ERASE: &str = "erase";

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Insert,
    Update,
    Delete,
    /// What an entry of the trail held was blanked.
    Erase,
}

impl Action {
    fn word(self) -> &'static str {
        match self {
            Self::Insert => "insert",
            Self::Update => "update",
            Self::Delete => "delete",
            Self::Erase => ERASE,
        }
    }
}

/// The entries of one transaction, written together before it is committed.
#[derive(Debug, Default)]
pub(super) struct Trail(Vec<audit_entry::ActiveModel>);

impl Trail {
    pub(super) fn add<M: Record>(
        &mut self,
        by: &Actor,
        at: DateTime<Utc>,
        action: Action,
        before: Option<&M>,
        after: Option<&M>,
    ) {
        let [before_trail, mut after_trail] = [before, after].map(|row| row.map(Record::trail));
        if let (Some(before), Some(after), Some(trail)) = (before, after, &mut after_trail) {
            mark_masked_changes(before, after, trail);
        }
        let [before_text, after_text] =
            [before_trail, after_trail].map(|trail| trail.map(|trail| serde_json::Value::Object(trail).to_string()));
        let row_key = before.or(after).map(Record::key).unwrap_or_default();
        self.0.push(audit_entry::ActiveModel {
            at: Set(at),
            actor: Set(by.to_string()),
            action: Set(action.word().to_owned()),
            table_name: Set(M::table().to_owned()),
            row_key: Set(row_key),
            digest: Set(digest(&[before_text.as_deref().unwrap_or(""), after_text.as_deref().unwrap_or("")])),
            before: Set(before_text),
            after: Set(after_text),
            ..Default::default()
        });
    }

    /// Tells of a row only that it refers to another record now.
    pub(super) fn add_moved(
        &mut self,
        by: &Actor,
        at: DateTime<Utc>,
        (table, row_key): (&str, String),
        column: &str,
        from_to: [i64; 2],
    ) {
        let [before, after] = from_to.map(|key| serde_json::json!({ column: key }).to_string());
        self.0.push(audit_entry::ActiveModel {
            at: Set(at),
            actor: Set(by.to_string()),
            action: Set(Action::Update.word().to_owned()),
            table_name: Set(table.to_owned()),
            row_key: Set(row_key),
            digest: Set(digest(&[&before, &after])),
            before: Set(Some(before)),
            after: Set(Some(after)),
            ..Default::default()
        });
    }

    /// Blanks what an entry held, and says so: what is blank without a word is a fault.
    pub(super) async fn erase(
        &mut self,
        db: &impl ConnectionTrait,
        by: &Actor,
        at: DateTime<Utc>,
        entry: AuditEntryId,
    ) -> Result<()> {
        let blank =
            audit_entry::ActiveModel { id: Set(entry), before: Set(None), after: Set(None), ..Default::default() };
        audit_entry::Entity::update(blank).exec(db).await?;
        self.0.push(audit_entry::ActiveModel {
            at: Set(at),
            actor: Set(by.to_string()),
            action: Set(Action::Erase.word().to_owned()),
            table_name: Set(audit_entry::Entity.table_name().to_owned()),
            row_key: Set(entry.to_string()),
            digest: Set(digest(&["", ""])),
            before: Set(None),
            after: Set(None),
            ..Default::default()
        });
        Ok(())
    }

    pub(super) async fn write(self, db: &impl ConnectionTrait) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        let head = head(db).await?;
        let (mut last, mut entries) = (head.chain, self.0);
        let count = head.entries + i64::try_from(entries.len()).map_err(|_| Error::internal("too many entries"))?;
        for entry in &mut entries {
            last = link(&last, entry);
            entry.chain = Set(last.clone());
        }
        set_head(db, count, last).await?;
        let mut entries = entries.into_iter().peekable();
        while entries.peek().is_some() {
            let chunk: Vec<_> = entries.by_ref().take(500).collect();
            audit_entry::Entity::insert_many(chunk).exec_without_returning(db).await?;
        }
        Ok(())
    }
}

/// The trail does not say what a masked column held, but it does say that it holds something else now.
fn mark_masked_changes<M: Record>(before: &M, after: &M, trail: &mut serde_json::Map<String, serde_json::Value>) {
    for column in <M::Entity as EntityTrait>::Column::iter() {
        let is_other = M::Entity::kind(column).is_masked() && before.get(column) != after.get(column);
        if let Some(shown) = trail.get_mut(column.unquoted()).filter(|shown| is_other && !shown.is_null()) {
            *shown = "••• *".into();
        }
    }
}

/// Where the trail ends; before its first entry, nowhere.
async fn head(db: &impl ConnectionTrait) -> Result<audit_head::Model> {
    let head = audit_head::Entity::find_by_id(HEAD).one(db).await?;
    Ok(head.unwrap_or(audit_head::Model { id: HEAD, entries: 0, chain: String::new() }))
}

async fn set_head(db: &impl ConnectionTrait, entries: i64, chain: String) -> Result<()> {
    let row = audit_head::ActiveModel { id: Set(HEAD), entries: Set(entries), chain: Set(chain) };
    let again = OnConflict::column(audit_head::Column::Id)
        .update_columns([audit_head::Column::Entries, audit_head::Column::Chain])
        .to_owned();
    audit_head::Entity::insert(row).on_conflict(again).exec_without_returning(db).await?;
    Ok(())
}

/// The digest that ties an entry to the one before it. What the row held is in `digest`, so that erasing a person's
/// words from an entry leaves the chain whole.
fn link(previous: &str, entry: &audit_entry::ActiveModel) -> String {
    let at = entry.at.as_ref().timestamp().to_string();
    digest(&[
        previous,
        &at,
        entry.actor.as_ref(),
        entry.action.as_ref(),
        entry.table_name.as_ref(),
        entry.row_key.as_ref(),
        entry.digest.as_ref(),
    ])
}

/// What is wrong with the trail.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Broken {
    /// The entry with this id does not follow from the one before it, or does not hold what it held.
    Entry(i64),
    /// The trail does not end where its last entry was written.
    End,
}

/// Recomputes the whole chain, and returns how many entries it has.
///
/// # Errors
///
/// Inside: the first entry that is not as it was written, or that the last ones are gone.
pub async fn verify_chain(db: &impl ConnectionTrait) -> Result<std::result::Result<usize, Broken>> {
    let erased = erased(db).await?;
    let (mut last, mut after, mut checked) = (String::new(), 0, 0);
    loop {
        let entries = audit_entry::Entity::find()
            .filter(audit_entry::Column::Id.gt(after))
            .order_by_asc(audit_entry::Column::Id)
            .limit(CHUNK)
            .all(db)
            .await?;
        let Some(end) = entries.last().map(|entry| entry.id.0) else { break };
        for entry in entries {
            let (id, chain) = (entry.id.0, entry.chain.clone());
            let is_whole = holds_what_it_held(&entry, &erased);
            last = link(&last, &entry.into());
            if !is_whole || last != chain {
                return Ok(Err(Broken::Entry(id)));
            }
            checked += 1;
        }
        after = end;
    }
    let head = head(db).await?;
    let is_end = head.chain == last && usize::try_from(head.entries) == Ok(checked);
    Ok(if is_end { Ok(checked) } else { Err(Broken::End) })
}

fn holds_what_it_held(entry: &audit_entry::Model, erased: &HashSet<String>) -> bool {
    let held = [&entry.before, &entry.after].map(|text| text.as_deref().unwrap_or(""));
    let is_blank = entry.before.is_none() && entry.after.is_none();
    digest(&held) == entry.digest || (is_blank && erased.contains(&entry.id.to_string()))
}

/// The ids of the entries of which the trail says that they were blanked.
async fn erased(db: &impl ConnectionTrait) -> Result<HashSet<String>> {
    let told = audit_entry::Entity::find()
        .select_only()
        .column(audit_entry::Column::RowKey)
        .filter(audit_entry::Column::Action.eq(ERASE))
        .filter(audit_entry::Column::TableName.eq(audit_entry::Entity.table_name()));
    Ok(told.into_tuple().all(db).await?.into_iter().collect())
}

/// SHA-256 of the parts, each led by its length, in hexadecimal.
fn digest(parts: &[&str]) -> String {
    let mut hash = Sha256::new();
    for part in parts {
        hash.update(part.len().to_be_bytes());
        hash.update(part.as_bytes());
    }
    hex(&hash.finalize())
}
