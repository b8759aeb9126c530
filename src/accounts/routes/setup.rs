//! The first page of an empty database: names the service and makes its first account. Gone once there is one.

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::entering::enter;
use crate::{
    accounts::{commands, form::SetupForm, queries, text::Text},
    auth::{self, password},
    error::{Error, Result},
    web::{
        desk::Desk,
        done::Done,
        extract::PostedByNewcomer,
        form::Form,
        page::{Chrome, Page, Retry},
        role::Public,
        route::Routes,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/setup", show).post("/setup", create)
}

#[derive(Template)]
#[template(path = "accounts/setup.html")]
struct Setup {
    page: Chrome,
    t: &'static Text,
    form: SetupForm,
    errors: Vec<(&'static str, String)>,
}

impl Setup {
    fn new(page: Chrome, form: SetupForm) -> Self {
        Self { t: page.lang.accounts(), page, errors: form.errors(), form }
    }
}

async fn show(desk: Desk<Public>) -> Result<Page<Setup>> {
    must_be_empty(&desk).await?;
    let form = SetupForm::empty(desk.lang());
    Ok(Page(Setup::new(desk.page, form)))
}

/// Of two who do this at once, the transaction lets one through.
async fn create(desk: Desk<Public>, sent: PostedByNewcomer<SetupForm>) -> Result<Response> {
    if auth::has_accounts(desk.db()).await? && desk.answered(&sent.once).await?.is_none() {
        return Err(Error::NotFound);
    }
    let input = match sent.form.parse(desk.lang()) {
        Ok(input) => input,
        Err(form) => return Ok(Retry(Setup::new(desk.page, form)).into_response()),
    };
    let hash = password::hash(&desk.app, &input.password).await?;
    let mut made = None;
    let done = desk
        .once(&sent.once, async |tx| {
            made = Some(commands::set_up(tx, &input, hash).await?.ok_or(Error::NotFound)?);
            Ok(Done::to("/today").saying(desk.lang().accounts().setup_done))
        })
        .await?;
    let account = queries::named(desk.db(), &input.name).await?;
    enter(&desk, done, made, account, &input.password).await
}

async fn must_be_empty(desk: &Desk<Public>) -> Result<()> {
    if auth::has_accounts(desk.db()).await? { Err(Error::NotFound) } else { Ok(()) }
}
