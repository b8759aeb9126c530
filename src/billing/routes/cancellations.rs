//! Cancelling a statement: a page that says what happens and asks for the reason.

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::{
    statement::{self, StatementKind},
    value::StatementId,
};

use crate::{
    billing::{
        cancel::{self, NotCancellable},
        issued,
        text::StatementsText,
    },
    error::{Error, Result},
    form,
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        form::Form,
        page::{Chrome, Page, Retry},
        parse,
        role::Finance,
    },
};

/// How long a reason may be, so that it fits the letter.
const MOST_CHARACTERS: usize = 300;

form! {
    /// Why a statement is cancelled.
    pub(super) struct ReasonForm { reason }
}

#[derive(Debug, Template)]
#[template(path = "billing/cancellation.html")]
pub(super) struct CancellationPage {
    page: Chrome,
    t: &'static StatementsText,
    row: statement::Model,
    own_share: Option<String>,
    form: ReasonForm,
    errors: Vec<(&'static str, String)>,
    refused: Option<NotCancellable>,
}

impl CancellationPage {
    async fn of(desk: Desk<Finance>, id: StatementId, form: ReasonForm) -> Result<Self> {
        let row = issued::by_id(desk.db(), id).await?;
        let related = issued::related(desk.db(), &row).await?;
        let own_share = related.into_iter().find(|other| other.kind == StatementKind::OwnShare);
        Ok(Self {
            t: desk.lang().statements(),
            page: desk.page,
            refused: cancel::check(&row).err(),
            own_share: own_share.map(|other| other.number),
            errors: form.errors(),
            form,
            row,
        })
    }
}

/// Says what will happen, and asks why.
pub(super) async fn new(desk: Desk<Finance>, Path(id): Path<StatementId>) -> Result<Response> {
    let (form, _) = desk.page.given(ReasonForm::empty(desk.lang()), 0);
    let page = CancellationPage::of(desk, id, form).await?;
    Ok(if page.refused.is_none() { Page(page).into_response() } else { Retry(page).into_response() })
}

/// Cancels the statement, and its own share with it.
pub(super) async fn create(
    desk: Desk<Finance>,
    Path(id): Path<StatementId>,
    sent: Posted<ReasonForm>,
) -> Result<Response> {
    let (mut form, lang) = (sent.form, desk.lang());
    let Some(reason) = form.reason.required(parse::line(MOST_CHARACTERS)) else {
        return Ok(Retry(CancellationPage::of(desk, id, form).await?).into_response());
    };
    let cancelled = desk
        .once(&sent.once, async |tx| {
            let row = issued::by_id(tx.read(), id).await?;
            let number = row.number.clone();
            let cancellation = cancel::cancel(tx, row.seen_now(), &reason).await?;
            let cancellation = cancellation.map_err(|why| Error::refused(why.say(lang)))?;
            let says = (lang.statements().cancelled)(&number, &cancellation.number);
            Ok(Done::to(format!("/statements/{}", cancellation.id)).saying(says))
        })
        .await;
    match cancelled {
        Ok(done) => Ok(done.into_response()),
        Err(Error::Refused(_)) => Ok(Retry(CancellationPage::of(desk, id, form).await?).into_response()),
        Err(other) => Err(other),
    }
}
