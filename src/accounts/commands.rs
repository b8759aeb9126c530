//! What is done to accounts.

use chrono::TimeDelta;
use entity::{
    account, account_link, session as session_row,
    value::{AccountId, Role, Roles, search::fold},
};
use sea_orm::Set;

use super::{
    form::{AccountInput, SetupInput},
    queries,
    rules::leaves_an_admin,
    text::Text,
};
use crate::{
    auth,
    error::{Error, Result},
    office::{self, Key},
    store::{Seen, SeenAt, Tx},
    web::{
        session,
        token::{digest, secret},
    },
};

/// How long a link works.
pub const LINK_LASTS: TimeDelta = TimeDelta::days(7);

/// Makes an account without a password, and a link that opens it.
pub async fn invite(tx: &Tx, input: &AccountInput, t: &Text) -> Result<(account::Model, String)> {
    let account = add(tx, input, None, t).await?;
    let token = hand_out_link(tx, account.id).await?;
    Ok((account, token))
}

/// Makes an account with the hash of its password, or without one.
pub async fn add(tx: &Tx, input: &AccountInput, hash: Option<String>, t: &Text) -> Result<account::Model> {
    if queries::named(tx.read(), &input.name).await?.is_some() {
        return Err(Error::refused(t.taken));
    }
    let row = changed(tx, None, input, t).await?;
    tx.insert(account::ActiveModel { password_hash: Set(hash), created_at: Set(tx.at()), ..row }).await
}

/// Changes name and roles; the last admin stays one.
pub async fn revise(tx: &Tx, seen: Seen<account::Model>, input: &AccountInput, t: &Text) -> Result<account::Model> {
    let before = seen.row().clone();
    if queries::named(tx.read(), &input.name).await?.is_some_and(|other| other.id != before.id) {
        return Err(Error::refused(t.taken));
    }
    if before.roles.has(Role::Admin) && !input.roles.has(Role::Admin) {
        must_leave_an_admin(tx, &before, t).await?;
    }
    let change = account::ActiveModel { id: Set(before.id), ..changed(tx, Some(before.id), input, t).await? };
    tx.update(seen, change).await
}

/// Takes the password away, ends every session, and returns a link for a new one.
pub async fn reset(tx: &Tx, seen: Seen<account::Model>) -> Result<String> {
    let id = seen.row().id;
    let change =
        account::ActiveModel { id: Set(id), password_hash: Set(None), ended_at: Set(None), ..Default::default() };
    tx.update(seen, change).await?;
    session::end_all(tx, id).await?;
    hand_out_link(tx, id).await
}

/// Ends an account; the last admin stays.
pub async fn end(tx: &Tx, seen: Seen<account::Model>, t: &Text) -> Result<()> {
    let before = seen.row().clone();
    if before.roles.has(Role::Admin) {
        must_leave_an_admin(tx, &before, t).await?;
    }
    let change = account::ActiveModel { id: Set(before.id), ended_at: Set(Some(tx.at())), ..Default::default() };
    tx.update(seen, change).await?;
    use_up_links(tx, before.id).await?;
    session::end_all(tx, before.id).await
}

/// Opens an account with a link, and returns the token of its new session, which takes the place of the one that the
/// browser was in.
pub async fn accept(
    tx: &Tx,
    token: &str,
    hash: String,
    earlier: Option<&session_row::Model>,
    t: &Text,
) -> Result<String> {
    let opened = queries::opened_by(tx.read(), token, tx.at()).await?;
    let (_, account) = opened.ok_or_else(|| Error::refused(t.link_is_void))?;
    use_up_links(tx, account.id).await?;
    if let Some(earlier) = earlier {
        session::end(tx, earlier).await?;
    }
    set_password(tx, account, hash).await
}

/// Sets a password, ends every session, and returns the token of a new one.
pub async fn set_password(tx: &Tx, account: account::Model, hash: String) -> Result<String> {
    let id = account.id;
    let change = account::ActiveModel { id: Set(id), password_hash: Set(Some(hash)), ..Default::default() };
    tx.update(account.seen_now(), change).await?;
    session::end_all(tx, id).await?;
    session::start(tx, id).await
}

/// Makes the first account of a service, and returns the token of its session. `None` if there is an account already.
pub async fn set_up(tx: &Tx, input: &SetupInput, hash: String) -> Result<Option<String>> {
    if auth::has_accounts(tx.read()).await? {
        return Ok(None);
    }
    let first = account::ActiveModel {
        name: Set(input.name.clone()),
        folded: Set(fold(&input.name)),
        password_hash: Set(Some(hash)),
        roles: Set(Roles::from_iter([Role::Admin, Role::Coordinator, Role::Finance])),
        created_at: Set(tx.at()),
        ..Default::default()
    };
    let account = tx.insert(first).await?;
    office::put(tx, Key::SenderName, Some(input.service.clone())).await?;
    Ok(Some(session::start(tx, account.id).await?))
}

/// The row of the account `id`, or of a new one, as it is to be. A volunteer has one account.
async fn changed(tx: &Tx, id: Option<AccountId>, input: &AccountInput, t: &Text) -> Result<account::ActiveModel> {
    let volunteer = match &input.volunteer {
        None => None,
        Some(number) => {
            let found = queries::volunteer(tx.read(), number).await?;
            let found = found.ok_or_else(|| Error::refused(t.unknown_volunteer))?.id;
            if queries::has_another_account(tx.read(), found, id).await? {
                return Err(Error::refused(t.volunteer_has_account));
            }
            Some(found)
        }
    };
    Ok(account::ActiveModel {
        folded: Set(fold(&input.name)),
        name: Set(input.name.clone()),
        email: Set(input.email.clone()),
        roles: Set(input.roles.clone()),
        volunteer_id: Set(volunteer),
        ..Default::default()
    })
}

async fn must_leave_an_admin(tx: &Tx, without: &account::Model, t: &Text) -> Result<()> {
    let living = queries::living(tx.read()).await?;
    if leaves_an_admin(living.iter(), without) { Ok(()) } else { Err(Error::refused(t.last_admin)) }
}

/// A new link; those before it no longer work.
async fn hand_out_link(tx: &Tx, account: AccountId) -> Result<String> {
    use_up_links(tx, account).await?;
    let token = secret();
    tx.insert(account_link::ActiveModel {
        account_id: Set(account),
        token_hash: Set(digest(&token)),
        expires_at: Set(tx.at() + LINK_LASTS),
        ..Default::default()
    })
    .await?;
    Ok(token)
}

async fn use_up_links(tx: &Tx, account: AccountId) -> Result<()> {
    for link in queries::unused_links(tx.read(), account).await? {
        let used = account_link::ActiveModel { id: Set(link.id), used_at: Set(Some(tx.at())), ..Default::default() };
        tx.update(link.seen_now(), used).await?;
    }
    Ok(())
}
