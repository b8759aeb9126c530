//! A link that opens an account: made when somebody is invited or needs a new password, and shown once.

use std::convert::Infallible;

use askama::Template;
use axum::{
    extract::FromRequestParts,
    http::{header, request::Parts},
    response::{IntoResponse, Response},
};
use entity::value::AccountId;

use crate::{
    accounts::{
        commands::{self, LINK_LASTS},
        form::Button,
        queries,
        text::Text,
    },
    app::App,
    error::{Error, Result},
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        page::{Chrome, Page},
        role::{Admin, Caller},
        route::Routes,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default().post("/accounts/{id}/link", renew)
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
        let link = format!("{address}/welcome/{token}");
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
            made = Some(commands::reset(tx, queries::by_id(tx.read(), id).await?).await?);
            Ok(Done::to(format!("/accounts/{id}")).saying(t.link_made))
        })
        .await?;
    desk.app.uploads.end_all(id);
    Ok(LinkPage::answer(desk.page, made, &account.name, &address, done))
}

/// Where people reach the service: as the installation says, else as this request came.
#[derive(Debug)]
pub(super) struct ServiceAddress(pub(super) String);

impl FromRequestParts<App> for ServiceAddress {
    type Rejection = Infallible;

    async fn from_request_parts(parts: &mut Parts, app: &App) -> Result<Self, Infallible> {
        if !app.config.public_url.is_empty() {
            return Ok(Self(app.config.public_url.clone()));
        }
        let host = parts.headers.get(header::HOST).and_then(|host| host.to_str().ok());
        Ok(Self(format!("http://{}", host.unwrap_or(&app.config.listen))))
    }
}
