//! The entries of one kind about a senior, the newest first.

use askama::Template;
use entity::{record::Record, value::SeniorId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{Entry, Words};
use crate::{
    error::Result,
    people::Named,
    seniors::{queries, text::Text},
    web::{
        desk::Desk,
        extract::Path,
        format,
        page::{Chrome, Page},
        role::Office,
    },
};

#[derive(Debug, Template)]
#[template(path = "seniors/entries.html")]
pub struct Entries {
    page: Chrome,
    t: &'static Text,
    words: Words,
    number: String,
    name: String,
    /// Where the record is, and where this list.
    home: String,
    here: String,
    rows: Vec<Row>,
}

#[derive(Debug)]
struct Row {
    id: String,
    day: String,
    says: String,
}

/// The list.
pub async fn index<E: Entry>(desk: Desk<Office>, Path(id): Path<SeniorId>) -> Result<Page<Entries>> {
    let senior = queries::by_id(desk.db(), id).await?;
    let rows = E::Of::find().filter(E::SENIOR_ID.eq(id)).order_by_desc(E::DAY).all(desk.db()).await?;
    let lang = desk.lang();
    let row = |row: <E::Of as EntityTrait>::Model| Row {
        id: row.key(),
        day: format::day(E::day(&row)),
        says: E::says(&row, lang),
    };
    let home = format!("/seniors/{id}");
    Ok(Page(Entries {
        t: lang.seniors(),
        words: E::words(lang),
        name: senior.full_name(),
        number: senior.number,
        here: format!("{home}/{}", E::PART),
        home,
        rows: rows.into_iter().map(row).collect(),
        page: desk.page,
    }))
}
