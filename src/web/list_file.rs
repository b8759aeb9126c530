//! A list to be taken along: as an Excel workbook, or as CSV.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use super::workbook;
use crate::error::{Error, Result};

/// What a list is taken along as.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum ListFile {
    Xlsx,
    Csv,
}

impl ListFile {
    /// The file, called after the list. `name`: a plain word, of no person.
    pub fn of(self, name: &str, headings: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Response> {
        match self {
            Self::Xlsx => workbook::of_list(name, headings, rows),
            Self::Csv => csv(name, headings, rows),
        }
    }
}

/// With semicolons and a mark of its encoding, so that a German Excel opens it.
fn csv(name: &str, headings: &[&str], rows: impl IntoIterator<Item = Vec<String>>) -> Result<Response> {
    let mut out = csv::WriterBuilder::new().delimiter(b';').from_writer("\u{feff}".as_bytes().to_vec());
    let mut write = |cells: Vec<String>| out.write_record(cells).map_err(|cause| Error::Internal(cause.into()));
    write(headings.iter().map(|heading| (*heading).to_owned()).collect())?;
    for row in rows {
        write(row.into_iter().map(harmless).collect())?;
    }
    let bytes = out.into_inner().map_err(|cause| Error::internal(cause.to_string()))?;
    let file = HeaderValue::from_str(&format!("attachment; filename=\"{name}.csv\""))
        .map_err(|_| Error::internal("a list has a name that is no file name"))?;
    let headers = [
        (header::CONTENT_TYPE, HeaderValue::from_static("text/csv; charset=utf-8")),
        (header::CONTENT_DISPOSITION, file),
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
