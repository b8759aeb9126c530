//! The sign-in page, the way out, and the first page of each role.

use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Redirect, Response},
};
use chrono::TimeDelta;
use entity::value::search::fold;

use super::{
    client::Client,
    commands::{self, Tried},
    form::{Button, Next, SignInForm},
    password, queries,
    text::Text,
};
use crate::{
    error::{Error, Result},
    web::{
        desk::Desk,
        done::Done,
        extract::{Asked, Path, Posted, PostedByAnyone},
        form::Form,
        given_back::SignedInAs,
        lang::Lang,
        menu,
        page::{Chrome, Page, Retry},
        problem::Problem,
        role::{Public, SignedIn},
        route::Routes,
        session::{self, LANG_COOKIE},
    },
};

/// The routes of signing in.
pub fn routes() -> Routes {
    Routes::default()
        .get("/", home)
        .get("/sign-in", show)
        .post("/sign-in", sign_in)
        .post("/sign-out", sign_out)
        .get("/language/{code}", language)
        .get("/health/ready", ready)
}

#[derive(Template)]
#[template(path = "auth/sign_in.html")]
struct SignInPage {
    page: Chrome,
    t: &'static Text,
    form: SignInForm,
    errors: Vec<(&'static str, String)>,
    action: String,
}

impl SignInPage {
    fn new(page: Chrome, form: SignInForm, next: &Next) -> Self {
        let mut action = "/sign-in".to_owned();
        if next.path() != "/" {
            action.push('?');
            let query = action.len();
            action = form_urlencoded::Serializer::for_suffix(action, query).append_pair("next", next.path()).finish();
        }
        Self { t: page.lang.auth(), errors: form.errors(), page, form, action }
    }
}

/// Where there is no account yet, leads through set-up first.
async fn show(desk: Desk<Public>, Asked(next): Asked<Next>) -> Result<Response> {
    if !queries::has_accounts(desk.db()).await? {
        return Ok(Redirect::to("/setup").into_response());
    }
    let mut form = SignInForm::empty(desk.lang());
    form.held.set(desk.page.held());
    Ok(Page(SignInPage::new(desk.page, form, &next)).into_response())
}

/// The same answer, in the same time, for a name that does not exist and a password that is wrong.
async fn sign_in(
    desk: Desk<Public>,
    client: Client,
    Asked(next): Asked<Next>,
    PostedByAnyone(form): PostedByAnyone<SignInForm>,
) -> Result<Response> {
    let t = desk.lang().auth();
    let tried = Tried::of(&fold(form.name.value()), &client.0);
    let wait = desk.change(async |tx| commands::begin_sign_in(tx, &tried).await).await?;
    if wait > TimeDelta::zero() {
        return Ok(refused(desk.page, form, &next, (t.wait)(wait.num_seconds())));
    }
    let account = queries::by_name(desk.db(), form.name.value()).await?;
    let hash = account.as_ref().and_then(|account| account.password_hash.as_deref());
    let fits = password::verify(&desk.app, form.password.value(), hash).await?;
    let Some(account) = account.filter(|_| fits) else {
        return Ok(refused(desk.page, form, &next, t.wrong.to_owned()));
    };
    let token = desk.change(async |tx| commands::sign_in(tx, &account, &tried, desk.by.session()).await).await?;
    desk.by.session().inspect(|earlier| desk.app.uploads.end(earlier));
    let over_tls = desk.app.config.is_served_over_tls();
    let mut answer = with_cookie(Redirect::to(next.path()), session::cookie(&token, over_tls));
    answer.extensions_mut().insert(SignedInAs(account.id));
    Ok(answer)
}

fn refused(page: Chrome, mut form: SignInForm, next: &Next, says: String) -> Response {
    form.name.refuse(&Problem::Says(says));
    Retry(SignInPage::new(page, form, next)).into_response()
}

async fn sign_out(desk: Desk<SignedIn>, sent: Posted<Button>) -> Result<Response> {
    let (session, says) = (desk.by.session(), desk.lang().auth().signed_out);
    let done = desk
        .once(&sent.once, async |tx| {
            session::end(tx, session).await?;
            Ok(Done::to("/sign-in").saying(says))
        })
        .await?;
    desk.app.uploads.end(session);
    Ok(session::ended(done, desk.app.config.is_served_over_tls()))
}

async fn home(desk: Desk<SignedIn>) -> Redirect {
    Redirect::to(menu::start(desk.by.roles()))
}

/// Keeps the language somebody chose: in the browser, and with their account once they are signed in.
async fn language(desk: Desk<Public>, Path(code): Path<String>, Asked(next): Asked<Next>) -> Result<Response> {
    let lang = Lang::of_code(&code).ok_or(Error::NotFound)?;
    if let Some(session) = desk.by.session() {
        desk.change(async |tx| commands::choose_language(tx, session.account_id, lang).await).await?;
    }
    let cookie = format!("{LANG_COOKIE}={}; Path=/; SameSite=Lax; Max-Age=31536000", lang.code());
    let cookie = HeaderValue::from_str(&cookie).map_err(|_| Error::NotFound)?;
    Ok(with_cookie(Redirect::to(next.path()), cookie))
}

/// For whoever watches the service: it answers, and so does its database.
async fn ready(desk: Desk<Public>) -> Result<&'static str> {
    queries::failures(desk.db(), "").await?;
    Ok("ready")
}

/// The answer, with a cookie.
pub fn with_cookie(answer: impl IntoResponse, cookie: HeaderValue) -> Response {
    let mut answer = answer.into_response();
    answer.headers_mut().append(header::SET_COOKIE, cookie);
    answer
}
