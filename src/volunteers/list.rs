//! The list of the volunteers: filtered, sorted and paged in the database; printed; taken to Excel.

use askama::Template;
use axum::response::Response;
use entity::value::Service;

use super::{
    rows::{self, Row},
    text::Text,
};
use crate::{
    error::Result,
    form,
    people::{self, PersonWords, service_word},
    store::Slice,
    web::{
        desk::Desk,
        extract::Asked,
        format,
        input::Choice,
        lang::Lang,
        list::ListAddress,
        page::{Chrome, Page},
        role::Coordinator,
        workbook,
    },
};

form! {
    /// What the list shows: text, district, service and status looked for; order; page, or `all`.
    pub struct Filter { q, district, service, status, sort, page }
}

/// Status: they visit somebody.
pub const VISITING: &str = "visiting";
/// Status: they visit nobody.
pub const FREE: &str = "free";
/// Status: they no longer volunteer.
pub const ENDED: &str = "ended";

#[derive(Debug, Template)]
#[template(path = "volunteers/index.html")]
pub struct Index {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    filter: Filter,
    address: ListAddress,
    districts: Vec<Choice>,
    services: Vec<Choice>,
    statuses: Vec<Choice>,
    list: Slice<Row>,
    free: u64,
}

impl Index {
    fn sort(&self) -> &str {
        if self.filter.sort.value().is_empty() { "name" } else { self.filter.sort.value() }
    }

    fn counted(&self) -> String {
        (self.t.counted)(self.list.total, self.free)
    }

    fn previous(&self) -> Option<String> {
        self.address.previous(self.list.page)
    }

    fn next(&self) -> Option<String> {
        self.address.next(self.list.page, self.pages())
    }

    fn page_of(&self) -> String {
        (self.w.page_of)(self.list.page, self.pages())
    }

    fn pages(&self) -> u64 {
        if self.filter.page.value() == "all" { 1 } else { self.list.pages() }
    }

    fn export(&self) -> String {
        self.address.with("page", "").replacen("/volunteers", "/volunteers/list.xlsx", 1)
    }
}

/// The list.
pub async fn index(desk: Desk<Coordinator>, Asked(filter): Asked<Filter>) -> Result<Page<Index>> {
    let (lang, t, w) = (desk.lang(), desk.lang().volunteers(), desk.lang().people());
    let list = rows::found(desk.db(), &filter, lang, desk.today()).await?;
    let free = rows::free(desk.db(), &filter, desk.today()).await?;
    Ok(Page(Index {
        address: ListAddress::of("/volunteers", &filter),
        districts: people::district_choices(desk.db(), filter.district.value()).await?,
        services: service_choices(lang),
        statuses: vec![Choice::new(VISITING, t.visiting), Choice::new(FREE, t.free), Choice::new(ENDED, t.ended)],
        list,
        free,
        filter,
        page: desk.page,
        t,
        w,
    }))
}

/// The same list as a workbook, all of it.
pub async fn export(desk: Desk<Coordinator>, Asked(mut filter): Asked<Filter>) -> Result<Response> {
    filter.page.set("all");
    let (lang, t, w) = (desk.lang(), desk.lang().volunteers(), desk.lang().people());
    let list = rows::found(desk.db(), &filter, lang, desk.today()).await?;
    let headings = [
        w.number,
        w.last_name,
        w.first_name,
        w.birth_date,
        w.street,
        w.postal_code,
        w.town,
        w.district,
        w.phone,
        w.email,
        w.services,
        t.visits_whom,
        t.last_visit,
    ];
    let cells = list.rows.into_iter().map(|row| {
        vec![
            row.volunteer.number.clone(),
            row.volunteer.last_name.clone(),
            row.volunteer.first_name.clone(),
            format::day(row.volunteer.birth_date),
            row.volunteer.street.clone(),
            row.volunteer.postal_code.to_string(),
            row.volunteer.town.clone(),
            row.district.clone(),
            row.volunteer.phone.clone().unwrap_or_default(),
            row.volunteer.email.as_ref().map(ToString::to_string).unwrap_or_default(),
            row.services.clone(),
            row.tandems.to_string(),
            row.last_visit(),
        ]
    });
    workbook::of_list("volunteers", &headings, cells)
}

fn service_choices(lang: Lang) -> Vec<Choice> {
    Service::ALL.map(|service| Choice::new(service, service_word(service, lang))).to_vec()
}
