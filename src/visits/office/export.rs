//! The list of visits as a file, all that the filter wants.

use axum::response::Response;

use super::list::{FilterForm, Row, every};
use crate::{
    error::Result,
    web::{desk::Desk, extract::Asked, format, lang::Lang, list_file::ListFile, role::Coordinator},
};

pub async fn workbook(desk: Desk<Coordinator>, filter: Asked<FilterForm>) -> Result<Response> {
    file(&desk, filter, ListFile::Xlsx).await
}

pub async fn csv(desk: Desk<Coordinator>, filter: Asked<FilterForm>) -> Result<Response> {
    file(&desk, filter, ListFile::Csv).await
}

async fn file(desk: &Desk<Coordinator>, Asked(mut form): Asked<FilterForm>, kind: ListFile) -> Result<Response> {
    let (rows, lang) = (every(desk, &form.filter()).await?, desk.lang());
    kind.of("visits", &headings(lang), rows.iter().map(|row| cells(row, lang)))
}

fn headings(lang: Lang) -> [&'static str; 13] {
    let (t, v) = (lang.visits_office(), lang.visits());
    [
        v.day,
        v.starts,
        v.ends,
        t.minutes,
        t.senior_number,
        v.senior,
        t.volunteer_number,
        v.volunteer,
        v.assignment,
        v.service,
        v.activities_done,
        v.state,
        t.conspicuous,
    ]
}

/// What was noted of a visit stays where it is.
fn cells(row: &Row, lang: Lang) -> Vec<String> {
    let entry = &row.entry;
    let hints: Vec<&str> = row.hints.iter().map(|hint| hint.word(lang)).collect();
    vec![
        format::day(entry.visit.day),
        format::local_clock(entry.visit.starts_at),
        format::local_clock(entry.visit.ends_at),
        entry.visit.minutes.0.to_string(),
        entry.senior.number.clone(),
        format!("{}, {}", entry.senior.last_name, entry.senior.first_name),
        entry.volunteer.number.clone(),
        format!("{}, {}", entry.volunteer.last_name, entry.volunteer.first_name),
        entry.assignment.number.clone(),
        entry.service(lang).to_owned(),
        entry.visit.activities.commas(),
        entry.standing().word(lang).to_owned(),
        hints.join(", "),
    ]
}
