//! A paper sheet for a month of visits: everything the phone asks for, to be filled in by hand and signed.

use askama::Template;
use entity::value::{AssignmentId, Month};

use super::text::Text;
use crate::{
    error::{Error, Result},
    form,
    visits::{
        entry::{Tandem, tandems},
        queries::activities,
        text,
    },
    web::{
        desk::Desk,
        extract::{Asked, Path},
        page::{Chrome, Page},
        parse,
        role::Coordinator,
    },
};

/// So many visits have room on the sheet.
const ROWS: usize = 14;

form! {
    /// For which month.
    pub struct Which { month }
}

#[derive(Template)]
#[template(path = "visits/office/sheet.html")]
pub struct SheetPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    month: Month,
    number: String,
    senior: String,
    volunteer: String,
    service: &'static str,
    catalogue: Vec<String>,
    rows: std::ops::Range<usize>,
}

/// The sheet of the month asked for, else of this month.
pub async fn show(
    desk: Desk<Coordinator>,
    Path(id): Path<AssignmentId>,
    Asked(mut which): Asked<Which>,
) -> Result<Page<SheetPage>> {
    let Tandem { assignment, senior, volunteer } =
        tandems(desk.db(), std::iter::once(id)).await?.remove(&id).ok_or(Error::NotFound)?;
    let month = which.month.optional(parse::month).flatten().unwrap_or(Month::of(desk.today()));
    let page = SheetPage {
        t: desk.lang().visits_office(),
        v: desk.lang().visits(),
        month,
        number: assignment.number,
        senior: full_name(senior.salutation, &senior.first_name, &senior.last_name),
        volunteer: full_name(volunteer.salutation, &volunteer.first_name, &volunteer.last_name),
        service: desk.lang().service(assignment.service),
        catalogue: activities(desk.db()).await?,
        rows: 0..ROWS,
        page: desk.page,
    };
    Ok(Page(page))
}

fn full_name(salutation: Option<String>, first: &str, last: &str) -> String {
    let salutation = salutation.map(|word| word + " ").unwrap_or_default();
    format!("{salutation}{first} {last}")
}
