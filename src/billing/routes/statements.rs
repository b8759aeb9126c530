//! The list of issued documents: filtered, sorted, paged, exported.

use askama::Template;
use axum::response::Response;
use entity::statement::{Payee, StatementKind, StatementStatus};
use sea_orm::Iterable;

use crate::{
    billing::{
        issued::{self, Filter, Listed, word},
        text::{self, StatementsText},
    },
    error::Result,
    months,
    web::{
        desk::Desk,
        extract::Asked,
        format,
        input::Choice,
        lang::Lang,
        list::List,
        list_file::ListFile,
        page::{Chrome, Page},
        role::Finance,
    },
};

#[derive(Debug, Template)]
#[template(path = "billing/statements.html")]
pub(super) struct StatementsPage {
    page: Chrome,
    t: &'static StatementsText,
    filter: Filter,
    months: Vec<Choice>,
    statuses: Vec<Choice>,
    kinds: Vec<Choice>,
    payees: Vec<Choice>,
    list: List<Listed>,
    counted: String,
}

/// The tone of a state.
pub(super) fn tone(status: StatementStatus) -> &'static str {
    match status {
        StatementStatus::Issued => "info",
        StatementStatus::PartPaid => "warning",
        StatementStatus::Paid => "success",
        StatementStatus::Cancelled => "neutral",
    }
}

/// The list.
pub(super) async fn index(desk: Desk<Finance>, Asked(filter): Asked<Filter>) -> Result<Page<StatementsPage>> {
    let (db, lang, t) = (desk.db(), desk.lang(), desk.lang().statements());
    let list = List::of("/statements", &filter, "-number", issued::page(db, &filter).await?);
    let due = issued::amount_due(db, &filter).await?;
    let states = issued::states(db).await?;
    let months = months::closed(db).await?.into_iter().rev();
    Ok(Page(StatementsPage {
        months: months.map(|month| Choice::new(month, format::month(month, lang))).collect(),
        statuses: states.into_iter().map(|one| Choice::new(word(&one), text::status(one, lang))).collect(),
        kinds: StatementKind::iter().map(|one| Choice::new(word(&one), text::kind(one, lang))).collect(),
        payees: Payee::iter().map(|one| Choice::new(word(&one), text::payee(one, lang))).collect(),
        counted: (t.counted)(list.total, &format::euros(due, lang)),
        t,
        filter,
        list,
        page: desk.page,
    }))
}

/// The same list as a workbook, all of it.
pub(super) async fn workbook(desk: Desk<Finance>, filter: Asked<Filter>) -> Result<Response> {
    file(&desk, filter, ListFile::Xlsx).await
}

/// The same list as CSV, all of it.
pub(super) async fn csv(desk: Desk<Finance>, filter: Asked<Filter>) -> Result<Response> {
    file(&desk, filter, ListFile::Csv).await
}

async fn file(desk: &Desk<Finance>, Asked(filter): Asked<Filter>, kind: ListFile) -> Result<Response> {
    let (rows, lang) = (issued::all(desk.db(), &filter).await?, desk.lang());
    kind.of("statements", &headings(lang), rows.iter().map(|row| cells(row, lang)))
}

fn headings(lang: Lang) -> [&'static str; 12] {
    let (t, w) = (lang.statements(), lang.people());
    [
        t.number,
        t.kind,
        t.status,
        t.month,
        t.issued_on,
        t.senior,
        w.name,
        t.payee,
        t.total,
        t.relief_budget,
        t.own_share,
        t.amount_due,
    ]
}

fn cells(row: &Listed, lang: Lang) -> Vec<String> {
    vec![
        row.number.clone(),
        text::kind(row.kind, lang).to_owned(),
        text::status(row.status, lang).to_owned(),
        row.month.to_string(),
        format::day(row.issued_on),
        row.senior_number.clone(),
        row.name(),
        text::payee(row.payee, lang).to_owned(),
        format::plain_euros(row.total),
        format::plain_euros(row.relief_budget),
        format::plain_euros(row.own_share),
        format::plain_euros(row.amount_due),
    ]
}
