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
    visits::{self, hints::Hint},
    web::{
        desk::Desk,
        extract::{Asked, Path},
        list::List,
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

#[derive(Debug, Template)]
#[template(path = "billing/silent.html")]
pub(super) struct SilentPage {
    page: Chrome,
    t: &'static MonthsText,
    month: Month,
    list: List<Silent>,
}

/// The assignments of a month without a visit.
pub(super) async fn silent(
    desk: Desk<Finance>,
    Path(month): Path<Month>,
    Asked(paged): Asked<Paged>,
) -> Result<Page<SilentPage>> {
    let slice = logged::silent(desk.db(), month, paged.page.value()).await?;
    let list = List::of(format!("/months/{month}/entries"), &paged, "", slice);
    Ok(Page(SilentPage { t: desk.lang().months(), page: desk.page, month, list }))
}

#[derive(Debug, Template)]
#[template(path = "billing/unconfirmed.html")]
pub(super) struct UnconfirmedPage {
    page: Chrome,
    t: &'static MonthsText,
    month: Month,
    list: List<Unconfirmed>,
    confirms: bool,
    /// The conspicuous ones among them, each with why.
    marked: BTreeMap<VisitId, Vec<Hint>>,
    only_marked: bool,
    /// Whether there may be more conspicuous ones than were looked for.
    is_cut_short: bool,
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
    let (slice, marked, all) = if only_marked {
        let (marked, all) = visits::conspicuous_in(db, month, now).await?;
        let only = marked.keys().copied().collect();
        (logged::unconfirmed(db, month, Some(only), paged.page.value()).await?, marked, all)
    } else {
        let slice = logged::unconfirmed(db, month, None, paged.page.value()).await?;
        let ids: Vec<VisitId> = slice.rows.iter().map(|row| row.id).collect();
        (slice, visits::conspicuous_among(db, &ids, now).await?, true)
    };
    let list = List::of(format!("/months/{month}/unconfirmed"), &paged, "", slice);
    let confirms = Coordinator::may_be(desk.by.actor());
    let page = desk.page;
    Ok(Page(UnconfirmedPage { page, t, month, list, confirms, marked, only_marked, is_cut_short: !all }))
}
