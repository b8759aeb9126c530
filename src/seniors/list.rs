//! The list of the seniors: filtered, sorted and paged in the database; printed; taken to Excel.

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
        role::{Caller, Coordinator, Office},
        workbook,
    },
};

form! {
    /// What the list shows: text, district, service, status and care grade looked for; order; page, or `all`.
    pub struct Filter { q, district, service, status, grade, sort, page }
}

/// Status: somebody visits them.
pub const ACCOMPANIED: &str = "accompanied";
/// Status: nobody visits them.
pub const ALONE: &str = "alone";
/// Status: their care has ended.
pub const ENDED: &str = "ended";
/// Care grade: none today.
pub const NO_GRADE: &str = "none";

#[derive(Debug, Template)]
#[template(path = "seniors/index.html")]
pub struct Index {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    filter: Filter,
    address: ListAddress,
    districts: Vec<Choice>,
    services: Vec<Choice>,
    statuses: Vec<Choice>,
    grades: Vec<Choice>,
    list: Slice<Row>,
    alone: u64,
    may_plan: bool,
}

impl Index {
    fn sort(&self) -> &str {
        if self.filter.sort.value().is_empty() { "name" } else { self.filter.sort.value() }
    }

    fn counted(&self) -> String {
        (self.t.counted)(self.list.total, self.alone)
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
        self.address.with("page", "").replacen("/seniors", "/seniors/list.xlsx", 1)
    }
}

/// The list.
pub async fn index(desk: Desk<Office>, Asked(filter): Asked<Filter>) -> Result<Page<Index>> {
    let (lang, t, w) = (desk.lang(), desk.lang().seniors(), desk.lang().people());
    let list = rows::found(desk.db(), &filter, lang, desk.today()).await?;
    let alone = rows::alone(desk.db(), &filter, desk.today()).await?;
    let mut grades: Vec<Choice> = (1..=5).map(|grade| Choice::new(grade, (t.grade)(grade))).collect();
    grades.push(Choice::new(NO_GRADE, t.no_grade));
    Ok(Page(Index {
        address: ListAddress::of("/seniors", &filter),
        districts: people::district_choices(desk.db(), filter.district.value()).await?,
        services: service_choices(lang),
        statuses: vec![
            Choice::new(ACCOMPANIED, t.accompanied),
            Choice::new(ALONE, t.unaccompanied),
            Choice::new(ENDED, t.ended),
        ],
        grades,
        list,
        alone,
        may_plan: Coordinator::may_be(desk.by.actor()),
        filter,
        page: desk.page,
        t,
        w,
    }))
}

/// The same list as a workbook, all of it.
pub async fn export(desk: Desk<Office>, Asked(mut filter): Asked<Filter>) -> Result<Response> {
    filter.page.set("all");
    let (lang, t, w) = (desk.lang(), desk.lang().seniors(), desk.lang().people());
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
        w.service,
        t.care_grade,
        t.last_visit,
    ];
    let cells = list.rows.into_iter().map(|row| {
        vec![
            row.senior.number.clone(),
            row.senior.last_name.clone(),
            row.senior.first_name.clone(),
            format::day(row.senior.birth_date),
            row.senior.street.clone(),
            row.senior.postal_code.to_string(),
            row.senior.town.clone(),
            row.district.clone(),
            row.senior.phone.clone().unwrap_or_default(),
            row.services.clone(),
            row.grade(),
            row.last_visit(),
        ]
    });
    workbook::of_list("seniors", &headings, cells)
}

fn service_choices(lang: Lang) -> Vec<Choice> {
    Service::ALL.map(|service| Choice::new(service, service_word(service, lang))).to_vec()
}
