//! What signing in writes.

use chrono::TimeDelta;
use entity::{account, idempotency, removed_visit, session, sign_in_failure, value::AccountId};
use sea_orm::{
    ColumnTrait, EntityTrait, QueryFilter, Set,
    sea_query::{Expr, ExprTrait},
};

use super::{
    queries,
    throttle::{self, Patience},
};
use crate::{
    error::{Error, Result},
    store::{SeenAt, Tx},
    web::{self, lang::Lang, token::digest},
};

/// A form that is sent again after so long acts again; nobody has its page open any more.
const KEYS_KEPT: TimeDelta = TimeDelta::days(30);

/// What was taken out can be put back for so long; nobody has the notice on screen any more.
const REMOVED_KEPT: TimeDelta = TimeDelta::days(1);

/// By what a try to sign in is counted, as digests.
#[derive(Clone, Debug)]
pub(super) struct Tried {
    /// Name and address together.
    pub person: String,
    /// The address alone.
    pub address: String,
}

impl Tried {
    /// The tries of this name, folded, from this address.
    pub fn of(name: &str, address: &str) -> Self {
        Self { person: digest(&format!("{name}\n{address}")), address: digest(&format!("address\n{address}")) }
    }
}

/// Counts a try before its password is looked at, so that many at once are not all looked at; says how long it has to
/// wait instead, and then counts nothing. A right password forgets the count.
pub async fn begin_try(tx: &Tx, subject: &str) -> Result<TimeDelta> {
    begin(tx, &[(subject, Patience::WITH_ONE)]).await
}

/// The same for a try to sign in, which its address counts too.
pub(super) async fn begin_sign_in(tx: &Tx, tried: &Tried) -> Result<TimeDelta> {
    begin(tx, &[(&tried.person, Patience::WITH_ONE), (&tried.address, Patience::WITH_AN_ADDRESS)]).await
}

async fn begin(tx: &Tx, counts: &[(&str, Patience)]) -> Result<TimeDelta> {
    let mut failures = Vec::new();
    for (subject, patience) in counts {
        let before = queries::failures(tx.read(), subject).await?;
        let before = before.filter(|row| !throttle::is_forgotten(row.last_at, tx.at()));
        let wait = |row: &sign_in_failure::Model| throttle::wait(*patience, row.failures, row.last_at, tx.at());
        let wait = before.as_ref().map_or(TimeDelta::zero(), wait);
        if wait > TimeDelta::zero() {
            return Ok(wait);
        }
        failures.push(before.map_or(0, |row| row.failures));
    }
    for ((subject, _), failures) in counts.iter().zip(failures) {
        forget_tries(tx, subject).await?;
        let row = sign_in_failure::ActiveModel {
            subject: Set((*subject).to_owned()),
            failures: Set(failures.saturating_add(1)),
            last_at: Set(tx.at()),
        };
        tx.append(row).await?;
    }
    Ok(TimeDelta::zero())
}

/// Takes back the one try that was right. The wrong ones before it stay: else whoever has an account could try others'
/// from the same address for ever.
async fn take_back(tx: &Tx, subject: &str) -> Result<()> {
    let counted = sign_in_failure::Entity::update_many()
        .filter(sign_in_failure::Column::Subject.eq(subject))
        .filter(sign_in_failure::Column::Failures.gt(0))
        .col_expr(sign_in_failure::Column::Failures, Expr::col(sign_in_failure::Column::Failures).sub(1));
    tx.touch(counted).await?;
    Ok(())
}

/// Begins a session for an account that has shown its password, in place of the one that its browser was in, and
/// returns its token.
pub async fn sign_in(
    tx: &Tx,
    account: &account::Model,
    tried: &Tried,
    earlier: Option<&session::Model>,
) -> Result<String> {
    forget_tries(tx, &tried.person).await?;
    take_back(tx, &tried.address).await?;
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
    web::session::sweep(tx).await?;
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
