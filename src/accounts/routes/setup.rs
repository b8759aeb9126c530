//! The first page of an empty database: names the service and makes its first account. Gone once there is one.

use askama::Template;
use axum::response::{IntoResponse, Response};

use super::entering::enter;
use crate::{
    accounts::{
        commands,
        form::{GivenCode, SetupForm},
        queries,
        text::Text,
    },
    auth::{self, password},
    error::{Error, Result},
    web::{
        desk::Desk,
        done::Done,
        extract::{Asked, PostedByNewcomer},
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
    /// Whether the code has to be typed.
    asks_code: bool,
    errors: Vec<(&'static str, String)>,
}

impl Setup {
    fn new(page: Chrome, form: SetupForm, asks_code: bool) -> Self {
        Self { t: page.lang.accounts(), page, errors: form.errors(), form, asks_code }
    }
}

async fn show(desk: Desk<Public>, Asked(given): Asked<GivenCode>) -> Result<Page<Setup>> {
    must_be_empty(&desk).await?;
    let mut form = SetupForm::empty(desk.lang());
    form.code.set(given.code.value());
    let may = may(&desk, &form);
    if !may && !form.code.value().is_empty() {
        form.refuse_code(desk.lang());
    }
    Ok(Page(Setup::new(desk.page, form, !may)))
}

/// Whether somebody may make this service theirs.
fn may(desk: &Desk<Public>, form: &SetupForm) -> bool {
    desk.app.setup_code.is(form.code.value())
}

/// Of two who do this at once, the transaction lets one through.
async fn create(desk: Desk<Public>, sent: PostedByNewcomer<SetupForm>) -> Result<Response> {
    if auth::has_accounts(desk.db()).await? && desk.answered(&sent.once).await?.is_none() {
        return Err(Error::NotFound);
    }
    let may = may(&desk, &sent.form);
    let input = match sent.form.parse(may, desk.lang()) {
        Ok(input) => input,
        Err(form) => return Ok(Retry(Setup::new(desk.page, form, !may)).into_response()),
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
