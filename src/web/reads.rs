//! Who of the office looks at whose record: kept for the auditor, so that curiosity leaves a trace.
//!
//! A page does not wait for its entry. Entries are written together, a moment later; before the auditor looks, and before
//! the program ends. Nothing of what stood on the page is kept.

use std::{
    mem,
    sync::{Arc, Mutex, MutexGuard, PoisonError},
    time::Duration,
};

use axum::{
    extract::{MatchedPath, Request, State},
    http::Method,
    middleware::Next,
    response::Response,
};
use chrono::{DateTime, TimeDelta, Utc};
use entity::{
    access_entry,
    value::{AccountId, Role},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::session::Signed;
use crate::{actor::Actor, app::App, error::Result, store::Db};

/// How long entries are collected before they are written.
const COLLECTED: Duration = Duration::from_millis(500);

/// How long entries are kept (retention class `Log`).
const KEPT: TimeDelta = TimeDelta::days(365);

/// Folders of addresses whose next part is the key of a record, with the table of the record.
const RECORDS: [(&str, &str); 8] = [
    ("seniors", "senior"),
    ("volunteers", "volunteer"),
    ("assignments", "assignment"),
    ("enquiries", "enquiry"),
    ("partners", "partner"),
    ("visits", "visit"),
    ("statements", "statement"),
    ("letters", "letter"),
];

/// Lists that leave the house as a file.
const FILES: [&str; 3] = [".xlsx", ".csv", ".pdf"];

/// Somebody has looked at something.
#[derive(Clone, Debug, PartialEq, Eq)]
struct Read {
    at: DateTime<Utc>,
    account: AccountId,
    route: String,
    /// Table and key.
    record: Option<(&'static str, String)>,
}

/// What was looked at and is not written yet.
#[derive(Clone, Debug, Default)]
pub struct Reads(Arc<Mutex<Vec<Read>>>);

impl Reads {
    /// Writes what waits, and takes out what has been kept long enough. What cannot be written waits on.
    ///
    /// # Errors
    ///
    /// If the database fails.
    pub async fn write(&self, db: &Db, now: DateTime<Utc>) -> Result<()> {
        let reads = mem::take(&mut *self.lock());
        if reads.is_empty() {
            return Ok(());
        }
        let rows = reads.iter().map(row).collect();
        let written = db.change(&Actor::Command("reads"), now, async |tx| {
            let old = access_entry::Column::At.lt(now - KEPT);
            tx.sweep(access_entry::Entity::delete_many().filter(old)).await?;
            tx.append_all::<access_entry::ActiveModel>(rows).await
        });
        let written = written.await;
        if written.is_err() {
            self.lock().splice(0..0, reads);
        }
        written
    }

    /// Keeps an entry, and writes it soon with those that come meanwhile.
    fn keep(&self, app: &App, read: Read) {
        let mut waiting = self.lock();
        waiting.push(read);
        if waiting.len() > 1 {
            return;
        }
        let app = app.clone();
        tokio::spawn(async move {
            tokio::time::sleep(COLLECTED).await;
            if let Err(cause) = app.reads.write(&app.db, app.clock.now()).await {
                tracing::error!(%cause, "who looked at what is not written yet");
            }
        });
    }

    fn lock(&self) -> MutexGuard<'_, Vec<Read>> {
        self.0.lock().unwrap_or_else(PoisonError::into_inner)
    }
}

/// Layer: keeps who of the office opened a record or took out a list.
pub async fn note(State(app): State<App>, request: Request, next: Next) -> Response {
    let read = read(&request, app.clock.now());
    let answer = next.run(request).await;
    if let Some(read) = read.filter(|_| answer.status().is_success()) {
        app.reads.keep(&app, read);
    }
    answer
}

fn read(request: &Request, at: DateTime<Utc>) -> Option<Read> {
    let signed = request.extensions().get::<Signed>()?;
    let is_of_the_office = signed.account.roles.iter().any(|role| role != Role::Volunteer);
    let route = request.extensions().get::<MatchedPath>()?.as_str();
    let record = record(route, request.uri().path());
    let is_kept = record.is_some() || FILES.iter().any(|ending| route.ends_with(ending)) || route.ends_with("/pdf");
    let kept = is_of_the_office && is_kept && request.method() == Method::GET;
    kept.then(|| Read { at, account: signed.account.id, route: route.to_owned(), record })
}

/// Table and key of the record that an address of this pattern shows.
fn record(route: &str, path: &str) -> Option<(&'static str, String)> {
    let mut parts = route.split('/').zip(path.split('/')).skip(1);
    let (folder, _) = parts.next()?;
    if folder == "journal" {
        let (_, kind) = parts.next().filter(|(pattern, _)| *pattern == "{kind}")?;
        let (_, table) = RECORDS.iter().find(|(_, table)| *table == kind)?;
        return Some((*table, parts.next()?.1.to_owned()));
    }
    let (_, table) = RECORDS.iter().find(|(name, _)| *name == folder)?;
    let (pattern, key) = parts.next()?;
    pattern.starts_with('{').then(|| (*table, key.to_owned()))
}

fn row(read: &Read) -> access_entry::ActiveModel {
    let (table, key) = read.record.clone().unzip();
    access_entry::ActiveModel {
        at: Set(read.at),
        account_id: Set(read.account),
        route: Set(read.route.clone()),
        table_name: Set(table.map(str::to_owned)),
        row_key: Set(key),
        ..Default::default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn an_address_says_whose_record_it_shows() {
        let of = |route, path| record(route, path).map(|(table, key)| format!("{table} {key}")).unwrap_or_default();
        assert_eq!(of("/seniors/{id}/insurance", "/seniors/7/insurance"), "senior 7");
        assert_eq!(of("/seniors/{of}/contacts/{id}", "/seniors/7/contacts/9"), "senior 7");
        assert_eq!(of("/statements/{id}/pdf", "/statements/12/pdf"), "statement 12");
        assert_eq!(of("/journal/{kind}/{key}", "/journal/senior/7"), "senior 7");
        assert_eq!(of("/partners/{id}", "/partners/3"), "partner 3");
        for route in ["/journal/notes/{id}", "/seniors", "/seniors/new", "/settings/tariffs/{id}", "/"] {
            assert_eq!(of(route, route), "", "{route}");
        }
    }
}
