//! The list of months.

use askama::Template;

use crate::{
    billing::{
        overview::{self, MonthRow},
        text::MonthsText,
    },
    error::Result,
    web::{
        desk::Desk,
        page::{Chrome, Page},
        role::Finance,
    },
};

#[derive(Debug, Template)]
#[template(path = "billing/months.html")]
pub(super) struct MonthsPage {
    page: Chrome,
    t: &'static MonthsText,
    rows: Vec<MonthRow>,
    today: chrono::NaiveDate,
}

impl MonthsPage {
    /// The word for a month's state, and its tone.
    fn state(&self, row: &MonthRow) -> (&'static str, &'static str) {
        if row.closed_at.is_some() {
            (self.t.closed, "success")
        } else if self.today <= row.month.last_day() {
            (self.t.running, "neutral")
        } else {
            (self.t.open, "info")
        }
    }

    /// What waits to be billed, in words.
    fn waiting(&self, row: &MonthRow) -> String {
        match row.waiting {
            0 => String::new(),
            n if row.is_late() => (self.t.n_late)(n),
            n => (self.t.n_ready)(n),
        }
    }
}

/// Every month, the latest first.
pub(super) async fn index(desk: Desk<Finance>) -> Result<Page<MonthsPage>> {
    let rows = overview::months(desk.db(), desk.today()).await?;
    Ok(Page(MonthsPage { t: desk.lang().months(), rows, today: desk.today(), page: desk.page }))
}
