//! Making, renewing and ending a feed.

use chrono::NaiveDate;
use entity::{calendar_feed, value::AccountId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::queries;
use crate::{
    error::Result,
    store::{SeenAt, Tx},
    web::token::{digest, secret},
};

/// Makes a new secret address, which is returned; one that was there before no longer works.
pub async fn renew(tx: &Tx, account: AccountId) -> Result<String> {
    let token = secret();
    let row = calendar_feed::ActiveModel {
        account_id: Set(account),
        token_hash: Set(digest(&token)),
        made_at: Set(tx.at()),
        fetched_on: Set(None),
        ..Default::default()
    };
    match queries::of(tx.read(), account).await? {
        None => {
            tx.insert(row).await?;
        }
        Some(before) => {
            let change = calendar_feed::ActiveModel { id: Set(before.id), ..row };
            tx.update(before.seen_now(), change).await?;
        }
    }
    Ok(token)
}

/// Takes the address away.
pub async fn end(tx: &Tx, account: AccountId) -> Result<()> {
    match queries::of(tx.read(), account).await? {
        None => Ok(()),
        Some(feed) => tx.delete(feed.seen_now()).await,
    }
}

/// Notes the day on which a phone last asked.
pub async fn fetched(tx: &Tx, feed: &calendar_feed::Model, today: NaiveDate) -> Result<()> {
    let note = calendar_feed::Entity::update_many()
        .filter(calendar_feed::Column::Id.eq(feed.id))
        .col_expr(calendar_feed::Column::FetchedOn, today.into());
    tx.touch(note).await?;
    Ok(())
}
