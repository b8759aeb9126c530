//! A tandem on one page, and the way to a new one.

use askama::Template;
use entity::{assignment, value::AssignmentId, visit};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{form::AssignmentForm, hints, queries, text::Text};
use crate::{
    error::Result,
    form,
    people::{PersonWords, address, service_word},
    seniors, volunteers,
    web::{
        desk::Desk,
        editing::{Editing, Maybe},
        extract::{Asked, Path},
        form_page::FormPage,
        format,
        page::{Chrome, Page},
        role::Coordinator,
    },
};

/// How many visits the page shows.
const VISITS: u64 = 10;

form! {
    /// Whom a new tandem is for, where that is known.
    pub struct About { senior, volunteer }
}

/// The form of a new tandem.
pub async fn new(desk: Desk<Coordinator>, Asked(about): Asked<About>) -> Result<Page<FormPage>> {
    let key = Maybe { id: None };
    let (mut form, _) = AssignmentForm::current(desk.db(), key, desk.lang(), desk.today()).await?;
    form.senior.set(about.senior.value());
    form.volunteer.set(about.volunteer.value());
    Ok(Page(form.page(&desk, key).await?))
}

#[derive(Debug, Template)]
#[template(path = "assignments/show.html")]
pub struct Show {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    row: assignment::Model,
    senior: String,
    volunteer: String,
    service: &'static str,
    period: String,
    state: (&'static str, &'static str),
    hints: Vec<&'static str>,
    visits: Vec<LastVisit>,
}

#[derive(Debug)]
struct LastVisit {
    day: String,
    says: String,
}

/// The tandem.
pub async fn show(desk: Desk<Coordinator>, Path(id): Path<AssignmentId>) -> Result<Page<Show>> {
    let (lang, t, w) = (desk.lang(), desk.lang().assignments(), desk.lang().people());
    let row = queries::by_id(desk.db(), id).await?;
    let senior = seniors::by_id(desk.db(), row.senior_id).await?;
    let volunteer = volunteers::by_id(desk.db(), row.volunteer_id).await?;
    let hints = hints::of(desk.db(), &row, &senior, &volunteer, desk.today()).await?;
    let is_running = row.ends_on.is_none_or(|last| desk.today() <= last);
    Ok(Page(Show {
        senior: seniors::full_name(&senior),
        volunteer: volunteers::full_name(&volunteer),
        service: service_word(row.service, lang),
        period: address::period(w, row.starts_on, row.ends_on),
        state: if is_running { (t.running, "success") } else { (t.ended_state, "neutral") },
        hints: hints.into_iter().map(t.hint).collect(),
        visits: visits(&desk, id).await?,
        row,
        page: desk.page,
        t,
        w,
    }))
}

async fn visits(desk: &Desk<Coordinator>, id: AssignmentId) -> Result<Vec<LastVisit>> {
    let t = desk.lang().assignments();
    let rows = visit::Entity::find().filter(visit::Column::AssignmentId.eq(id));
    let rows = rows.order_by_desc(visit::Column::StartsAt).limit(VISITS).all(desk.db()).await?;
    let shown = rows.into_iter().map(|visit| {
        let state = if visit.status == visit::VisitStatus::Confirmed { t.confirmed } else { t.unconfirmed };
        let times = format!("{} – {}", format::local_clock(visit.starts_at), format::local_clock(visit.ends_at));
        LastVisit { day: format::day(visit.day), says: format!("{times} · {state}") }
    });
    Ok(shown.collect())
}
