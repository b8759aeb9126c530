//! One account: inviting and changing. The list, the links and the rest have their own files.

mod endings;
mod entering;
mod links;
mod list;
mod own;
mod setup;
mod welcome;

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::{
    account,
    value::{AccountId, Role},
};

use self::links::{LinkPage, welcome_address};
use super::{
    commands,
    form::{AccountForm, AccountInput, Invited},
    link_mail, queries,
    rules::{State, state},
    text::Text,
};
use crate::{
    error::{Error, Result},
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::{Asked, Path, Posted},
        form::Form,
        input::Choice,
        lang::Lang,
        page::{Chrome, Outdated, Page, Retry},
        problem::Problem,
        role::Admin,
        route::Routes,
        service_address::ServiceAddress,
    },
};

/// The routes of accounts.
pub fn routes() -> Routes {
    Routes::default()
        .get("/accounts", list::index)
        .post("/accounts", invite)
        .get("/accounts/list.xlsx", list::export)
        .get("/accounts/new", new)
        .get("/accounts/{id}", edit)
        .post("/accounts/{id}", revise)
        .merge(links::routes())
        .merge(endings::routes())
        .merge(own::routes())
        .merge(welcome::routes())
        .merge(setup::routes())
}

#[derive(Template)]
#[template(path = "accounts/edit.html")]
struct Edit {
    page: Chrome,
    t: &'static Text,
    roles: Vec<Choice>,
    form: AccountForm,
    errors: Vec<(&'static str, String)>,
    /// The account that is changed; `None` where somebody is invited.
    account: Option<account::Model>,
    version: i32,
    is_stale: bool,
}

impl Edit {
    fn new(page: Chrome, form: AccountForm, account: Option<account::Model>) -> Self {
        let lang = page.lang;
        Self {
            t: lang.accounts(),
            roles: role_choices(lang),
            errors: form.errors(),
            is_stale: false,
            version: account.as_ref().map_or(0, |account| account.version),
            page,
            form,
            account,
        }
    }

    fn action(&self) -> String {
        self.account.as_ref().map_or("/accounts".to_owned(), |account| format!("/accounts/{}", account.id))
    }

    /// Of the version that was on screen.
    fn at(self, version: i32) -> Self {
        Self { version, ..self }
    }

    fn state(&self) -> Option<State> {
        self.account.as_ref().map(state)
    }
}

fn role_choices(lang: Lang) -> Vec<Choice> {
    Role::ALL.into_iter().map(|role| Choice::new(role, lang.role(role))).collect()
}

/// May come filled in for a volunteer: `?volunteer=E-0001`. No name stands in an address.
async fn new(desk: Desk<Admin>, Asked(wanted): Asked<Invited>) -> Result<Page<Edit>> {
    let mut form = AccountForm::empty(desk.lang());
    if let Some(volunteer) = queries::volunteer(desk.db(), wanted.volunteer.value()).await? {
        form.name.set(format!("{} {}", volunteer.first_name, volunteer.last_name));
        form.roles.set(Role::Volunteer);
        form.volunteer.set(volunteer.number);
    }
    let (form, _) = desk.page.given(form, 0);
    Ok(Page(Edit::new(desk.page, form, None)))
}

async fn invite(
    desk: Desk<Admin>,
    ServiceAddress(address): ServiceAddress,
    sent: Posted<AccountForm>,
) -> Result<Response> {
    let t = desk.lang().accounts();
    let input = match checked(&desk, sent.form, None).await? {
        Ok(input) => input,
        Err(form) => return Ok(Retry(Edit::new(desk.page, form, None)).into_response()),
    };
    let mut made = None;
    let done = desk
        .once(&sent.once, async |tx| {
            let (account, token) = commands::invite(tx, &input, t).await?;
            if input.by_mail {
                link_mail::post(tx, &account, &welcome_address(&address, &token), t).await?;
                return Ok(Done::to(format!("/accounts/{}", account.id)).saying(t.link_posted));
            }
            made = Some(token);
            Ok(Done::to(format!("/accounts/{}", account.id)).saying(t.invited))
        })
        .await?;
    Ok(LinkPage::answer(desk.page, made, &input.name, &address, done))
}

async fn edit(desk: Desk<Admin>, Path(id): Path<AccountId>) -> Result<Page<Edit>> {
    let account = queries::by_id(desk.db(), id).await?;
    let (form, version) = desk.page.given(filled(&desk, &account).await?, account.version);
    Ok(Page(Edit::new(desk.page, form, Some(account)).at(version)))
}

async fn revise(desk: Desk<Admin>, Path(id): Path<AccountId>, sent: Posted<AccountForm>) -> Result<Response> {
    let (t, account) = (desk.lang().accounts(), queries::by_id(desk.db(), id).await?);
    let mut typed = sent.form.clone();
    let input = match checked(&desk, sent.form, Some(id)).await? {
        Ok(input) => input,
        Err(form) => return Ok(Retry(Edit::new(desk.page, form, Some(account)).at(sent.version)).into_response()),
    };
    let done = desk
        .once(&sent.once, async |tx| {
            let seen = queries::by_id(tx.read(), id).await?.seen_at(sent.version)?;
            commands::revise(tx, seen, &input, t).await?;
            Ok(Done::to("/accounts").saying(t.saved))
        })
        .await;
    match done {
        Err(Error::Refused(why)) => {
            let field = if why == t.last_admin { &mut typed.roles } else { &mut typed.name };
            field.refuse(&Problem::Says(why));
            Ok(Retry(Edit::new(desk.page, typed, Some(account)).at(sent.version)).into_response())
        }
        Err(Error::Stale) => {
            let account = queries::by_id(desk.db(), id).await?;
            let form = typed.beside(&filled(&desk, &account).await?);
            Ok(Outdated(Edit { is_stale: true, ..Edit::new(desk.page, form, Some(account)) }).into_response())
        }
        done => Ok(done?.into_response()),
    }
}

/// The form with what is saved.
async fn filled(desk: &Desk<Admin>, account: &account::Model) -> Result<AccountForm> {
    let mut form = AccountForm::empty(desk.lang());
    form.name.set(&account.name);
    form.roles.set_all(account.roles.iter());
    form.email.set_if(account.email.as_ref());
    form.volunteer.set_if(queries::volunteer_number(desk.db(), account.volunteer_id).await?.as_ref());
    Ok(form)
}

/// What was typed, if name and volunteer are free for this account.
async fn checked(
    desk: &Desk<Admin>,
    form: AccountForm,
    id: Option<AccountId>,
) -> Result<std::result::Result<AccountInput, AccountForm>> {
    let t = desk.lang().accounts();
    let mut again = form.clone();
    let input = match form.parse(desk.lang()) {
        Ok(input) => input,
        Err(form) => return Ok(Err(form)),
    };
    if queries::named(desk.db(), &input.name).await?.is_some_and(|other| Some(other.id) != id) {
        again.name.refuse(&Problem::Says(t.taken.to_owned()));
    }
    if let Some(number) = &input.volunteer {
        match queries::volunteer(desk.db(), number).await? {
            None => again.volunteer.refuse(&Problem::Says(t.unknown_volunteer.to_owned())),
            Some(volunteer) => {
                if queries::has_another_account(desk.db(), volunteer.id, id).await? {
                    again.volunteer.refuse(&Problem::Says(t.volunteer_has_account.to_owned()));
                }
            }
        }
    }
    Ok(if again.errors().is_empty() { Ok(input) } else { Err(again) })
}
