//! Visits typed in from paper, by keyboard alone, one row after another. What is saved stands below, and can be undone.

use askama::Template;
use axum::response::{IntoResponse, Response};
use chrono::TimeDelta;
use entity::value::{AssignmentId, VisitId};

use super::{queries, removal, shorthand, show::Button, text::Text};
use crate::{
    error::Result,
    form,
    store::Pool,
    visits::{
        commands,
        entry::{Entry, Tandem, entries, tandems_in_order},
        form::VisitInput,
        queries::{activities, assignment},
        refusal::{NotWritten, Place},
        rules::Refusal,
        text,
    },
    web::{
        desk::Desk,
        done::Done,
        extract::{Asked, Path, Posted},
        form::Form,
        lang::Lang,
        page::{Chrome, Page, Retry},
        parse,
        problem::Problem,
        role::{Caller, Coordinator},
    },
};

/// Rows saved this long ago still stand below.
const STILL_SHOWN: TimeDelta = TimeDelta::hours(12);

/// So many assignments are named where what was typed fits several.
const NAMED: u64 = 5;

form! {
    /// One row of a paper sheet.
    pub struct PaperForm { tandem, day, starts, ends, done }
}

#[derive(Template)]
#[template(path = "visits/office/paper.html")]
pub struct PaperPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    form: PaperForm,
    errors: Vec<(&'static str, String)>,
    catalogue: Vec<String>,
    saved: Vec<Entry>,
}

pub async fn show(desk: Desk<Coordinator>, Asked(form): Asked<PaperForm>) -> Result<Page<PaperPage>> {
    let (form, _) = desk.page.given(form, 0);
    page(desk, form).await.map(Page)
}

/// Enters one row; the next one begins with the same assignment.
pub async fn enter(desk: Desk<Coordinator>, sent: Posted<PaperForm>) -> Result<Response> {
    let (t, mut form) = (desk.lang().visits_office(), sent.form.clone());
    let Some((of, input)) = read(&desk, &mut form).await? else {
        return Ok(Retry(page(desk, form).await?).into_response());
    };
    let mut why = None;
    let done = desk
        .once(&sent.once, async |tx| {
            let assignment = assignment(tx.read(), of).await?;
            let entered = commands::enter(tx, commands::key(&sent.once), &assignment, input).await;
            entered.or_else(|not: NotWritten| not.keep(&mut why))?;
            Ok(Done::to(format!("/visits/paper?tandem={}", assignment.number)).saying(t.row_saved))
        })
        .await;
    match why {
        Some(refusal) => {
            form.refuse(refusal, desk.lang());
            Ok(Retry(page(desk, form).await?).into_response())
        }
        None => Ok(done?.into_response()),
    }
}

/// Takes a saved row out again.
pub async fn undo(desk: Desk<Coordinator>, path: Path<(VisitId, i32)>, sent: Posted<Button>) -> Result<Done> {
    removal::remove(desk, path, sent, "/visits/paper").await
}

async fn page(desk: Desk<Coordinator>, form: PaperForm) -> Result<PaperPage> {
    let by = desk.by.actor().to_string();
    let saved = queries::entered_since(desk.db(), &by, desk.now() - STILL_SHOWN).await?;
    Ok(PaperPage {
        t: desk.lang().visits_office(),
        v: desk.lang().visits(),
        errors: form.errors(),
        catalogue: activities(desk.db()).await?,
        saved: entries(desk.db(), saved).await?,
        page: desk.page,
        form,
    })
}

/// The row, or `None` with what is wrong told beside its fields.
async fn read(desk: &Desk<Coordinator>, form: &mut PaperForm) -> Result<Option<(AssignmentId, VisitInput)>> {
    let (t, catalogue) = (desk.lang().visits_office(), activities(desk.db()).await?);
    let of = match form.tandem.required(parse::line(100)) {
        Some(typed) => {
            found(desk.db(), &typed, desk.lang()).await?.map_err(|problem| form.tandem.refuse(&problem)).ok()
        }
        None => None,
    };
    let day = form.day.required(|typed| shorthand::day(typed, desk.today()));
    let begins = form.starts.required(shorthand::time);
    let ends = form.ends.required(shorthand::time);
    let told = |word: String| Problem::Says((t.no_such_activity)(&word));
    let done = form.done.optional(|typed| shorthand::activities(typed, &catalogue).map_err(told));
    Ok(match (of, day, begins, ends, done) {
        (Some(of), Some(day), Some(begins), Some(ends), Some(done)) => {
            Some((of, VisitInput { day, begins, ends, activities: done.unwrap_or_default(), note: None }))
        }
        _ => None,
    })
}

/// The one assignment that what was typed fits.
async fn found(db: &Pool, typed: &str, lang: Lang) -> Result<Result<AssignmentId, Problem>> {
    let t = lang.visits_office();
    let fitting = queries::fitting(db, typed, NAMED).await?;
    Ok(match fitting[..] {
        [id] => Ok(id),
        [] => Err(Problem::Says(t.no_such_tandem.to_owned())),
        _ => {
            let names: Vec<String> = tandems_in_order(db, &fitting).await?.iter().map(told).collect();
            Err(Problem::Says((t.several_tandems)(&names.join(", "))))
        }
    })
}

/// `B-0007 (Frau Abendroth – Herr Böttcher)`.
fn told(tandem: &Tandem) -> String {
    format!("{} ({} – {})", tandem.assignment.number, tandem.senior_name(), tandem.volunteer_name())
}

impl PaperForm {
    fn refuse(&mut self, why: Refusal, lang: Lang) {
        let problem = Problem::Says(why.say(lang));
        match why.field() {
            Place::Day => self.day.refuse(&problem),
            Place::Starts => self.starts.refuse(&problem),
            Place::Ends => self.ends.refuse(&problem),
        }
    }
}
