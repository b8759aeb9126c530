//! The close: a page of its own with the figures, that asks once.

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::value::Month;

use crate::{
    billing::{
        close::{self, NotClosable},
        summary::Summary,
        text::MonthsText,
    },
    error::{Error, Result},
    form,
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        page::{Chrome, Outdated, Page, Retry},
        role::Finance,
    },
};

form! {
    /// What exactly was on screen when the button was pressed.
    pub(super) struct Agreed { digest }
}

#[derive(Debug, Template)]
#[template(path = "billing/closing.html")]
pub(super) struct ClosingPage {
    page: Chrome,
    t: &'static MonthsText,
    month: Month,
    outcome: std::result::Result<Summary, NotClosable>,
    /// Whether others are billed, or billed otherwise, than was agreed to.
    changed: bool,
}

impl ClosingPage {
    async fn of(desk: Desk<Finance>, month: Month, changed: bool) -> Result<Self> {
        let outcome = desk.app.previews.of(desk.db(), month, desk.today()).await?;
        Ok(Self { t: desk.lang().months(), page: desk.page, month, outcome, changed })
    }

    fn name(&self) -> String {
        self.page.month(self.month)
    }
}

/// Asks, with the figures; or says why the month cannot be closed.
pub(super) async fn ask(desk: Desk<Finance>, Path(month): Path<Month>) -> Result<Response> {
    let page = ClosingPage::of(desk, month, false).await?;
    Ok(if page.outcome.is_ok() { Page(page).into_response() } else { Retry(page).into_response() })
}

/// Closes the month, once, and only as it was on screen: to everybody the same as then, not only in sum.
pub(super) async fn close(desk: Desk<Finance>, Path(month): Path<Month>, sent: Posted<Agreed>) -> Result<Response> {
    let (t, name) = (desk.lang().months(), desk.page.month(month));
    let agreed = sent.form.digest.value();
    let closed = desk
        .once(&sent.once, async |tx| {
            let summary = close::close(tx, month).await?.map_err(|why| Error::refused(why.say(month, desk.lang())))?;
            if summary.digest != agreed {
                return Err(Error::Stale);
            }
            let says = match summary.statements {
                0 => (t.closed_without)(&name),
                documents => (t.closed_now)(&name, documents),
            };
            Ok(Done::to(format!("/months/{month}")).saying(says))
        })
        .await;
    match closed {
        Ok(done) => Ok(done.into_response()),
        Err(Error::Stale) => Ok(Outdated(ClosingPage::of(desk, month, true).await?).into_response()),
        Err(Error::Refused(_)) => Ok(Retry(ClosingPage::of(desk, month, false).await?).into_response()),
        Err(other) => Err(other),
    }
}
