//! Lists as Excel workbooks.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};
use rust_xlsxwriter::{Format, Workbook, XlsxError};

use crate::error::{Error, Result};

/// Every cell is text, so that nothing in it is taken for a formula, and no number loses its zeros.
pub fn of_list(name: &str, headings: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Response> {
    let bytes = written(name, headings, rows).map_err(|cause| Error::Internal(cause.into()))?;
    let mut answer = bytes.into_response();
    let kind = HeaderValue::from_static("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet");
    let file = HeaderValue::from_str(&format!("attachment; filename=\"{name}.xlsx\""));
    answer.headers_mut().insert(header::CONTENT_TYPE, kind);
    answer.headers_mut().insert(
        header::CONTENT_DISPOSITION,
        file.map_err(|_| Error::internal("a list has a name that is no file name"))?,
    );
    Ok(answer)
}

fn written(
    name: &str,
    headings: &[&str],
    rows: impl IntoIterator<Item = Vec<String>>,
) -> std::result::Result<Vec<u8>, XlsxError> {
    let mut workbook = Workbook::new();
    let sheet = workbook.add_worksheet().set_name(name)?;
    let bold = Format::new().set_bold();
    for (column, heading) in (0..).zip(headings) {
        sheet.write_string_with_format(0, column, *heading, &bold)?;
    }
    sheet.set_freeze_panes(1, 0)?;
    for (line, row) in (1..).zip(rows) {
        for (column, cell) in (0..).zip(row) {
            sheet.write_string(line, column, cell)?;
        }
    }
    sheet.autofit();
    workbook.save_to_buffer()
}
