//! What a close would bill to whom, and why.

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::{statement::Payee, value::Month};

use super::{logged::Paged, month::sums};
use crate::{
    billing::{
        close::Closing,
        explanation::{Billed, ExplainedStatement, Explanation},
        summary::{Refused, Summary},
        text::MonthsText,
    },
    error::Result,
    store::{PAGE_SIZE, Slice},
    web::{
        desk::Desk,
        extract::{Asked, Path},
        page::{Chrome, Page},
        role::Finance,
    },
};

/// How many refusals are told on the first page; all of them stand at their seniors.
const MOST_REFUSED: usize = 20;

/// The way through the pages of the preview.
#[derive(Debug)]
struct Way {
    previous: Option<String>,
    next: Option<String>,
    summary: String,
}

impl Way {
    /// Through the list at `path`, of which this page is shown.
    fn through<T>(list: &Slice<T>, path: &str, t: &MonthsText) -> Self {
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
#[template(path = "billing/preview.html")]
pub(super) struct PreviewPage {
    page: Chrome,
    t: &'static MonthsText,
    month: Month,
    summary: Summary,
    rows: Vec<Explanation>,
    way: Way,
}

impl PreviewPage {
    fn name(&self) -> String {
        self.page.month(self.month)
    }

    fn sums(&self) -> String {
        sums(&self.summary, self.t, &self.page)
    }

    /// Who gets the statement.
    fn to(&self, statement: &ExplainedStatement) -> String {
        match (statement.payee, &statement.recipient) {
            (Payee::CareFund, Some(fund)) => (self.t.to_fund_named)(fund),
            (Payee::CareFund, None) => self.t.to_fund.to_owned(),
            (Payee::Senior, Some(name)) => (self.t.to_contact)(name),
            (Payee::Senior, None) => self.t.to_senior.to_owned(),
        }
    }

    fn refused(&self) -> impl Iterator<Item = &Refused> {
        self.summary.refused.iter().take(MOST_REFUSED)
    }
}

/// The preview of a month, a page at a time; the month's page says why where there is none.
pub(super) async fn show(
    desk: Desk<Finance>,
    Path(month): Path<Month>,
    Asked(paged): Asked<Paged>,
) -> Result<Response> {
    let (db, today, t) = (desk.db(), desk.today(), desk.lang().months());
    let summary = desk.app.previews.of(db, month, today).await?;
    let (Ok(summary), Ok(closing)) = (summary, Closing::open(db, month, today).await?) else {
        return Ok(axum::response::Redirect::to(&format!("/months/{month}")).into_response());
    };
    let total = u64::try_from(closing.seniors.len()).unwrap_or_default();
    let number = paged.number().clamp(1, total.div_ceil(PAGE_SIZE).max(1));
    let mut chunks = closing.seniors.chunks(usize::try_from(PAGE_SIZE).unwrap_or(usize::MAX));
    let seniors = chunks.nth(usize::try_from(number - 1).unwrap_or_default()).unwrap_or_default();
    let planned = closing.plan(db, seniors, today).await?;
    let list = Slice { rows: planned, total, page: number };
    let way = Way::through(&list, &format!("/months/{month}/preview"), t);
    let rows = list.rows.iter().map(|planned| Explanation::of(planned, &closing)).collect();
    Ok(Page(PreviewPage { page: desk.page, t, month, summary, rows, way }).into_response())
}
