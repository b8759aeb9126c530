//! Everybody's own account: password, language, and where one is signed in.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use entity::{account, session as session_row};
use sea_orm::Set;

use super::entering::enter;
use crate::{
    accounts::{
        commands,
        form::{Button, ChangeForm, EmailForm, LanguageForm},
        queries,
        text::Text,
    },
    auth::{self, password},
    error::{Error, Result},
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::Posted,
        form::Form,
        input::{Choice, Input},
        lang::Lang,
        page::{Chrome, Page, Retry},
        parse,
        problem::Problem,
        role::SignedIn,
        route::Routes,
        session,
        token::digest,
    },
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/account", show)
        .post_from("/account/password", "/account", change_password)
        .post_from("/account/email", "/account", change_email)
        .post_from("/account/language", "/account", change_language)
        .post("/account/sessions/ending", end_sessions)
}

#[derive(Template)]
#[template(path = "accounts/own.html")]
struct Own {
    page: Chrome,
    t: &'static Text,
    name: String,
    roles: String,
    form: ChangeForm,
    errors: Vec<(&'static str, String)>,
    /// Whether there is a record of theirs to look at.
    is_volunteer: bool,
    email: Input,
    lang: Input,
    langs: Vec<Choice>,
    sessions: Vec<session_row::Model>,
    /// The digest of the session that asks.
    this: String,
}

impl Own {
    async fn new(desk: Desk<SignedIn>, form: ChangeForm) -> Result<Self> {
        let (lang, account) = (desk.lang(), desk.by.account());
        let roles: Vec<&str> = account.roles.iter().map(|role| lang.role(role)).collect();
        let mut chosen = LanguageForm::empty(lang).lang;
        chosen.set(lang.code());
        let mut email = EmailForm::empty(lang);
        email.email.set_if(account.email.as_ref());
        let (EmailForm { email }, _) = desk.page.given(email, 0);
        Ok(Self {
            t: lang.accounts(),
            name: account.name.clone(),
            roles: roles.join(", "),
            errors: form.errors(),
            is_volunteer: account.volunteer_id.is_some(),
            email,
            lang: chosen,
            langs: vec![Choice::new("de", "Deutsch"), Choice::new("en", "English")],
            sessions: queries::sessions(desk.db(), account, desk.now()).await?,
            this: desk.by.session().token_hash.clone(),
            page: desk.page,
            form,
        })
    }
}

async fn show(desk: Desk<SignedIn>) -> Result<Page<Own>> {
    let form = ChangeForm::empty(desk.lang());
    Ok(Page(Own::new(desk, form).await?))
}

/// Ends every session, this one included, and goes on in a new one.
async fn change_password(desk: Desk<SignedIn>, sent: Posted<ChangeForm>) -> Result<Response> {
    let (t, account) = (desk.lang().accounts(), desk.by.account().clone());
    let typed = sent.form.password.value().to_owned();
    if let Some(done) = desk.answered(&sent.once).await? {
        let account = queries::by_id(desk.db(), account.id).await?;
        return enter(&desk, done, None, Some(account), &typed).await;
    }
    let mut again = sent.form.clone();
    let current = is_current(&desk, &mut again.current).await?;
    let wanted = match sent.form.parse(&account.name, desk.lang()) {
        Ok(wanted) if current => wanted,
        parsed => {
            again.password.problem = parsed.err().and_then(|form| form.password.problem);
            return Ok(Retry(Own::new(desk, again).await?).into_response());
        }
    };
    let hash = password::hash(&desk.app, &wanted).await?;
    desk.app.uploads.end_all(account.id);
    let (id, mut made) = (account.id, None);
    let done = desk
        .once(&sent.once, async |tx| {
            made = Some(commands::set_password(tx, account, hash).await?);
            Ok(Done::to("/account").saying(t.password_changed))
        })
        .await?;
    let account = queries::by_id(desk.db(), id).await?;
    enter(&desk, done, made, Some(account), &typed).await
}

/// Whether somebody has typed their own password. Wrong ones are slowed as at the sign-in page, by the account alone: who
/// gets here is in it.
async fn is_current(desk: &Desk<SignedIn>, typed: &mut Input) -> Result<bool> {
    let (lang, account) = (desk.lang(), desk.by.account());
    let subject = digest(&format!("account\n{}", account.id));
    let wait = desk.change(async |tx| auth::begin_try(tx, &subject).await).await?;
    if wait > TimeDelta::zero() {
        typed.refuse(&Problem::Says((lang.auth().wait)(wait.num_seconds())));
        return Ok(false);
    }
    let fits = password::verify(&desk.app, typed.value(), account.password_hash.as_deref()).await?;
    if fits {
        desk.change(async |tx| auth::forget_tries(tx, &subject).await).await?;
    } else {
        typed.refuse(&Problem::Says(lang.accounts().wrong_password.to_owned()));
    }
    Ok(fits)
}

/// Where the admin may send a new link, and test messages go.
async fn change_email(desk: Desk<SignedIn>, sent: Posted<EmailForm>) -> Result<Response> {
    let (t, id, mut form) = (desk.lang().accounts(), desk.by.account().id, sent.form);
    let Some(email) = form.email.optional(parse::email) else {
        let lang = desk.lang();
        let own = Own::new(desk, ChangeForm::empty(lang)).await?;
        return Ok(Retry(Own { errors: form.errors(), email: form.email, ..own }).into_response());
    };
    let done = desk
        .once(&sent.once, async |tx| {
            let change = account::ActiveModel { id: Set(id), email: Set(email), ..Default::default() };
            tx.update(queries::by_id(tx.read(), id).await?.seen_now(), change).await?;
            Ok(Done::to("/account").saying(t.email_changed))
        })
        .await?;
    Ok(done.into_response())
}

async fn change_language(desk: Desk<SignedIn>, sent: Posted<LanguageForm>) -> Result<Done> {
    let lang = Lang::of_code(sent.form.lang.value()).ok_or(Error::Malformed)?;
    let id = desk.by.account().id;
    desk.once(&sent.once, async |tx| {
        let change =
            account::ActiveModel { id: Set(id), lang: Set(Some(lang.code().to_owned())), ..Default::default() };
        tx.update(queries::by_id(tx.read(), id).await?.seen_now(), change).await?;
        Ok(Done::to("/account").saying(lang.accounts().language_changed))
    })
    .await
}

/// Signs out everywhere, here included.
async fn end_sessions(desk: Desk<SignedIn>, sent: Posted<Button>) -> Result<Response> {
    let (t, id) = (desk.lang().accounts(), desk.by.account().id);
    let done = desk
        .once(&sent.once, async |tx| {
            session::end_all(tx, id).await?;
            Ok(Done::to("/sign-in").saying(t.signed_out_everywhere))
        })
        .await?;
    desk.app.uploads.end_all(id);
    Ok(session::ended(done, desk.app.config.is_served_over_tls()))
}
