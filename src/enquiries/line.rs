//! An enquiry as lists, boards and cards show it.

use std::collections::HashMap;

use chrono::{DateTime, Utc};
use entity::{
    enquiry, partner, senior,
    value::{CallerKind, PartnerId, Urgency},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    proposals,
    rules::{self, Known},
    state, text,
};
use crate::{
    clock::local_day,
    error::Result,
    journal,
    people::{self, Named, address, service_word},
    web::{format, lang::Lang},
};

/// An enquiry as lists, boards and cards show it.
#[derive(Clone, Debug)]
pub struct Line {
    pub row: enquiry::Model,
    /// Whom it is for, as lists sort it.
    pub name: String,
    /// Who called, and what they are to the senior.
    pub called_by: String,
    pub service: &'static str,
    pub district: String,
    /// Word and tone.
    pub state: (&'static str, &'static str),
    /// Word and tone, where it is more urgent than usual.
    pub urgent: Option<(&'static str, &'static str)>,
    /// `wartet 23 Tage`; empty once nobody waits any more.
    pub waits: String,
    /// What is missing; empty if nothing is.
    pub missing: String,
    /// Who looks after it.
    pub who: String,
    pub known: Known,
}

impl Line {
    /// Where its page is.
    pub fn href(&self) -> String {
        format!("/enquiries/{}", self.row.id)
    }

    /// Of many rows at once.
    ///
    /// # Errors
    ///
    /// If the database does not answer.
    pub async fn of(
        db: &impl ConnectionTrait,
        rows: Vec<enquiry::Model>,
        lang: Lang,
        now: DateTime<Utc>,
    ) -> Result<Vec<Self>> {
        let seniors = people::by_ids::<senior::Entity>(db, rows.iter().filter_map(|row| row.senior_id)).await?;
        let districts = people::district_names(db).await?;
        let partners = partners(db, &rows).await?;
        let accounts = journal::account_names(db, rows.iter().filter_map(|row| row.account_id)).await?;
        let agreed = proposals::agreed(db, rows.iter().map(|row| row.id)).await?;
        let line = |row: enquiry::Model| {
            let state = state::of(&row)?;
            let known = Known { is_linked: row.senior_id.is_some(), has_agreed: agreed.contains(&row.id) };
            let missing = rules::missing(state, known, now);
            let senior = row.senior_id.and_then(|id| seniors.get(&id));
            Ok(Self {
                name: senior.map_or_else(|| typed_name(&row), Named::sorted_name),
                called_by: caller(&row, &partners, lang),
                service: service_word(row.service, lang),
                district: districts.get(&row.district_id).cloned().unwrap_or_default(),
                state: ((lang.enquiries().state)(row.state), text::tone(row.state)),
                urgent: urgent(row.urgency, lang),
                waits: missing.map(|_| waits(&row, lang, now)).unwrap_or_default(),
                missing: missing.map(lang.enquiries().missing).unwrap_or_default(),
                known,
                who: row.account_id.and_then(|id| accounts.get(&id).cloned()).unwrap_or_default(),
                row,
            })
        };
        rows.into_iter().map(line).collect()
    }
}

fn urgent(urgency: Urgency, lang: Lang) -> Option<(&'static str, &'static str)> {
    let tone = match urgency {
        Urgency::Normal => return None,
        Urgency::Soon => "info",
        Urgency::Urgent => "warning",
    };
    Some(((lang.enquiries().urgency)(urgency), tone))
}

/// How long somebody waits, from the day of the call.
pub fn waits(row: &enquiry::Model, lang: Lang, now: DateTime<Utc>) -> String {
    (lang.enquiries().waits)((local_day(now) - row.received_on).num_days())
}

/// Whom it is for, as it was said on the phone.
pub fn typed_name(row: &enquiry::Model) -> String {
    let last = row.last_name.as_deref().unwrap_or_default();
    match row.first_name.as_deref() {
        Some(first) => address::sorted_name(first, last),
        None => last.to_owned(),
    }
}

/// `Inge Abendroth (Tochter)`, `Seniorenbüro Mengede`, `ruft selbst an`.
fn caller(row: &enquiry::Model, partners: &HashMap<PartnerId, String>, lang: Lang) -> String {
    let what = match row.caller {
        CallerKind::Senior => (lang.enquiries().caller_kind)(row.caller).to_owned(),
        CallerKind::Partner => row.partner_id.and_then(|id| partners.get(&id).cloned()).unwrap_or_default(),
        CallerKind::Relative | CallerKind::Other => row.relation.clone().unwrap_or_default(),
    };
    match &row.caller_name {
        Some(name) if what.is_empty() => name.clone(),
        Some(name) => format!("{name} ({what})"),
        None => what,
    }
}

async fn partners(db: &impl ConnectionTrait, rows: &[enquiry::Model]) -> Result<HashMap<PartnerId, String>> {
    let ids = rows.iter().filter_map(|row| row.partner_id);
    let rows = partner::Entity::find().filter(partner::Column::Id.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (row.id, row.name)).collect())
}

/// `Mi 04.11.2026, 14:00`.
pub fn appointment(at: DateTime<Utc>, lang: Lang) -> String {
    format!("{}, {}", format::weekday(local_day(at), lang), format::local_clock(at))
}
