//! What signing in writes.

use entity::{account, sign_in_failure};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, Set};

use super::{queries, throttle};
use crate::{error::Result, store::Tx, web::session};

/// Counts a wrong try.
pub async fn count_failure(tx: &Tx, subject: &str) -> Result<()> {
    let before = queries::failures(tx.read(), subject).await?;
    let counted = before.filter(|row| !throttle::is_forgotten(row.last_at, tx.at())).map_or(0, |row| row.failures);
    forget_failures(tx, subject).await?;
    let row = sign_in_failure::ActiveModel {
        subject: Set(subject.to_owned()),
        failures: Set(counted.saturating_add(1)),
        last_at: Set(tx.at()),
    };
    tx.append(row).await?;
    Ok(())
}

/// Begins a session for an account that has shown its password, and returns its token.
pub async fn sign_in(tx: &Tx, account: &account::Model, subject: &str) -> Result<String> {
    forget_failures(tx, subject).await?;
    session::start(tx, account.id).await
}

async fn forget_failures(tx: &Tx, subject: &str) -> Result<()> {
    let rows = sign_in_failure::Entity::delete_many().filter(sign_in_failure::Column::Subject.eq(subject));
    tx.sweep(rows).await?;
    Ok(())
}
