//! A form sent twice acts once, and answers the same.

use chrono::{DateTime, Utc};
use entity::idempotency;
use sea_orm::{EntityTrait, Set};

use super::{Db, Tx};
use crate::{
    actor::Actor,
    error::{Error, Result},
};

/// The one-time key of a form, and a digest of what was sent with it.
#[derive(Clone, Debug, PartialEq, Eq)]
pub struct Once {
    pub key: String,
    pub fingerprint: String,
}

impl Db {
    /// What a form has been answered that has acted already.
    ///
    /// # Errors
    ///
    /// [`Error::KeyReused`] if the key came before with other content; the database.
    pub async fn answered(&self, once: &Once) -> Result<Option<String>> {
        said(idempotency::Entity::find_by_id(once.key.as_str()).one(self.read()).await?, once)
    }

    /// Runs one unit of work, unless the same form has run it already: then its answer is given again.
    ///
    /// # Errors
    ///
    /// [`Error::KeyReused`] if the key came before with other content; whatever `work` refuses; the database.
    pub async fn change_once(
        &self,
        by: &Actor,
        at: DateTime<Utc>,
        once: &Once,
        work: impl AsyncFnOnce(&Tx) -> Result<String>,
    ) -> Result<String> {
        self.change(by, at, async |tx| {
            let before = idempotency::Entity::find_by_id(once.key.as_str()).one(tx.read()).await?;
            if let Some(answer) = said(before, once)? {
                return Ok(answer);
            }
            let answer = work(tx).await?;
            let row = idempotency::ActiveModel {
                key: Set(once.key.clone()),
                fingerprint: Set(once.fingerprint.clone()),
                answer: Set(answer.clone()),
                at: Set(at),
            };
            tx.append(row).await?;
            Ok(answer)
        })
        .await
    }
}

fn said(before: Option<idempotency::Model>, once: &Once) -> Result<Option<String>> {
    match before {
        Some(done) if done.fingerprint != once.fingerprint => Err(Error::KeyReused),
        done => Ok(done.map(|done| done.answer)),
    }
}
