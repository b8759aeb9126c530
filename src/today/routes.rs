//! The page with which a coordinator's day begins.

use askama::Template;
use chrono::NaiveDate;
use entity::{value::Month, visit::VisitStatus};

use super::text::Text;
use crate::{
    error::Result,
    visits::{self, Entry, Tandem},
    web::{
        desk::Desk,
        page::{Chrome, Page},
        role::Coordinator,
        route::Routes,
    },
};

/// So many of each are named; the rest is counted.
const NAMED: usize = 20;

/// The routes of the worklist.
pub fn routes() -> Routes {
    Routes::default().get("/today", show)
}

#[derive(Template)]
#[template(path = "today/today.html")]
struct TodayPage {
    page: Chrome,
    t: &'static Text,
    today: NaiveDate,
    waiting: u64,
    returned: Vec<Entry>,
    n_returned: u64,
    last_month: Month,
    silent: Vec<Tandem>,
    n_silent: usize,
}

async fn show(desk: Desk<Coordinator>) -> Result<Page<TodayPage>> {
    let db = desk.db();
    let last_month = Month::of(desk.today()).previous();
    let silent = visits::without_visit(db, last_month).await?;
    let returned = visits::in_state(db, VisitStatus::Returned, NAMED as u64).await?;
    let page = TodayPage {
        t: desk.lang().today(),
        today: desk.today(),
        waiting: visits::count_in(db, VisitStatus::Logged).await?,
        returned: visits::entries(db, returned).await?,
        n_returned: visits::count_in(db, VisitStatus::Returned).await?,
        last_month,
        n_silent: silent.len(),
        silent: visits::tandems_in_order(db, &silent[..silent.len().min(NAMED)]).await?,
        page: desk.page,
    };
    Ok(Page(page))
}

impl TodayPage {
    fn is_idle(&self) -> bool {
        self.waiting == 0 && self.n_returned == 0 && self.n_silent == 0
    }

    fn day(&self) -> String {
        self.page.weekday(self.today)
    }

    fn waiting_title(&self) -> String {
        (self.t.n_waiting)(self.waiting)
    }

    fn returned_title(&self) -> String {
        (self.t.n_returned)(self.n_returned)
    }

    fn silent_title(&self) -> String {
        (self.t.n_silent)(self.n_silent, &self.page.month(self.last_month))
    }

    fn more_silent(&self) -> Option<String> {
        let more = self.n_silent - self.silent.len();
        (more > 0).then(|| (self.t.n_more)(more))
    }
}
