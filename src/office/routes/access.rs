//! Who may open which address: the access table itself, not a copy.

use askama::Template;
use axum::http::Method;
use entity::value::Role;

use crate::{
    app,
    office::{oversight::Text, places},
    web::{
        desk::Desk,
        lang::Lang,
        page::{Chrome, Page},
        role::Inspector,
        route::{Access, Routes},
    },
};

pub(super) fn routes() -> Routes {
    Routes::default().get("/access", show)
}

#[derive(Template)]
#[template(path = "office/access.html")]
struct AccessPage {
    page: Chrome,
    t: &'static Text,
    roles: Vec<&'static str>,
    lines: Vec<Line>,
}

/// What one address is to each role.
struct Line {
    path: &'static str,
    place: String,
    does: &'static str,
    answers: Vec<(&'static str, &'static str)>,
}

impl Line {
    fn of(access: &Access, lang: Lang) -> Self {
        let t = lang.oversight();
        let answer = |role: Role| match access.roles {
            None => t.everybody,
            Some(roles) if roles.contains(&role) => lang.words().yes,
            Some(_) => "–",
        };
        Self {
            path: access.path,
            place: places::name(access.path, lang),
            does: if access.method == Method::GET { t.looks } else { t.changes },
            answers: Role::ALL.map(|role| (lang.role(role), answer(role))).to_vec(),
        }
    }
}

async fn show(desk: Desk<Inspector>) -> Page<AccessPage> {
    let lang = desk.lang();
    let mut access = app::routes().access().to_vec();
    access.sort_by_key(|it| (places::name(it.path, lang), it.method.to_string()));
    Page(AccessPage {
        t: lang.oversight(),
        page: desk.page,
        roles: Role::ALL.map(|role| lang.role(role)).to_vec(),
        lines: access.iter().map(|access| Line::of(access, lang)).collect(),
    })
}
