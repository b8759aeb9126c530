//! The end of an account.

use askama::Template;
use entity::value::AccountId;

use crate::{
    accounts::{commands, form::Button, queries, text::Text},
    error::Result,
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        page::{Chrome, Page},
        role::Admin,
        route::Routes,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/accounts/{id}/ending/new", new).post_from(
        "/accounts/{id}/ending",
        "/accounts/{id}/ending/new",
        create,
    )
}

#[derive(Template)]
#[template(path = "accounts/ending.html")]
struct EndingPage {
    page: Chrome,
    t: &'static Text,
    name: String,
    action: String,
    back: String,
    version: i32,
}

async fn new(desk: Desk<Admin>, Path(id): Path<AccountId>) -> Result<Page<EndingPage>> {
    let account = queries::by_id(desk.db(), id).await?;
    Ok(Page(EndingPage {
        t: desk.lang().accounts(),
        page: desk.page,
        name: account.name,
        action: format!("/accounts/{id}/ending"),
        back: format!("/accounts/{id}"),
        version: account.version,
    }))
}

async fn create(desk: Desk<Admin>, Path(id): Path<AccountId>, sent: Posted<Button>) -> Result<Done> {
    let t = desk.lang().accounts();
    let ended = desk.once(&sent.once, async |tx| {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(sent.version)?;
        commands::end(tx, seen, t).await?;
        Ok(Done::to("/accounts").saying(t.ended))
    });
    let ended = ended.await?;
    desk.app.uploads.end_all(id);
    Ok(ended)
}
