//! One month: its five steps, and its bundle for the printer.

use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use entity::value::{ClosingRunId, Month};

use crate::{
    billing::{
        close::NotClosable,
        logged::{self, Logged},
        overview::{self, MonthRow},
        prints::{self, Run},
        summary::Summary,
        text::MonthsText,
    },
    error::{Error, Result},
    form,
    visits::{self, Counted},
    web::{
        desk::Desk,
        extract::{Asked, Path},
        page::{Chrome, Page},
        role::Finance,
    },
};

#[derive(Debug, Template)]
#[template(path = "billing/month.html")]
pub(super) struct MonthPage {
    page: Chrome,
    t: &'static MonthsText,
    row: MonthRow,
    logged: Logged,
    /// Of the unconfirmed visits, how many are conspicuous.
    conspicuous: Counted,
    outcome: std::result::Result<Summary, NotClosable>,
    runs: Vec<Run>,
}

impl MonthPage {
    fn month(&self) -> Month {
        self.row.month
    }

    fn is_over(&self) -> bool {
        self.outcome != Err(NotClosable::NotOver)
    }

    fn state(&self) -> (&'static str, &'static str) {
        match (self.row.closed_at, self.is_over()) {
            (Some(_), _) => (self.t.closed, "success"),
            (None, true) => (self.t.open, "info"),
            (None, false) => (self.t.running, "neutral"),
        }
    }

    fn entries_state(&self) -> (&'static str, &'static str) {
        if self.logged.logged == self.logged.volunteers { (self.t.done, "success") } else { (self.t.to_do, "info") }
    }

    fn check_state(&self) -> (&'static str, &'static str) {
        if self.row.unconfirmed == 0 { (self.t.done, "success") } else { (self.t.to_do, "warning") }
    }

    fn check_text(&self) -> String {
        if self.row.unconfirmed == 0 {
            self.t.all_confirmed.to_owned()
        } else {
            (self.t.n_unconfirmed)(self.row.unconfirmed, self.conspicuous)
        }
    }

    /// Exactly those that the step counts.
    fn conspicuous_visits(&self) -> String {
        format!("/months/{}/unconfirmed?conspicuous=yes", self.month())
    }

    /// What would be billed, or why nothing can be.
    fn preview_text(&self) -> String {
        match &self.outcome {
            Ok(summary) if summary.statements == 0 => self.t.nothing_due.to_owned(),
            Ok(summary) => sums(summary, self.t, &self.page),
            Err(why) => why.say(self.month(), self.page.lang),
        }
    }

    /// What has been billed, once closed.
    fn issued(&self) -> String {
        let row = self.row;
        let documents = usize::try_from(row.documents).unwrap_or_default();
        let page = &self.page;
        (self.t.sums)(documents, &page.euros(row.total), &page.euros(row.relief_budget), &page.euros(row.own_share))
    }

    fn refused(&self) -> usize {
        self.outcome.as_ref().map_or(0, |summary| summary.refused.len())
    }

    fn close_hint(&self) -> &'static str {
        if self.row.closed_at.is_some() { self.t.bill_late_hint } else { self.t.close_hint }
    }

    fn close_label(&self) -> String {
        if self.row.closed_at.is_some() {
            self.t.bill_late.to_owned()
        } else {
            (self.t.close_month)(&self.page.month(self.month()))
        }
    }
}

/// The sums of a close in one line.
pub(super) fn sums(summary: &Summary, t: &MonthsText, page: &Chrome) -> String {
    let Summary { statements, total, relief_budget, own_share, .. } = *summary;
    (t.sums)(statements, &page.euros(total), &page.euros(relief_budget), &page.euros(own_share))
}

/// The steps of a month.
pub(super) async fn show(desk: Desk<Finance>, Path(month): Path<Month>) -> Result<Page<MonthPage>> {
    let (db, today) = (desk.db(), desk.today());
    Ok(Page(MonthPage {
        t: desk.lang().months(),
        row: overview::month(db, month).await?,
        logged: logged::logged(db, month).await?,
        conspicuous: visits::count_conspicuous(db, month, desk.now()).await?,
        outcome: desk.app.previews.of(db, month, today).await?,
        runs: prints::runs(db, month).await?,
        page: desk.page,
    }))
}

form! {
    /// Which close of the month; all of them where none is named.
    pub(super) struct Which { run }
}

/// The documents of a month, or of one of its closes, in one file for the printer.
pub(super) async fn bundle(
    desk: Desk<Finance>,
    Path(month): Path<Month>,
    Asked(which): Asked<Which>,
) -> Result<Response> {
    let run: Option<ClosingRunId> = match which.run.value() {
        "" => None,
        typed => Some(typed.parse().map_err(|_| Error::NotFound)?),
    };
    let bytes = prints::bundle(desk.db(), month, run).await?.ok_or(Error::NotFound)?;
    let name = format!("attachment; filename=\"{month}.pdf\"");
    let name = HeaderValue::from_str(&name).map_err(|_| Error::internal("a month is not a header"))?;
    let headers =
        [(header::CONTENT_TYPE, HeaderValue::from_static("application/pdf")), (header::CONTENT_DISPOSITION, name)];
    Ok((headers, bytes).into_response())
}
