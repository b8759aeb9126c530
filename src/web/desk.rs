//! Where a handler works: who asks, in which language, and the database in their name.

use axum::{extract::FromRequestParts, http::request::Parts};
use chrono::{DateTime, NaiveDate, Utc};

use super::{done::Done, lang::Lang, page::Chrome, role::Caller};
use crate::{
    app::App,
    clock::local_day,
    error::{Error, Result},
    store::{Once, Pool, Tx},
};

/// A caller's place of work. Every handler takes one first.
#[derive(Debug)]
pub struct Desk<C> {
    pub by: C,
    pub page: Chrome,
    pub app: App,
    now: DateTime<Utc>,
}

impl<C: Caller> Desk<C> {
    /// The database, to read.
    pub fn db(&self) -> &Pool {
        self.app.db.read()
    }

    /// The reader's language.
    pub fn lang(&self) -> Lang {
        self.page.lang
    }

    /// The instant of the request, in whole seconds.
    pub fn now(&self) -> DateTime<Utc> {
        self.now
    }

    /// The day of the request in the service's time zone.
    pub fn today(&self) -> NaiveDate {
        local_day(self.now)
    }

    /// Runs one unit of work in the caller's name: all of it is saved, or none.
    pub async fn change<T>(&self, work: impl AsyncFnOnce(&Tx) -> Result<T>) -> Result<T> {
        self.app.db.change(self.by.actor(), self.now, work).await
    }

    /// How a form was answered that has acted already.
    ///
    /// # Errors
    ///
    /// [`Error::KeyReused`] if the form's key came before with other content.
    pub async fn answered(&self, once: &Once) -> Result<Option<Done>> {
        let answer = self.app.db.answered(once).await?;
        Ok(answer.map(|answer| serde_json::from_str(&answer)).transpose()?)
    }

    /// Runs what a form asks for, once, however often it is sent; the answer is the same each time.
    ///
    /// # Errors
    ///
    /// [`Error::KeyReused`] if the form's key came before with other content, and whatever `work` refuses.
    pub async fn once(&self, once: &Once, work: impl AsyncFnOnce(&Tx) -> Result<Done>) -> Result<Done> {
        let answer = self
            .app
            .db
            .change_once(self.by.actor(), self.now, once, async |tx| Ok(serde_json::to_string(&work(tx).await?)?))
            .await?;
        Ok(serde_json::from_str(&answer)?)
    }
}

impl<C: Caller> FromRequestParts<App> for Desk<C> {
    type Rejection = Error;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self> {
        let by = C::from_request_parts(parts, app).await?;
        Ok(Self { by, page: Chrome::of(parts), app: app.clone(), now: app.clock.now() })
    }
}
