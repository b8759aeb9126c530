//! The list of visits; to begin with, those that wait to be confirmed, the oldest first.

use askama::Template;
use entity::value::Month;

use super::{queries, text::Text};
use crate::{
    error::Result,
    form,
    store::Slice,
    visits::{
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
}

/// Where the visits shown stand.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Shown {
    Waiting,
    Returned,
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
}

/// A visit in the list.
pub struct Row {
    entry: Entry,
    hints: Vec<Hint>,
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
    let list = if filter.conspicuous {
        let rows = rows(&desk, queries::first(desk.db(), &filter).await?).await?;
        queries::slice(rows.into_iter().filter(|row| !row.hints.is_empty()).collect(), filter.page)
    } else {
        let list = queries::list(desk.db(), &filter).await?;
        let (total, page) = (list.total, list.page);
        Slice { rows: rows(&desk, list.rows).await?, total, page }
    };
    let list = List::of("/visits", &form, "", list);
    let (t, v) = (desk.lang().visits_office(), desk.lang().visits());
    let page = ListPage {
        states: t.states.iter().map(|(value, label)| Choice::new(value, *label)).collect(),
        months: months(Month::of(desk.today()), filter.month, desk.lang()),
        is_waiting: filter.shown == Shown::Waiting,
        t,
        v,
        filter: form,
        list,
        page: desk.page,
    };
    Ok(Page(page))
}

async fn rows(desk: &Desk<Coordinator>, visits: Vec<entity::visit::Model>) -> Result<Vec<Row>> {
    let entries = entries(desk.db(), visits).await?;
    let hints = queries::hints(desk.db(), &entries).await?;
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
    fn filter(&mut self) -> Filter {
        let shown = match self.state.value() {
            "returned" => Shown::Returned,
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
        }
    }
}

impl ListPage {
    fn count(&self) -> String {
        (self.t.n_visits)(self.list.total)
    }
}
