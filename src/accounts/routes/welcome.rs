//! Where a link leads: somebody sets a password and is in.

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::entering::enter;
use crate::{
    accounts::{commands, form::PasswordForm, queries, text::Text},
    auth::password,
    error::{Error, Result},
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, PostedByNewcomer},
        form::Form,
        page::{Chrome, Page, Retry},
        role::Public,
        route::Routes,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/welcome/{token}", show).post("/welcome/{token}", accept)
}

#[derive(Template)]
#[template(path = "accounts/welcome.html")]
struct Welcome {
    page: Chrome,
    t: &'static Text,
    name: String,
    action: String,
    form: PasswordForm,
    errors: Vec<(&'static str, String)>,
}

impl Welcome {
    fn new(page: Chrome, name: String, token: &str, form: PasswordForm) -> Self {
        Self { t: page.lang.accounts(), page, name, action: format!("/welcome/{token}"), errors: form.errors(), form }
    }
}

async fn show(desk: Desk<Public>, Path(token): Path<String>) -> Result<Page<Welcome>> {
    let name = name_behind(&desk, &token).await?;
    let form = PasswordForm::empty(desk.lang());
    Ok(Page(Welcome::new(desk.page, name, &token, form)))
}

async fn accept(
    desk: Desk<Public>,
    Path(token): Path<String>,
    sent: PostedByNewcomer<PasswordForm>,
) -> Result<Response> {
    let t = desk.lang().accounts();
    // Looked for in this order: the first of two may be done in between.
    let name = match name_behind(&desk, &token).await {
        Ok(name) => name,
        Err(void) => match desk.answered(&sent.once).await {
            Ok(Some(_)) => queries::behind(desk.db(), &token).await?.ok_or(Error::NotFound)?.name,
            _ => return Err(void),
        },
    };
    let wanted = match sent.form.parse(&name, desk.lang()) {
        Ok(wanted) => wanted,
        Err(form) => return Ok(Retry(Welcome::new(desk.page, name, &token, form)).into_response()),
    };
    let hash = password::hash(&desk.app, &wanted).await?;
    let mut made = None;
    let done = desk
        .once(&sent.once, async |tx| {
            made = Some(commands::accept(tx, &token, hash, desk.by.session(), t).await?);
            Ok(Done::to("/").saying(t.welcome_done))
        })
        .await?;
    let account = queries::behind(desk.db(), &token).await?;
    enter(&desk, done, made, account, &wanted).await
}

async fn name_behind(desk: &Desk<Public>, token: &str) -> Result<String> {
    let opened = queries::opened_by(desk.db(), token, desk.now()).await?;
    let (_, account) = opened.ok_or_else(|| Error::refused(desk.lang().accounts().link_is_void))?;
    Ok(account.name)
}
