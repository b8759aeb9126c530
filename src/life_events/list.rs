//! The four events to choose from, and those that were entered before.

use askama::Template;
use entity::{
    life_event, senior,
    value::{AccountId, LifeEventKind, SeniorId},
};

use super::{
    known,
    text::{KindWords, Text},
};
use crate::{
    error::Result,
    journal::account_names,
    people::{self, Named},
    web::{
        desk::Desk,
        extract::Path,
        format,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

#[derive(Debug, Template)]
#[template(path = "life_events/index.html")]
pub struct Index {
    page: Chrome,
    t: &'static Text,
    number: String,
    name: String,
    home: String,
    kinds: Vec<(LifeEventKind, &'static KindWords)>,
    rows: Vec<Row>,
    /// Whether nothing can be entered any more.
    is_over: bool,
}

/// An event that was entered.
#[derive(Debug)]
struct Row {
    event: life_event::Model,
    says: String,
    by: String,
    /// When it was taken back, and by whom.
    taken_back: String,
    /// Whether the stay in hospital still lasts.
    lasts: bool,
}

/// The page.
pub async fn show(desk: Desk<Coordinator>, Path(id): Path<SeniorId>) -> Result<Page<Index>> {
    let (db, lang, today) = (desk.db(), desk.lang(), desk.today());
    let t = lang.life_events();
    let senior = people::by_id::<senior::Entity>(db, id).await?;
    let rows = known::events(db, id).await?;
    let mut accounts: Vec<AccountId> = rows.iter().filter_map(|row| row.account_id).collect();
    accounts.extend(rows.iter().filter_map(|row| row.taken_back_by));
    let names = account_names(db, accounts).await?;
    let name = |id: Option<_>| id.and_then(|id| names.get(&id)).cloned().unwrap_or_default();
    let is_over = rows.iter().any(|row| row.kind == LifeEventKind::Death && row.taken_back_at.is_none());
    let rows = rows.into_iter().map(|row| Row {
        says: t.says(&row),
        by: (t.entered_by)(&format::moment(row.made_at), &name(row.account_id)),
        taken_back: row
            .taken_back_at
            .map(|at| (t.taken_back_by)(&format::moment(at), &name(row.taken_back_by)))
            .unwrap_or_default(),
        lasts: row.taken_back_at.is_none() && known::entered(&row).lasts(today),
        event: row,
    });
    Ok(Page(Index {
        t,
        number: senior.number.clone(),
        name: senior.full_name(),
        home: format!("/seniors/{id}"),
        kinds: LifeEventKind::ALL.iter().map(|kind| (*kind, (t.kind)(*kind))).collect(),
        rows: rows.collect(),
        is_over,
        page: desk.page,
    }))
}
