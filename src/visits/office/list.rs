//! The list of visits; to begin with, those that wait to be confirmed, the oldest first.

use std::collections::HashMap;

use askama::Template;
use entity::value::{Month, VisitId};

use super::{queries, text::Text};
use crate::{
    error::Result,
    form,
    store::{PAGE_SIZE, Slice, WHOLE},
    visits::{
        conspicuous::{self, CHUNK, LISTED},
        entry::{Entry, Standing, entries},
        hints::Hint,
        text,
    },
    web::{
        desk::Desk,
        extract::Asked,
        format,
        input::Choice,
        lang::Lang,
        list::List,
        page::{Chrome, Page},
        parse,
        role::Coordinator,
    },
};

/// Where conspicuous visits are wanted in no month, so many are looked through.
const IN_NO_MONTH: usize = 1000;

form! {
    /// Which visits the list shows.
    pub struct FilterForm { state, month, senior, volunteer, late, conspicuous, page }
}

/// Which visits the list shows.
#[derive(Clone, Debug)]
pub struct Filter {
    pub shown: Shown,
    pub month: Option<Month>,
    pub senior: Option<String>,
    pub volunteer: Option<String>,
    pub late: bool,
    pub conspicuous: bool,
    pub page: u64,
    /// Whether all of them are wanted at once, to be printed.
    pub all: bool,
}

impl Filter {
    /// How many visits are looked through at most. What is conspicuous is told visit by visit, so not everything there
    /// ever was is.
    fn most(&self) -> Option<u64> {
        let most = if self.month.is_some() { LISTED } else { IN_NO_MONTH };
        self.conspicuous.then_some(most as u64)
    }
}

/// Where the visits shown stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Waiting,
    Returned,
    /// Waiting or returned: what a close would leave out.
    Unconfirmed,
    Confirmed,
    Settled,
    All,
}

#[derive(Template)]
#[template(path = "visits/office/list.html")]
pub struct ListPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    filter: FilterForm,
    states: Vec<Choice>,
    months: Vec<Choice>,
    list: List<Row>,
    is_waiting: bool,
    is_cut_short: bool,
}

/// A visit in the list.
pub struct Row {
    pub(super) entry: Entry,
    pub(super) hints: Vec<Hint>,
}

impl Row {
    fn waits(&self) -> bool {
        self.entry.standing() == Standing::Waiting
    }

    /// On one line: a list is read down its columns.
    fn clock(&self, page: &Chrome) -> String {
        self.entry.clock(page.lang).replace(' ', "\u{a0}")
    }

    fn tick_name(&self, page: &Chrome) -> String {
        format!("{}, {}", page.weekday(self.entry.visit.day), self.entry.senior_name())
    }
}

pub async fn show(desk: Desk<Coordinator>, Asked(mut form): Asked<FilterForm>) -> Result<Page<ListPage>> {
    let filter = form.filter();
    let list = List::of("/visits", &form, "", found(&desk, &filter).await?);
    let is_cut_short = match filter.most() {
        Some(most) => queries::list(desk.db(), &filter).await?.total > most,
        None => false,
    };
    let (t, v) = (desk.lang().visits_office(), desk.lang().visits());
    let page = ListPage {
        states: t.states.iter().map(|(value, label)| Choice::new(value, *label)).collect(),
        months: months(Month::of(desk.today()), filter.month, desk.lang()),
        is_waiting: filter.shown == Shown::Waiting,
        is_cut_short,
        t,
        v,
        filter: form,
        list,
        page: desk.page,
    };
    Ok(Page(page))
}

/// A page of the rows that the filter wants, or all of them.
async fn found(desk: &Desk<Coordinator>, filter: &Filter) -> Result<Slice<Row>> {
    if filter.conspicuous || filter.all {
        return Ok(cut(every(desk, filter).await?, filter));
    }
    let list = queries::list(desk.db(), filter).await?;
    let (total, page) = (list.total, list.page);
    Ok(Slice { rows: rows(desk, list.rows).await?, total, page })
}

