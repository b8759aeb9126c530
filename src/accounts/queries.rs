//! Accounts, their links and their sessions, as they are shown.

use chrono::{DateTime, Utc};
use entity::{
    account, account_link, session,
    value::{AccountId, Role, VolunteerId, search::fold},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    error::{Error, Result},
    store::{Slice, contains},
    web::{session::living as living_sessions, token::digest},
};

/// The accounts whose name contains this, of this role if one is given; those that have ended last.
pub async fn page(
    db: &impl ConnectionTrait,
    name: &str,
    role: Option<Role>,
    page: &str,
) -> Result<Slice<account::Model>> {
    let mut found = account::Entity::find()
        .filter(contains(account::Column::Folded, &fold(name)))
        .order_by_asc(account::Column::EndedAt.is_not_null())
        .order_by_asc(account::Column::Folded)
        .order_by_asc(account::Column::Id);
    if let Some(role) = role {
        found = found.filter(account::Column::Roles.contains(role.word()));
    }
    Slice::asked(found, page, db).await
}

/// The account with this key.
pub async fn by_id(db: &impl ConnectionTrait, id: AccountId) -> Result<account::Model> {
    account::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Every account that has not ended.
pub async fn living(db: &impl ConnectionTrait) -> Result<Vec<account::Model>> {
    Ok(account::Entity::find().filter(account::Column::EndedAt.is_null()).all(db).await?)
}

/// The account with this name, however it is typed, ended or not.
pub async fn named(db: &impl ConnectionTrait, name: &str) -> Result<Option<account::Model>> {
    Ok(account::Entity::find().filter(account::Column::Folded.eq(fold(name))).one(db).await?)
}

/// The volunteer with this number.
pub async fn volunteer(db: &impl ConnectionTrait, number: &str) -> Result<Option<volunteer::Model>> {
    Ok(volunteer::Entity::find().filter(volunteer::Column::Number.eq(number)).one(db).await?)
}

/// Whether a volunteer has an account already that has not ended, other than this one.
pub async fn has_another_account(
    db: &impl ConnectionTrait,
    volunteer: VolunteerId,
    than: Option<AccountId>,
) -> Result<bool> {
    Ok(living(db).await?.iter().any(|other| other.volunteer_id == Some(volunteer) && Some(other.id) != than))
}

/// The number of a volunteer.
pub async fn volunteer_number(db: &impl ConnectionTrait, id: Option<VolunteerId>) -> Result<Option<String>> {
    let Some(id) = id else { return Ok(None) };
    Ok(volunteer::Entity::find_by_id(id).one(db).await?.map(|volunteer| volunteer.number))
}

/// The account that this link opens, if it has neither been used nor run out.
pub async fn opened_by(
    db: &impl ConnectionTrait,
    token: &str,
    now: DateTime<Utc>,
) -> Result<Option<(account_link::Model, account::Model)>> {
    let found = account_link::Entity::find()
        .filter(account_link::Column::TokenHash.eq(digest(token)))
        .find_also_related(account::Entity)
        .one(db)
        .await?;
    let Some((link, Some(account))) = found else { return Ok(None) };
    let is_good = link.used_at.is_none() && link.expires_at > now && account.ended_at.is_none();
    Ok(is_good.then_some((link, account)))
}

/// The account that a link is for, used or not.
pub async fn behind(db: &impl ConnectionTrait, token: &str) -> Result<Option<account::Model>> {
    let link = account_link::Entity::find().filter(account_link::Column::TokenHash.eq(digest(token)));
    Ok(link.find_also_related(account::Entity).one(db).await?.and_then(|(_, account)| account))
}

/// The links of an account that have not been used.
pub async fn unused_links(db: &impl ConnectionTrait, account: AccountId) -> Result<Vec<account_link::Model>> {
    let unused = account_link::Entity::find().filter(account_link::Column::UsedAt.is_null());
    Ok(unused.filter(account_link::Column::AccountId.eq(account)).all(db).await?)
}

/// The browsers in which somebody is signed in now, last used first.
pub async fn sessions(
    db: &impl ConnectionTrait,
    account: &account::Model,
    now: DateTime<Utc>,
) -> Result<Vec<session::Model>> {
    let mine = session::Entity::find().filter(session::Column::AccountId.eq(account.id));
    let mine = mine.filter(living_sessions(&account.roles, now));
    Ok(mine.order_by_desc(session::Column::SeenAt).all(db).await?)
}
