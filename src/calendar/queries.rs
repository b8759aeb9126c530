//! Feeds, and what is in them.

use chrono::{DateTime, TimeDelta, Utc};
use entity::{account, calendar_feed, value::AccountId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use super::{
    event::Event,
    sources::{Asking, Sources},
};
use crate::{
    error::Result,
    store::Pool,
    web::{lang::Lang, token::digest},
};

/// A feed goes so far back, and so far ahead.
const BACK: TimeDelta = TimeDelta::days(60);
const AHEAD: TimeDelta = TimeDelta::days(400);

/// The feed of an account.
pub async fn of(db: &impl ConnectionTrait, account: AccountId) -> Result<Option<calendar_feed::Model>> {
    Ok(calendar_feed::Entity::find().filter(calendar_feed::Column::AccountId.eq(account)).one(db).await?)
}

/// The feed at a secret address, and whose it is, unless their account has ended. One digest and one look into an
/// index, whether there is one or not.
pub async fn at(db: &impl ConnectionTrait, token: &str) -> Result<Option<(calendar_feed::Model, account::Model)>> {
    let found = calendar_feed::Entity::find()
        .filter(calendar_feed::Column::TokenHash.eq(digest(token)))
        .find_also_related(account::Entity)
        .one(db)
        .await?;
    Ok(found.and_then(|(feed, account)| Some((feed, account?))).filter(|(_, account)| account.ended_at.is_none()))
}

/// Every date of an account, from every slice that has some.
pub async fn events(
    db: &Pool,
    sources: Sources,
    account: &account::Model,
    lang: Lang,
    now: DateTime<Utc>,
) -> Result<Vec<Event>> {
    let asking = Asking { db, account, lang, from: now - BACK, until: now + AHEAD };
    let mut events = Vec::new();
    for source in sources {
        events.extend(source(asking).await?);
    }
    Ok(events)
}
