//! One document: its figures, its visits, what belongs to it, and its stored PDF.

use askama::Template;
use axum::response::Response;
use entity::{statement, value::StatementId};

use crate::{
    billing::{
        cancel,
        document::StatementDocument,
        issued, render,
        text::{self, MonthsText, StatementsText},
    },
    error::Result,
    web::{
        desk::Desk,
        extract::Path,
        page::{Chrome, Page},
        pdf_file,
        role::Finance,
    },
};

#[derive(Debug, Template)]
#[template(path = "billing/statement.html")]
pub(super) struct StatementPage {
    page: Chrome,
    t: &'static StatementsText,
    m: &'static MonthsText,
    row: statement::Model,
    document: StatementDocument,
    related: Vec<statement::Model>,
}

impl StatementPage {
    fn is_cancellable(&self) -> bool {
        cancel::check(&self.row).is_ok()
    }
}

/// One document.
pub(super) async fn show(desk: Desk<Finance>, Path(id): Path<StatementId>) -> Result<Page<StatementPage>> {
    let row = issued::by_id(desk.db(), id).await?;
    let document = serde_json::from_str(&row.document)?;
    let related = issued::related(desk.db(), &row).await?;
    let lang = desk.lang();
    Ok(Page(StatementPage { t: lang.statements(), m: lang.months(), page: desk.page, row, document, related }))
}

/// The PDF as it was issued, in the browser's own viewer.
pub(super) async fn pdf(desk: Desk<Finance>, Path(id): Path<StatementId>) -> Result<Response> {
    let row = issued::by_id(desk.db(), id).await?;
    let bytes = render::stored(desk.db(), id).await?;
    pdf_file::inline(&row.number, bytes)
}
