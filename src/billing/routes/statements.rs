//! The list of issued documents: filtered, sorted, paged, exported.

use askama::Template;
use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use entity::statement::{Payee, StatementKind, StatementStatus};
use sea_orm::Iterable;

use crate::{
    billing::{
        issued::{self, Filter, Listed, word},
        overview,
        text::{self, StatementsText},
    },
    error::{Error, Result},
    web::{
        desk::Desk,
        extract::Asked,
        format,
        input::Choice,
        lang::Lang,
        list::List,
        page::{Chrome, Page},
        role::Finance,
        workbook,
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
    let months = overview::months(db, desk.today()).await?;
    let months = months.iter().filter(|row| row.closed_at.is_some());
    Ok(Page(StatementsPage {
        months: months.map(|row| Choice::new(row.month, format::month(row.month, lang))).collect(),
        statuses: StatementStatus::iter().map(|one| Choice::new(word(&one), text::status(one, lang))).collect(),
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
pub(super) async fn workbook(desk: Desk<Finance>, Asked(filter): Asked<Filter>) -> Result<Response> {
    let rows = issued::all(desk.db(), &filter).await?;
    let lang = desk.lang();
    workbook::of_list("statements", &headings(lang), rows.iter().map(|row| cells(row, lang)))
}

/// The same list as CSV, so that Excel opens it.
pub(super) async fn csv(desk: Desk<Finance>, Asked(filter): Asked<Filter>) -> Result<Response> {
    let (rows, lang) = (issued::all(desk.db(), &filter).await?, desk.lang());
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |cells: Vec<String>| out.write_record(cells).map_err(|cause| Error::Internal(cause.into()));
    write(headings(lang).map(str::to_owned).to_vec())?;
    for row in &rows {
        write(cells(row, lang).into_iter().map(harmless).collect())?;
    }
    let bytes = out.into_inner().map_err(|cause| Error::internal(cause.to_string()))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, HeaderValue::from_static("attachment; filename=\"statements.csv\"")),
    ];
    Ok((headers, bytes).into_response())
}

/// A cell that Excel would take for a formula is made text; a negative amount is none.
fn harmless(cell: String) -> String {
    let begins_formula = match cell.as_bytes() {
        [b'=' | b'+' | b'@' | b'\t' | b'\r', ..] => true,
        [b'-', next, ..] => !next.is_ascii_digit(),
        _ => false,
    };
    if begins_formula { format!("'{cell}") } else { cell }
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

#[cfg(test)]
mod tests {
    use super::harmless;

    #[test]
    fn a_name_is_never_a_formula() {
        for formula in ["=1+1", "+49", "@SUM(A1)", "-cmd", "\t=1"] {
            assert_eq!(harmless(formula.to_owned()), format!("'{formula}"));
        }
        for plain in ["", "-41,25", "Abendroth, Erna", "A-2026-000001", "-"] {
            assert_eq!(harmless(plain.to_owned()), plain);
        }
    }
}