/// Every row that the filter wants. Of conspicuous visits, those among the first that it lets through.
pub(super) async fn every(desk: &Desk<Coordinator>, filter: &Filter) -> Result<Vec<Row>> {
    let visits = match filter.most() {
        Some(most) => queries::first(desk.db(), filter, most).await?,
        None => queries::every(desk.db(), filter).await?,
    };
    let mut all = in_chunks(desk, visits).await?;
    all.retain(|row| !filter.conspicuous || !row.hints.is_empty());
    Ok(all)
}

/// Very many visits as rows, in their order. What lies around the visits of one tandem is read once.
async fn in_chunks(desk: &Desk<Coordinator>, visits: Vec<entity::visit::Model>) -> Result<Vec<Row>> {
    let order: HashMap<VisitId, usize> = visits.iter().enumerate().map(|(at, visit)| (visit.id, at)).collect();
    let mut by_tandem = visits;
    by_tandem.sort_by_key(|visit| visit.assignment_id);
    let mut all = Vec::with_capacity(by_tandem.len());
    for chunk in by_tandem.chunks(CHUNK) {
        all.extend(rows(desk, chunk.to_vec()).await?);
    }
    all.sort_by_key(|row| order.get(&row.entry.visit.id).copied());
    Ok(all)
}

/// The page that is asked for, of rows that are all in memory.
fn cut(all: Vec<Row>, filter: &Filter) -> Slice<Row> {
    let total = all.len() as u64;
    if filter.all {
        return Slice { rows: all, total, page: 1 };
    }
    let page = filter.page.clamp(1, total.div_ceil(PAGE_SIZE).max(1));
    let places = |rows: u64| usize::try_from(rows).unwrap_or(usize::MAX);
    let rows = all.into_iter().skip(places((page - 1) * PAGE_SIZE)).take(places(PAGE_SIZE)).collect();
    Slice { rows, total, page }
}

async fn rows(desk: &Desk<Coordinator>, visits: Vec<entity::visit::Model>) -> Result<Vec<Row>> {
    let entries = entries(desk.db(), visits).await?;
    let hints = conspicuous::of(desk.db(), &entries, desk.now()).await?;
    Ok(entries.into_iter().zip(hints).map(|(entry, hints)| Row { entry, hints }).collect())
}

/// The months to choose from: the last two years, and the one that is asked for.
fn months(this: Month, asked: Option<Month>, lang: Lang) -> Vec<Choice> {
    let mut months: Vec<Month> = std::iter::successors(Some(this), |month| Some(month.previous())).take(24).collect();
    months.extend(asked.filter(|month| !months.contains(month)));
    months.into_iter().map(|month| Choice::new(month, format::month(month, lang))).collect()
}

impl FilterForm {
    /// What is asked for; what cannot be read is told beside its field and left out.
    pub(super) fn filter(&mut self) -> Filter {
        let shown = match self.state.value() {
            "returned" => Shown::Returned,
            "unconfirmed" => Shown::Unconfirmed,
            "confirmed" => Shown::Confirmed,
            "settled" => Shown::Settled,
            "all" => Shown::All,
            _ => Shown::Waiting,
        };
        Filter {
            shown,
            month: self.month.optional(parse::month).flatten(),
            senior: self.senior.optional(parse::line(100)).flatten(),
            volunteer: self.volunteer.optional(parse::line(100)).flatten(),
            late: self.late.is_ticked(),
            conspicuous: self.conspicuous.is_ticked(),
            page: self.page.value().parse().unwrap_or(1),
            all: self.page.value() == WHOLE,
        }
    }
}

impl ListPage {
    fn count(&self) -> String {
        (self.t.n_visits)(self.list.total)
    }

    /// That not every visit was looked through, and how to see the others.
    fn cut_short(&self) -> &'static str {
        if self.filter.month.value().is_empty() { self.t.cut_short } else { self.t.month_cut_short }
    }
}
