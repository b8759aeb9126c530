//! The audit trail, as it is read.

pub mod about;
pub mod names;
pub mod values;
mod words;

use chrono::{DateTime, Days, NaiveDate, NaiveTime, TimeZone, Utc};
use entity::{account, audit_entry};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use self::about::Rows;
use crate::{
    clock::ZONE,
    error::Result,
    store::{Slice, begins, contains},
};

/// In place of one actor: every verb of the command line.
pub const COMMANDS: &str = "command";

/// Which entries are wanted.
#[derive(Clone, Debug, Default)]
pub struct Wanted {
    pub table: Option<String>,
    pub actor: Option<String>,
    /// What must be spoken of, if anything.
    pub about: Option<Rows>,
    pub from: Option<NaiveDate>,
    /// The last day included.
    pub until: Option<NaiveDate>,
}

/// One page of the entries wanted, newest first, or all of them.
pub async fn page(db: &impl ConnectionTrait, wanted: &Wanted, page: &str) -> Result<Slice<audit_entry::Model>> {
    let mut found = audit_entry::Entity::find().order_by_desc(audit_entry::Column::Id);
    if let Some(table) = &wanted.table {
        found = found.filter(audit_entry::Column::TableName.eq(table));
    }
    match wanted.actor.as_deref() {
        None => {}
        Some(COMMANDS) => found = found.filter(begins(audit_entry::Column::Actor, "command:")),
        Some(actor) => found = found.filter(audit_entry::Column::Actor.eq(actor)),
    }
    if let Some(rows) = &wanted.about {
        found = found.filter(speaks_of(rows));
    }
    if let Some(from) = wanted.from {
        found = found.filter(audit_entry::Column::At.gte(begin(from)));
    }
    if let Some(until) = wanted.until {
        found = found.filter(audit_entry::Column::At.lt(begin(until + Days::new(1))));
    }
    Slice::asked(found, page, db).await
}

/// Entries of these rows, and of rows that refer to them.
fn speaks_of(rows: &Rows) -> Condition {
    let mut any = Condition::any();
    for (column, table, key) in rows {
        let is_it = Condition::all()
            .add(audit_entry::Column::TableName.eq(*table))
            .add(audit_entry::Column::RowKey.eq(key.to_string()));
        any = any.add(is_it);
        for state in [audit_entry::Column::Before, audit_entry::Column::After] {
            for end in [',', '}'] {
                any = any.add(contains(state, &format!("\"{column}\":{key}{end}")));
            }
        }
    }
    any
}

/// Everybody who has an account or had one: key and name.
pub async fn accounts(db: &impl ConnectionTrait) -> Result<Vec<(String, String)>> {
    let accounts = account::Entity::find().order_by_asc(account::Column::Folded).all(db).await?;
    Ok(accounts.into_iter().map(|account| (account.id.to_string(), account.name)).collect())
}

/// The instant at which a day begins in the service's time zone.
pub fn begin(day: NaiveDate) -> DateTime<Utc> {
    ZONE.from_local_datetime(&day.and_time(NaiveTime::MIN)).earliest().map(|at| at.to_utc()).unwrap_or_default()
}
