//! Their addresses on labels.

use axum::{
    http::{HeaderValue, header},
    response::{IntoResponse, Response},
};

use super::chosen::{Chosen, Kind};
use crate::{
    error::Result,
    people::{Named, PersonKind},
    print::{labels, pdf, sheet::Sheet},
    web::{desk::Desk, extract::Asked, role::Coordinator},
};

/// One label for each, as a PDF.
pub async fn print<P: Kind>(desk: Desk<Coordinator>, Asked(chosen): Asked<Chosen>) -> Result<Response> {
    let people = match chosen.people::<P>(desk.db(), desk.lang()).await {
        Ok(people) => people,
        Err(why) => return Ok(chosen.back_from::<P>(why)?.into_response()),
    };
    let addresses: Vec<Vec<String>> = people.iter().map(address::<P>).collect();
    let sheet = Sheet {
        title: "Etiketten".to_owned(),
        dated: desk.today(),
        lang: "de",
        page_of: ["", ""],
        letter: None,
        blocks: Vec::new(),
        footer: Vec::new(),
    };
    let bytes = pdf::of_pages(&labels::pages(&addresses), &sheet);
    let kind = HeaderValue::from_static("application/pdf");
    let name = HeaderValue::from_static("inline; filename=\"etiketten.pdf\"");
    Ok(([(header::CONTENT_TYPE, kind), (header::CONTENT_DISPOSITION, name)], bytes).into_response())
}

/// As an envelope has it.
fn address<P: PersonKind>(row: &P::Model) -> Vec<String> {
    let person = P::person(row);
    vec![row.full_name(), person.street, format!("{} {}", person.postal_code, person.town)]
}
