//! A paper sheet for a month of visits: everything the phone asks for, to be filled in by hand and signed.

use askama::Template;
use entity::value::{AssignmentId, Month};

use crate::{
    error::{Error, Result},
    form,
    people::{Named, service_word},
    visits::{
        entry::{Tandem, tandems},
        my,
        office::Text,
        queries::activities,
        text,
    },
    web::{
        desk::Desk,
        extract::{Asked, Path},
        page::{Chrome, Page},
        parse,
        role::{Caller, Coordinator, VolunteerSelf},
        route::Routes,
    },
};

/// So many visits have room on the sheet.
const ROWS: usize = 14;

/// The routes of the sheet.
pub fn routes() -> Routes {
    Routes::default().get("/assignments/{id}/sheet", of_anybody).get("/my/people/{assignment}/sheet", of_mine)
}

form! {
    /// For which month.
    pub struct Which { month }
}

#[derive(Template)]
#[template(path = "visits/sheet.html")]
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

/// For the office, of any tandem.
async fn of_anybody(
    desk: Desk<Coordinator>,
    Path(id): Path<AssignmentId>,
    Asked(which): Asked<Which>,
) -> Result<Page<SheetPage>> {
    show(desk, id, which).await
}

/// For a volunteer, of their own.
async fn of_mine(
    desk: Desk<VolunteerSelf>,
    Path(id): Path<AssignmentId>,
    Asked(which): Asked<Which>,
) -> Result<Page<SheetPage>> {
    let mine = my::assignment(desk.db(), &desk.by, id).await?;
    show(desk, mine.id, which).await
}

/// The sheet of the month asked for, else of this month.
async fn show<C: Caller>(desk: Desk<C>, id: AssignmentId, mut which: Which) -> Result<Page<SheetPage>> {
    let Tandem { assignment, senior, volunteer } =
        tandems(desk.db(), std::iter::once(id)).await?.remove(&id).ok_or(Error::NotFound)?;
    let month = which.month.optional(parse::month).flatten().unwrap_or(Month::of(desk.today()));
    let page = SheetPage {
        t: desk.lang().visits_office(),
        v: desk.lang().visits(),
        month,
        number: assignment.number,
        senior: senior.full_name(),
        volunteer: volunteer.full_name(),
        service: service_word(assignment.service, desk.lang()),
        catalogue: activities(desk.db()).await?,
        rows: 0..ROWS,
        page: desk.page,
    };
    Ok(Page(page))
}
