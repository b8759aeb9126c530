//! The list of the partners: filtered, sorted and paged in the database; printed; taken to Excel.

use askama::Template;
use axum::response::Response;

use super::{
    queries,
    rows::{self, Row},
    text::Text,
};
use crate::{
    error::Result,
    form,
    people::{self, PersonWords},
    store::WHOLE,
    web::{
        desk::Desk,
        extract::Asked,
        input::Choice,
        list::List,
        page::{Chrome, Page},
        role::Coordinator,
        workbook,
    },
};

form! {
    /// What the list shows: text, district, kind and status looked for; order; page, or `all`.
    pub struct Filter { q, district, kind, status, sort, page }
}

/// Status: they no longer refer people.
pub const ENDED: &str = "ended";

#[derive(Debug, Template)]
#[template(path = "partners/index.html")]
pub struct Index {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    filter: Filter,
    districts: Vec<Choice>,
    kinds: Vec<Choice>,
    statuses: Vec<Choice>,
    list: List<Row>,
    counted: String,
}

/// The list.
pub async fn index(desk: Desk<Coordinator>, Asked(filter): Asked<Filter>) -> Result<Page<Index>> {
    let (t, w) = (desk.lang().partners(), desk.lang().people());
    let list = List::of("/partners", &filter, "name", rows::found(desk.db(), &filter, desk.today()).await?);
    let kinds = queries::kinds(desk.db()).await?;
    Ok(Page(Index {
        districts: people::district_choices(desk.db(), filter.district.value()).await?,
        kinds: kinds.into_iter().map(|kind| Choice::new(&kind, kind.as_str())).collect(),
        statuses: vec![Choice::new(ENDED, t.ended)],
        counted: (t.counted)(list.total),
        list,
        filter,
        page: desk.page,
        t,
        w,
    }))
}

/// The same list as a workbook, all of it.
pub async fn export(desk: Desk<Coordinator>, Asked(mut filter): Asked<Filter>) -> Result<Response> {
    filter.page.set(WHOLE);
    let (t, w) = (desk.lang().partners(), desk.lang().people());
    let list = rows::found(desk.db(), &filter, desk.today()).await?;
    let headings = [w.number, w.name, t.kind, w.district, w.phone, w.email];
    let cells = list.rows.into_iter().map(|Row { partner, district }| {
        let email = partner.email.as_ref().map(ToString::to_string).unwrap_or_default();
        vec![partner.number, partner.name, partner.kind, district, partner.phone.unwrap_or_default(), email]
    });
    workbook::of_list("partners", &headings, cells)
}
