//! The list of letters: filtered, sorted and paged in the database; printed; taken along.

use askama::Template;
use axum::response::Response;
use entity::letter::{self, LetterKind};
use sea_orm::{ActiveEnum, ColumnTrait, Iterable, Order, QueryFilter, QueryOrder, Select};

use super::{
    queries::{self, Listed},
    text::Text,
};
use crate::{
    error::Result,
    form, people,
    store::{Slice, WHOLE},
    web::{
        desk::Desk,
        extract::Asked,
        format,
        input::Choice,
        list::List,
        list_file::ListFile,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

form! {
    /// What the list shows: text, kind and state looked for; order; page, or `all`.
    pub struct Filter { q, kind, state, sort, page }
}

#[derive(Template)]
#[template(path = "letters/index.html")]
pub struct Index {
    page: Chrome,
    t: &'static Text,
    filter: Filter,
    kinds: Vec<Choice>,
    states: Vec<Choice>,
    list: List<Listed>,
    counted: String,
}

/// The list.
pub async fn index(desk: Desk<Coordinator>, Asked(filter): Asked<Filter>) -> Result<Page<Index>> {
    let t = desk.lang().letters();
    let found = Slice::shaped(sorted(&filter), filter.page.value(), desk.db()).await?;
    let list = List::of("/letters", &filter, "-number", found);
    Ok(Page(Index {
        kinds: LetterKind::iter().map(|kind| Choice::new(kind.to_value(), t.kind(kind))).collect(),
        states: STATES.map(|state| Choice::new(state, t.filter(state))).to_vec(),
        counted: (t.counted)(list.total),
        t,
        filter,
        list,
        page: desk.page,
    }))
}

/// The same list as a workbook, all of it.
pub async fn workbook(desk: Desk<Coordinator>, filter: Asked<Filter>) -> Result<Response> {
    file(&desk, filter, ListFile::Xlsx).await
}

/// The same list as CSV, all of it.
pub async fn csv(desk: Desk<Coordinator>, filter: Asked<Filter>) -> Result<Response> {
    file(&desk, filter, ListFile::Csv).await
}

async fn file(desk: &Desk<Coordinator>, Asked(filter): Asked<Filter>, kind: ListFile) -> Result<Response> {
    let t = desk.lang().letters();
    let rows: Slice<Listed> = Slice::shaped(sorted(&filter), WHOLE, desk.db()).await?;
    let cells = rows.rows.iter().map(|row| {
        vec![
            row.number.clone(),
            t.kind(row.kind).to_owned(),
            row.addressee(),
            format::moment(row.made_at),
            t.standing(row.standing()).0,
        ]
    });
    kind.of("letters", &[t.number, t.kind_label, t.recipient, t.made_at, t.state], cells)
}

/// States that can be looked for, as addresses have them.
pub const STATES: [&str; 3] = ["open", "printed", "mailed"];

fn found(filter: &Filter) -> Select<letter::Entity> {
    let mut found = queries::listed();
    let typed = filter.q.value().trim();
    if !typed.is_empty() {
        found = found.filter(people::mentions((letter::Entity, letter::Column::Folded), typed));
    }
    if let Some(kind) = LetterKind::iter().find(|kind| kind.to_value() == filter.kind.value()) {
        found = found.filter(letter::Column::Kind.eq(kind));
    }
    match filter.state.value() {
        "open" => found.filter(queries::open()),
        "printed" => found.filter(letter::Column::PrintedAt.is_not_null()),
        "mailed" => found.filter(queries::on_its_way()),
        _ => found,
    }
}

fn sorted(filter: &Filter) -> Select<letter::Entity> {
    let asked = filter.sort.value();
    let (order, column) = asked.strip_prefix('-').map_or((Order::Asc, asked), |column| (Order::Desc, column));
    let sorted = match column {
        "number" => found(filter).order_by(letter::Column::Number, order),
        "recipient" => found(filter).order_by(letter::Column::Folded, order),
        _ => found(filter),
    };
    sorted.order_by_desc(letter::Column::Number)
}
