//! A link that opens an account: made when somebody is invited or needs a new password, and shown once.

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::{account, value::AccountId};

use crate::{
    accounts::{
        commands::{self, LINK_LASTS},
        form::Button,
        link_mail, queries,
        rules::{State, state},
        text::Text,
    },
    error::{Error, Result},
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        page::{Chrome, Page},
        role::{Admin, Caller},
        route::Routes,
        service_address::ServiceAddress,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/accounts/{id}/link/new", ask)
        .post_from("/accounts/{id}/link", "/accounts/{id}/link/new", renew)
        .post_from("/accounts/{id}/link/mail", "/accounts/{id}/link/new", renew_by_mail)
}

/// What happens to the account, before it does: all its sessions end.
#[derive(Template)]
#[template(path = "accounts/reset.html")]
struct ResetPage {
    page: Chrome,
    t: &'static Text,
    account: account::Model,
    state: State,
}

async fn ask(desk: Desk<Admin>, Path(id): Path<AccountId>) -> Result<Page<ResetPage>> {
    let account = queries::by_id(desk.db(), id).await?;
    Ok(Page(ResetPage { t: desk.lang().accounts(), page: desk.page, state: state(&account), account }))
}

#[derive(Template)]
#[template(path = "accounts/link.html")]
pub(super) struct LinkPage {
    page: Chrome,
    t: &'static Text,
    name: String,
    link: String,
    days: i64,
}

impl LinkPage {
    /// The page with the link, if this request made one. A repeated request made none: only the digest is kept.
    pub(super) fn answer(page: Chrome, token: Option<String>, name: &str, address: &str, done: Done) -> Response {
        let Some(token) = token else { return done.into_response() };
        let link = welcome_address(address, &token);
        let t = page.lang.accounts();
        Page(Self { t, name: name.to_owned(), link, days: LINK_LASTS.num_days(), page }).into_response()
    }
}

/// A new link for somebody who has forgotten the password, or comes back. One's own is changed at `/account`.
async fn renew(
    desk: Desk<Admin>,
    Path(id): Path<AccountId>,
    ServiceAddress(address): ServiceAddress,
    sent: Posted<Button>,
) -> Result<Response> {
    let (t, account) = (desk.lang().accounts(), queries::by_id(desk.db(), id).await?);
    if desk.by.actor().account() == Some(id) {
        return Err(Error::refused(t.own_password));
    }
    let mut made = None;
    let done = desk
        .once(&sent.once, async |tx| {
            let seen = queries::by_id(tx.read(), id).await?.seen_at(sent.version)?;
            made = Some(commands::reset(tx, seen).await?);
            Ok(Done::to(format!("/accounts/{id}")).saying(t.link_made))
        })
        .await?;
    desk.app.uploads.end_all(id);
    Ok(LinkPage::answer(desk.page, made, &account.name, &address, done))
}

/// The same, sent to the address of the account.
async fn renew_by_mail(
    desk: Desk<Admin>,
    Path(id): Path<AccountId>,
    ServiceAddress(address): ServiceAddress,
    sent: Posted<Button>,
) -> Result<Done> {
    let t = desk.lang().accounts();
    if desk.by.actor().account() == Some(id) {
        return Err(Error::refused(t.own_password));
    }
    desk.once(&sent.once, async |tx| {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(sent.version)?;
        let account = seen.row().clone();
        let token = commands::reset(tx, seen).await?;
        link_mail::post(tx, &account, &welcome_address(&address, &token), t).await?;
        Ok(Done::to(format!("/accounts/{id}")).saying(t.link_posted))
    })
    .await
}

/// The address that a token opens.
pub(super) fn welcome_address(address: &str, token: &str) -> String {
    format!("{address}/welcome/{token}")
}
