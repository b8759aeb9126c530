//! The server, and what is in the outbox.

use chrono::{DateTime, Utc};
use entity::{
    mail_server,
    outbox::{self, OutboxState},
    value::OutboxId,
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder};

use super::{failure::Failure, rules::KEPT};
use crate::{
    error::{Error, Result},
    store::Slice,
};

/// Who carries the mail, if that is set.
pub async fn server(db: &impl ConnectionTrait) -> Result<Option<mail_server::Model>> {
    Ok(mail_server::Entity::find().order_by_asc(mail_server::Column::Id).one(db).await?)
}

/// Whether mails can be sent at all. Where not, they wait.
pub async fn is_set_up(db: &impl ConnectionTrait) -> Result<bool> {
    Ok(server(db).await?.is_some())
}

/// How many mails could not be sent, or not yet, and nobody has looked after them.
pub async fn troubled(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<u64> {
    let given_up = Condition::all()
        .add(outbox::Column::State.eq(OutboxState::GivenUp))
        .add(outbox::Column::Error.ne(Failure::ByHand.to_string()))
        .add(outbox::Column::DoneAt.gt(now - KEPT));
    let either = Condition::any().add(outbox::Column::State.eq(OutboxState::Failed)).add(given_up);
    Ok(outbox::Entity::find().filter(either).count(db).await?)
}

/// How many mails wait for a first or another try.
pub async fn waiting(db: &impl ConnectionTrait) -> Result<u64> {
    Ok(outbox::Entity::find().filter(open()).count(db).await?)
}

/// The mails in a state, or all, newest first.
pub async fn page(db: &impl ConnectionTrait, state: Option<OutboxState>, page: &str) -> Result<Slice<outbox::Model>> {
    let mut found = outbox::Entity::find();
    if let Some(state) = state {
        found = found.filter(outbox::Column::State.eq(state));
    }
    Slice::asked(found.order_by_desc(outbox::Column::MadeAt).order_by_desc(outbox::Column::Id), page, db).await
}

/// The mail with this key.
pub async fn by_id(db: &impl ConnectionTrait, id: OutboxId) -> Result<outbox::Model> {
    outbox::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The mail whose turn it is.
pub async fn next_due(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Option<outbox::Model>> {
    let of_use = Condition::any().add(outbox::Column::ExpiresAt.is_null()).add(outbox::Column::ExpiresAt.gt(now));
    let due = outbox::Entity::find().filter(open()).filter(outbox::Column::NextTryAt.lte(now)).filter(of_use);
    Ok(due.order_by_asc(outbox::Column::NextTryAt).order_by_asc(outbox::Column::Id).one(db).await?)
}

/// Mails that are of no use any more.
pub async fn expired(db: &impl ConnectionTrait, now: DateTime<Utc>) -> Result<Vec<outbox::Model>> {
    let late = outbox::Entity::find().filter(open()).filter(outbox::Column::ExpiresAt.lte(now));
    Ok(late.order_by_asc(outbox::Column::Id).all(db).await?)
}

/// Mails that have been done with for so long that their content goes; a few at a time, since they may be large.
pub async fn served(db: &impl ConnectionTrait, now: DateTime<Utc>, most: u64) -> Result<Vec<outbox::Model>> {
    use sea_orm::QuerySelect;
    let done = outbox::Entity::find().filter(outbox::Column::DoneAt.lte(now - KEPT));
    let full = done.filter(outbox::Column::Recipient.is_not_null());
    Ok(full.order_by_asc(outbox::Column::Id).limit(most).all(db).await?)
}

fn open() -> Condition {
    Condition::all().add(outbox::Column::State.is_in([OutboxState::Waiting, OutboxState::Failed]))
}
