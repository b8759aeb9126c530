//! What every page has around its own content, and how a page becomes an answer.

use askama::Template;
use axum::{
    http::{StatusCode, request::Parts},
    response::{Html, IntoResponse, Response},
};

use chrono::NaiveDate;
use entity::value::AccountId;

use super::{
    done::Notice,
    given_back::{GivenBack, StoodOn},
    lang::Lang,
    menu::{self, MenuItem},
    session::{Cookies, Over, Signed, Today},
    text::Words,
    token::secret,
};
use crate::error::Error;

/// What every page has around its own content.
#[derive(Clone, Debug)]
pub struct Chrome {
    pub lang: Lang,
    pub w: &'static Words,
    pub menu: Vec<MenuItem>,
    /// What can be begun from anywhere.
    pub beginnings: Vec<MenuItem>,
    /// Who is signed in.
    pub account: Option<String>,
    /// Whose drafts the browser may keep.
    pub account_id: Option<AccountId>,
    /// Whether the browser's session was ended elsewhere, so that its drafts go.
    pub is_over: bool,
    /// Binds the page's forms to the session.
    pub csrf: String,
    /// Lets each of the page's forms act once.
    pub once: String,
    pub notice: Option<Notice>,
    /// Its own address; of a form that came back, the address of the page on which it stood.
    pub here: String,
    /// The day, as it is printed; unknown only where the service could not even look who asks.
    pub today: Option<NaiveDate>,
    /// A form that is given back.
    pub given_back: Option<GivenBack>,
    /// Whether the page is for a volunteer, with the navigation at the bottom.
    pub volunteer: bool,
    /// Whether the header has the search field.
    pub search: bool,
}

impl Chrome {
    /// For the page that answers this request.
    pub fn of(parts: &Parts) -> Self {
        let cookies = Cookies::of(&parts.headers);
        let signed = parts.extensions.get::<Signed>();
        let chosen = signed.and_then(|signed| signed.account.lang.as_deref()).or(cookies.lang());
        let lang = Lang::negotiated(chosen, &parts.headers);
        let roles = signed.map(|signed| signed.account.roles.clone()).unwrap_or_default();
        Self {
            lang,
            w: lang.words(),
            menu: menu::of(&roles, lang, parts.uri.path()),
            beginnings: menu::beginnings(&roles, lang),
            account: signed.map(|signed| signed.account.name.clone()),
            account_id: signed.map(|signed| signed.account.id),
            is_over: parts.extensions.get::<Over>().is_some(),
            csrf: signed.map(|signed| signed.session.form_token.clone()).unwrap_or_default(),
            once: secret(),
            notice: cookies.notice(),
            here: here(parts),
            today: parts.extensions.get::<Today>().map(|today| today.0),
            given_back: parts.extensions.get::<GivenBack>().cloned(),
            volunteer: menu::is_volunteer_only(&roles),
            search: menu::may_search(&roles),
        }
    }
}

impl Chrome {
    /// The entries of the navigation that stand behind "Mehr", and whether the page shown belongs to one of them.
    pub fn folded(&self) -> (Vec<&MenuItem>, bool) {
        let folded: Vec<_> = self.menu.iter().filter(|item| item.is_folded).collect();
        let is_current = folded.iter().any(|item| item.current);
        (folded, is_current)
    }

    /// Whose page it is, as its forms say; empty for nobody's.
    pub fn whose(&self) -> String {
        self.account_id.map(|id| id.to_string()).unwrap_or_default()
    }
}

fn here(parts: &Parts) -> String {
    let asked = || parts.uri.path_and_query().filter(|_| parts.method.is_safe()).map(ToString::to_string);
    let stood_on = parts.extensions.get::<StoodOn>().map(|page| page.0.clone());
    stood_on.or_else(asked).unwrap_or("/".to_owned())
}

/// A page, rendered.
#[derive(Debug)]
pub struct Page<T>(pub T);

/// The same page with a form that could not be taken: status 422.
#[derive(Debug)]
pub struct Retry<T>(pub T);

/// The same page with a form whose record has changed meanwhile: status 409.
#[derive(Debug)]
pub struct Outdated<T>(pub T);

impl<T: Template> IntoResponse for Page<T> {
    fn into_response(self) -> Response {
        rendered(StatusCode::OK, &self.0)
    }
}

impl<T: Template> IntoResponse for Retry<T> {
    fn into_response(self) -> Response {
        rendered(StatusCode::UNPROCESSABLE_ENTITY, &self.0)
    }
}

impl<T: Template> IntoResponse for Outdated<T> {
    fn into_response(self) -> Response {
        rendered(StatusCode::CONFLICT, &self.0)
    }
}

pub(super) fn rendered(status: StatusCode, page: &impl Template) -> Response {
    match page.render() {
        Ok(html) => (status, Html(html)).into_response(),
        Err(cause) => Error::from(cause).into_response(),
    }
}
