//! The list of accounts.

use askama::Template;
use axum::response::Response;
use entity::{account, value::Role};

use super::role_choices;
use crate::{
    accounts::{form::AccountFilter, queries, rules::state, text::Text},
    error::Result,
    store::WHOLE,
    web::{
        desk::Desk,
        extract::Asked,
        input::Choice,
        lang::Lang,
        list::List,
        page::{Chrome, Page},
        role::Admin,
        workbook,
    },
};

/// One line of the list.
struct Line {
    href: String,
    name: String,
    roles: String,
    state: (&'static str, &'static str),
}

impl Line {
    fn of(account: &account::Model, lang: Lang) -> Self {
        let roles: Vec<&str> = account.roles.iter().map(|role| lang.role(role)).collect();
        Self {
            href: format!("/accounts/{}", account.id),
            name: account.name.clone(),
            roles: roles.join(", "),
            state: lang.accounts().state(state(account)),
        }
    }
}

#[derive(Template)]
#[template(path = "accounts/index.html")]
pub(super) struct Index {
    page: Chrome,
    t: &'static Text,
    filter: AccountFilter,
    roles: Vec<Choice>,
    list: List<Line>,
}

pub(super) async fn index(desk: Desk<Admin>, Asked(filter): Asked<AccountFilter>) -> Result<Page<Index>> {
    let (lang, role) = (desk.lang(), filter.role.value().parse::<Role>().ok());
    let accounts = queries::page(desk.db(), filter.q.value(), role, filter.page.value()).await?;
    Ok(Page(Index {
        t: lang.accounts(),
        roles: role_choices(lang),
        list: List::of("/accounts", &filter, "", accounts.map(|account| Line::of(&account, lang))),
        page: desk.page,
        filter,
    }))
}

/// The same list as a workbook, all of it.
pub(super) async fn export(desk: Desk<Admin>, Asked(filter): Asked<AccountFilter>) -> Result<Response> {
    let (lang, t) = (desk.lang(), desk.lang().accounts());
    let accounts = queries::page(desk.db(), filter.q.value(), filter.role.value().parse().ok(), WHOLE).await?;
    let cells = accounts.rows.iter().map(|account| {
        let line = Line::of(account, lang);
        vec![line.name, line.roles, line.state.0.to_owned()]
    });
    workbook::of_list("accounts", &[t.name, t.roles, t.state_label], cells)
}
