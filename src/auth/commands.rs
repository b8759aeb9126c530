//! What signing in writes.

use chrono::TimeDelta;
use entity::{account, idempotency, removed_visit, session, sign_in_failure, value::AccountId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{queries, throttle};
use crate::{
    error::{Error, Result},
    store::{SeenAt, Tx},
    web::{self, lang::Lang},
};

/// A form that is sent again after so long acts again; nobody has its page open any more.
const KEYS_KEPT: TimeDelta = TimeDelta::days(30);

/// What was taken out can be put back for so long; nobody has the notice on screen any more.
const REMOVED_KEPT: TimeDelta = TimeDelta::days(1);

/// Counts a try before its password is looked at, so that many at once are not all looked at; says how long it has to
/// wait instead, and then counts nothing. A right password forgets the count.
pub async fn begin_try(tx: &Tx, subject: &str) -> Result<TimeDelta> {
    let before = queries::failures(tx.read(), subject).await?;
    let wait = before.as_ref().map_or(TimeDelta::zero(), |row| throttle::wait(row.failures, row.last_at, tx.at()));
    if wait > TimeDelta::zero() {
        return Ok(wait);
    }
    let counted = before.filter(|row| !throttle::is_forgotten(row.last_at, tx.at())).map_or(0, |row| row.failures);
    forget_tries(tx, subject).await?;
    let row = sign_in_failure::ActiveModel {
        subject: Set(subject.to_owned()),
        failures: Set(counted.saturating_add(1)),
        last_at: Set(tx.at()),
    };
    tx.append(row).await?;
    Ok(TimeDelta::zero())
}

/// Begins a session for an account that has shown its password, in place of the one that its browser was in, and
/// returns its token.
pub async fn sign_in(
    tx: &Tx,
    account: &account::Model,
    subject: &str,
    earlier: Option<&session::Model>,
) -> Result<String> {
    forget_tries(tx, subject).await?;
    sweep(tx).await?;
    if let Some(earlier) = earlier {
        web::session::end(tx, earlier).await?;
    }
    web::session::start(tx, account.id).await
}

/// Takes out what has served its time: counts that are forgotten, sessions that are over, keys of forms long
/// gone, visits that nobody has put back.
async fn sweep(tx: &Tx) -> Result<()> {
    let forgotten = tx.at() - throttle::FORGOTTEN_AFTER;
    tx.sweep(sign_in_failure::Entity::delete_many().filter(sign_in_failure::Column::LastAt.lte(forgotten))).await?;
    let over = tx.at() - web::session::LONGEST;
    tx.sweep(session::Entity::delete_many().filter(session::Column::CreatedAt.lte(over))).await?;
    let gone = tx.at() - KEYS_KEPT;
    tx.sweep(idempotency::Entity::delete_many().filter(idempotency::Column::At.lte(gone))).await?;
    let nobody_wants = tx.at() - REMOVED_KEPT;
    tx.sweep(removed_visit::Entity::delete_many().filter(removed_visit::Column::RemovedAt.lte(nobody_wants))).await?;
    Ok(())
}

/// Forgets the tries of somebody who has shown the right password.
pub async fn forget_tries(tx: &Tx, subject: &str) -> Result<()> {
    let rows = sign_in_failure::Entity::delete_many().filter(sign_in_failure::Column::Subject.eq(subject));
    tx.sweep(rows).await?;
    Ok(())
}

/// The language in which somebody reads from now on.
pub async fn choose_language(tx: &Tx, id: AccountId, lang: Lang) -> Result<()> {
    let account = account::Entity::find_by_id(id).one(tx.read()).await?.ok_or(Error::NotFound)?;
    if account.lang.as_deref() != Some(lang.code()) {
        let change =
            account::ActiveModel { id: Set(id), lang: Set(Some(lang.code().to_owned())), ..Default::default() };
        tx.update(account.seen_now(), change).await?;
    }
    Ok(())
}
