//! A PDF as an answer, shown in the browser's own viewer.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use crate::error::{Error, Result};

/// The PDF, which is called `name` where it is kept. `name`: numbers and words of the program, of no person.
///
/// # Errors
///
/// If the name is no file name.
pub fn inline(name: &str, bytes: Vec<u8>) -> Result<Response> {
    let name = HeaderValue::from_str(&format!("inline; filename=\"{name}.pdf\""));
    let name = name.map_err(|_| Error::internal("a PDF is called what is no file name"))?;
    let kind = HeaderValue::from_static("application/pdf");
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}
