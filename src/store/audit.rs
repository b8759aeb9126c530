//! The audit trail: an entry for each row written, chained by digests so that none can be changed or taken out unseen.

use chrono::{DateTime, Utc};
use entity::{
    audit_entry,
    record::{Record, Registered},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, Iden, Iterable, QueryFilter, QueryOrder, QuerySelect, Set};
use sha2::{Digest, Sha256};

use crate::{actor::Actor, error::Result, hex::hex};

/// How many entries are written or checked at a time.
const CHUNK: u64 = 1000;

/// What happened to a row.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub(super) enum Action {
    Insert,
    Update,
    Delete,
}

impl Action {
    fn word(self) -> &'static str {
        match self {
            Self::Insert => "insert",
            Self::Update => "update",
            Self::Delete => "delete",
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

    pub(super) async fn write(self, db: &impl ConnectionTrait) -> Result<()> {
        if self.0.is_empty() {
            return Ok(());
        }
        let mut last = last_chain(db).await?;
        let mut entries = self.0;
        for entry in &mut entries {
            last = link(&last, entry);
            entry.chain = Set(last.clone());
        }
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

async fn last_chain(db: &impl ConnectionTrait) -> Result<String> {
    let last = audit_entry::Entity::find().order_by_desc(audit_entry::Column::Id).one(db).await?;
    Ok(last.map(|entry| entry.chain).unwrap_or_default())
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

/// An entry that does not follow from the one before it, or does not hold what it held.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Broken {
    /// The id of the entry.
    pub entry: i64,
}

/// Recomputes the whole chain, and returns how many entries it has.
///
/// # Errors
///
/// The first entry that is not as it was written, or the database.
pub async fn verify_chain(db: &impl ConnectionTrait) -> Result<std::result::Result<usize, Broken>> {
    let (mut last, mut after, mut checked) = (String::new(), 0, 0);
    loop {
        let entries = audit_entry::Entity::find()
            .filter(audit_entry::Column::Id.gt(after))
            .order_by_asc(audit_entry::Column::Id)
            .limit(CHUNK)
            .all(db)
            .await?;
        let Some(end) = entries.last().map(|entry| entry.id.0) else { return Ok(Ok(checked)) };
        for entry in entries {
            let held = [&entry.before, &entry.after].map(|text| text.as_deref().unwrap_or(""));
            let blanked = entry.before.is_none() && entry.after.is_none();
            let as_written = blanked || digest(&held) == entry.digest;
            let (id, chain) = (entry.id.0, entry.chain.clone());
            last = link(&last, &entry.into());
            if !as_written || last != chain {
                return Ok(Err(Broken { entry: id }));
            }
            checked += 1;
        }
        after = end;
    }
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
