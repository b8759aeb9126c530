//! What a close would do, computed once for as long as nothing changes.

use std::sync::{Arc, Mutex, PoisonError};

use chrono::NaiveDate;
use entity::{
    audit_entry,
    value::{AuditEntryId, Month},
};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder, QuerySelect};

use super::{
    close::{self, NotClosable},
    summary::Summary,
};
use crate::error::Result;

/// The last preview, shared by all requests: a month of 8,000 seniors is planned once and not on every page.
#[derive(Clone, Debug, Default)]
pub struct Previews(Arc<Mutex<Option<Kept>>>);

#[derive(Clone, Debug)]
struct Kept {
    when: When,
    outcome: std::result::Result<Summary, NotClosable>,
}

/// Every change of a record leaves an entry in the trail, so the last one names the state of all of them.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
struct When {
    month: Month,
    today: NaiveDate,
    last_entry: Option<AuditEntryId>,
}

impl Previews {
    /// What closing the month would do, or inside why it cannot be closed.
    pub async fn of(
        &self,
        db: &impl ConnectionTrait,
        month: Month,
        today: NaiveDate,
    ) -> Result<std::result::Result<Summary, NotClosable>> {
        let last = audit_entry::Entity::find().select_only().column(audit_entry::Column::Id);
        let last_entry = last.order_by_desc(audit_entry::Column::Id).into_tuple().one(db).await?;
        let when = When { month, today, last_entry };
        if let Some(outcome) = self.kept(when) {
            return Ok(outcome);
        }
        let outcome = close::preview(db, month, today).await?;
        *self.0.lock().unwrap_or_else(PoisonError::into_inner) = Some(Kept { when, outcome: outcome.clone() });
        Ok(outcome)
    }

    fn kept(&self, when: When) -> Option<std::result::Result<Summary, NotClosable>> {
        let kept = self.0.lock().unwrap_or_else(PoisonError::into_inner);
        kept.as_ref().filter(|kept| kept.when == when).map(|kept| kept.outcome.clone())
    }
}
