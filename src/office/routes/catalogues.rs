//! The lists of districts and of activities.

use askama::Template;
use sea_orm::ConnectionTrait;

use crate::{
    error::Result,
    office::{catalogue, text::Text},
    web::{
        desk::Desk,
        page::{Chrome, Page},
        role::SettingsKeeper,
    },
};

#[derive(Template)]
#[template(path = "office/catalogue.html")]
pub(super) struct Catalogue {
    page: Chrome,
    t: &'static Text,
    title: &'static str,
    path: &'static str,
    entries: Vec<Line>,
}

struct Line {
    href: String,
    name: String,
    active: bool,
}

pub(super) async fn districts(desk: Desk<SettingsKeeper>) -> Result<Page<Catalogue>> {
    let (t, path) = (desk.lang().office(), "/settings/districts");
    let rows = catalogue::district(desk.db()).await?.into_iter();
    let entries = rows.map(|row| Line { href: format!("{path}/{}", row.id), name: row.name, active: row.active });
    Ok(Page(Catalogue { t, title: t.districts, path, entries: entries.collect(), page: desk.page }))
}

pub(super) async fn activities(desk: Desk<SettingsKeeper>) -> Result<Page<Catalogue>> {
    let (t, path) = (desk.lang().office(), "/settings/activities");
    let rows = catalogue::activity(desk.db()).await?.into_iter();
    let entries = rows.map(|row| Line { href: format!("{path}/{}", row.id), name: row.name, active: row.active });
    Ok(Page(Catalogue { t, title: t.activities, path, entries: entries.collect(), page: desk.page }))
}

/// The districts that can be chosen, in one line.
pub(super) async fn offered_districts(db: &impl ConnectionTrait) -> Result<String> {
    let rows = catalogue::district(db).await?.into_iter().filter(|row| row.active);
    Ok(rows.map(|row| row.name).collect::<Vec<_>>().join(" · "))
}

/// The activities that can be chosen, in one line.
pub(super) async fn offered_activities(db: &impl ConnectionTrait) -> Result<String> {
    let rows = catalogue::activity(db).await?.into_iter().filter(|row| row.active);
    Ok(rows.map(|row| row.name).collect::<Vec<_>>().join(" · "))
}
