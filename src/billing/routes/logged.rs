//! The first two steps of a month: who has not logged, and what is not confirmed.

use std::collections::BTreeMap;

use askama::Template;
use entity::{
    value::{Month, VisitId},
    visit::VisitStatus,
};

use crate::{
    billing::{
        logged::{self, Silent, Unconfirmed},
        text::MonthsText,
    },
    error::Result,
    form,
    store::{PAGE_SIZE, Slice},
    visits::{self, hints::Hint},
    web::{
        desk::Desk,
        extract::{Asked, Path},
        page::{Chrome, Page},
        role::{Caller, Coordinator, Finance},
    },
};

form! {
    /// Which page of a list, and whether only what is conspicuous.
    pub(super) struct Paged { page, conspicuous }
}

impl Paged {
    /// From 1.
    pub(super) fn number(&self) -> u64 {
        self.page.value().parse().unwrap_or(1)
    }
}

/// The way through the pages of a list that has no filters.
#[derive(Debug)]
pub(super) struct Way {
    pub(super) previous: Option<String>,
    pub(super) next: Option<String>,
    pub(super) summary: String,
}

impl Way {
    /// Through the list at `path`, of which this page is shown.
    pub(super) fn through<T>(list: &Slice<T>, path: &str, t: &MonthsText) -> Self {
        let joint = if path.contains('?') { '&' } else { '?' };
        let to = |page: u64| format!("{path}{joint}page={page}");
        let from = (list.page - 1) * PAGE_SIZE + 1;
        let until = (list.page * PAGE_SIZE).min(list.total);
        Self {
            previous: (list.page > 1).then(|| to(list.page - 1)),
            next: (list.page < list.pages()).then(|| to(list.page + 1)),
            summary: (t.shown)(from, until, list.total),
        }
    }
}

#[derive(Debug, Template)]
#[template(path = "billing/silent.html")]
pub(super) struct SilentPage {
    page: Chrome,
    t: &'static MonthsText,
    month: Month,
    list: Slice<Silent>,
    way: Way,
}

/// The assignments of a month without a visit.
pub(super) async fn silent(
    desk: Desk<Finance>,
    Path(month): Path<Month>,
    Asked(paged): Asked<Paged>,
) -> Result<Page<SilentPage>> {
    let (t, list) = (desk.lang().months(), logged::silent(desk.db(), month, paged.number()).await?);
    let way = Way::through(&list, &format!("/months/{month}/entries"), t);
    Ok(Page(SilentPage { page: desk.page, t, month, list, way }))
}

#[derive(Debug, Template)]
#[template(path = "billing/unconfirmed.html")]
pub(super) struct UnconfirmedPage {
    page: Chrome,
    t: &'static MonthsText,
    month: Month,
    list: Slice<Unconfirmed>,
    way: Way,
    confirms: bool,
    /// The conspicuous ones among them, each with why.
    marked: BTreeMap<VisitId, Vec<Hint>>,
    only_marked: bool,
}

impl UnconfirmedPage {
    fn hints(&self, row: &Unconfirmed) -> &[Hint] {
        self.marked.get(&row.id).map_or(&[], Vec::as_slice)
    }

    /// The same visits where the office confirms them.
    fn office(&self) -> String {
        let conspicuous = if self.only_marked { "&conspicuous=yes" } else { "" };
        format!("/visits?state=unconfirmed&month={}{conspicuous}", self.month)
    }

    fn title(&self) -> &'static str {
        if self.only_marked { self.t.conspicuous_title } else { self.t.unconfirmed_title }
    }

    fn state(&self, row: &Unconfirmed) -> (&'static str, &'static str) {
        match row.status {
            VisitStatus::Returned => (self.t.returned, "warning"),
            VisitStatus::Logged | VisitStatus::Confirmed => (self.t.logged, "info"),
        }
    }
}

/// The visits of a month that the office has not confirmed.
pub(super) async fn unconfirmed(
    desk: Desk<Finance>,
    Path(month): Path<Month>,
    Asked(paged): Asked<Paged>,
) -> Result<Page<UnconfirmedPage>> {
    let (t, only_marked) = (desk.lang().months(), paged.conspicuous.is_ticked());
    let (db, now) = (desk.db(), desk.now());
    let (list, marked) = if only_marked {
        let marked = visits::conspicuous_in(db, month, now).await?;
        let only = marked.keys().copied().collect();
        (logged::unconfirmed(db, month, Some(only), paged.number()).await?, marked)
    } else {
        let list = logged::unconfirmed(db, month, None, paged.number()).await?;
        let marked = visits::conspicuous_among(db, list.rows.iter().map(|row| row.id).collect(), now).await?;
        (list, marked)
    };
    let filter = if only_marked { "?conspicuous=yes" } else { "" };
    let way = Way::through(&list, &format!("/months/{month}/unconfirmed{filter}"), t);
    let confirms = Coordinator::may_be(desk.by.actor());
    Ok(Page(UnconfirmedPage { page: desk.page, t, month, list, way, confirms, marked, only_marked }))
}
