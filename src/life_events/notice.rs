//! What the head of a senior's page says of events: in hospital since, died on.

use askama::Template;
use chrono::NaiveDate;
use entity::value::{LifeEventKind, SeniorId};
use sea_orm::ConnectionTrait;

use super::{known, text::Text};
use crate::{
    error::Result,
    web::{card::Card, page::Chrome},
};

#[derive(Template)]
#[template(path = "life_events/_notice.html")]
struct Notice {
    says: String,
    href: String,
    act: &'static str,
}

/// What is to be known before all else, with its next act; nothing if nothing is.
///
/// # Errors
///
/// If the database does not answer.
pub async fn notice(page: &Chrome, db: &impl ConnectionTrait, id: SeniorId, today: NaiveDate) -> Result<Option<Card>> {
    let t: &Text = page.lang.life_events();
    let rows: Vec<_> = known::events(db, id).await?.into_iter().filter(|row| row.taken_back_at.is_none()).collect();
    let died = rows.iter().find(|row| row.kind == LifeEventKind::Death);
    let stay = rows.iter().find(|row| known::entered(row).lasts(today));
    let Some(row) = died.or(stay) else { return Ok(None) };
    let (href, act) = match row.kind {
        LifeEventKind::Hospital => (format!("/seniors/{id}/events/{}/return", row.id), t.back_home),
        LifeEventKind::Move | LifeEventKind::Home | LifeEventKind::Death => (format!("/seniors/{id}/events"), t.title),
    };
    Card::of(&Notice { says: t.says(row), href, act }).map(Some)
}
