//! Two records side by side, the check, and the deed.

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::{partner, record::Record, senior, volunteer};
use serde::Deserialize;

use super::{
    carry, choice,
    fields::{self, Differing, Taken, key_of},
    form::{GOES, MergeForm, STAYS},
    kind::Mergeable,
    merge::{Merging, Two, by_key, is_newer, merge},
    pairs::{self, One},
    text::Text,
};
use crate::{
    error::{Error, Result},
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        form::Form,
        input::{Choice, Input},
        page::{Chrome, Outdated, Page, Retry},
        role::Coordinator,
        route::Routes,
    },
};

macro_rules! of_kind {
    ($routes:expr, $kind:ty, $home:literal) => {
        $routes
            .get(concat!($home, "/duplicates"), pairs::index::<$kind>)
            .post(concat!($home, "/duplicates"), pairs::keep_apart::<$kind>)
            .post(concat!($home, "/duplicates/{id}/removal"), pairs::take_back::<$kind>)
            .get(concat!($home, "/{id}/merging"), choice::choose::<$kind>)
            .get(concat!($home, "/{id}/merging/{other}"), compare::<$kind>)
            .post(concat!($home, "/{id}/merging/{other}"), take::<$kind>)
    };
}

/// The routes of merging.
pub fn routes() -> Routes {
    let routes = of_kind!(Routes::default(), senior::Entity, "/seniors");
    let routes = of_kind!(routes, volunteer::Entity, "/volunteers");
    of_kind!(routes, partner::Entity, "/partners")
}

/// The record that stays, and the other.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Both {
    id: i64,
    other: i64,
}

/// A field that differs, with what is chosen.
#[derive(Debug)]
struct Row {
    field: Differing,
    input: Input,
    is_others: bool,
    /// The value of the record that stays, and of the other.
    choices: Vec<Choice>,
}

/// What stands in either record, with the number of it.
fn choices(says: &[String; 2], numbers: &[String; 2]) -> Vec<Choice> {
    let choice = |at: usize| {
        let says = Some(says[at].as_str()).filter(|says| !says.is_empty()).unwrap_or("–");
        Choice::new([STAYS, GOES][at], format!("{says} ({})", numbers[at]))
    };
    vec![choice(0), choice(1)]
}

impl Row {
    fn choices(&self) -> &[Choice] {
        &self.choices
    }
}

impl ComparePage {
    /// What the fields are called.
    fn labels(&self) -> Vec<(&str, &str)> {
        self.rows.iter().map(|row| (row.field.name, row.field.label.as_str())).collect()
    }
}

#[derive(Debug, Template)]
#[template(path = "merging/compare.html")]
struct ComparePage {
    page: Chrome,
    t: &'static Text,
    both: [One; 2],
    home: &'static str,
    rows: Vec<Row>,
    carried: Vec<(&'static str, i64)>,
    hindered: Vec<String>,
    is_stale: bool,
    versions: [i32; 2],
    seen: String,
    errors: Vec<(&'static str, String)>,
}

#[derive(Debug, Template)]
#[template(path = "merging/check.html")]
struct CheckPage {
    page: Chrome,
    t: &'static Text,
    compare: ComparePage,
    lost: Vec<String>,
}

impl CheckPage {
    /// What is sent again.
    fn sent(&self) -> Vec<(&'static str, &'static str)> {
        self.compare.rows.iter().map(|row| (row.field.name, if row.is_others { GOES } else { STAYS })).collect()
    }
}

/// What there is to know of two.
struct Known<P: Mergeable> {
    stays: P::Model,
    goes: P::Model,
    differing: Vec<Differing>,
}

async fn known<P: Mergeable>(desk: &Desk<Coordinator>, both: Both) -> Result<Known<P>> {
    if both.id == both.other {
        return Err(Error::NotFound);
    }
    let db = desk.db();
    let (stays, goes) = (by_key::<P>(db, both.id).await?, by_key::<P>(db, both.other).await?);
    let rows = [P::rows(db, &stays).await?, P::rows(db, &goes).await?];
    let newer = is_newer::<P>(db, Two { stays: &stays, goes: &goes }).await?;
    let differing = fields::differing::<P>(db, [&rows[0], &rows[1]], newer, desk.lang()).await?;
    Ok(Known { stays, goes, differing })
}

async fn page<P: Mergeable>(desk: &Desk<Coordinator>, known: Known<P>, form: MergeForm<P>) -> Result<ComparePage> {
    let (db, lang, t) = (desk.db(), desk.lang(), desk.lang().merging());
    let Known { stays, goes, differing } = known;
    let form = form.shown();
    let numbers = [P::number(&stays).to_owned(), P::number(&goes).to_owned()];
    let row = |field: Differing| Row {
        input: form.input(field.name),
        is_others: form.is_others(field.name),
        choices: choices(&field.says, &numbers),
        field,
    };
    Ok(ComparePage {
        both: [One::of::<P>(&stays, lang)?, One::of::<P>(&goes, lang)?],
        home: P::HOME,
        carried: carry::hanging(db, P::KIND, key_of(&goes)?, lang).await?,
        hindered: P::hindered(db, Two { stays: &stays, goes: &goes }, lang, desk.today()).await?,
        is_stale: false,
        versions: [stays.version(), goes.version()],
        seen: form.seen(),
        errors: form.errors(),
        rows: differing.into_iter().map(row).collect(),
        page: desk.page.clone(),
        t,
    })
}

async fn compare<P: Mergeable>(desk: Desk<Coordinator>, Path(both): Path<Both>) -> Result<Page<ComparePage>> {
    let known = known::<P>(&desk, both).await?;
    let form = MergeForm::choosing(desk.lang(), &known.differing, known.goes.version());
    let (form, _) = desk.page.given(form, 0);
    Ok(Page(page(&desk, known, form).await?))
}

/// Shows what would happen, or does it once that is asked for.
async fn take<P: Mergeable>(
    desk: Desk<Coordinator>,
    Path(both): Path<Both>,
    sent: Posted<MergeForm<P>>,
) -> Result<Response> {
    let Posted { form, once, version } = sent;
    if let Some(done) = desk.answered(&once).await? {
        return Ok(done.into_response());
    }
    let found = known::<P>(&desk, both).await?;
    if (found.stays.version(), found.goes.version()) != (version, form.other_version()) {
        let form = MergeForm::choosing(desk.lang(), &found.differing, found.goes.version());
        return Ok(Outdated(ComparePage { is_stale: true, ..page(&desk, found, form).await? }).into_response());
    }
    let taken = match form.clone().taken(&found.differing, desk.lang()) {
        Ok(taken) => taken,
        Err(form) => return Ok(Retry(page(&desk, found, form).await?).into_response()),
    };
    if form.is_back() {
        return Ok(Page(page(&desk, found, form).await?).into_response());
    }
    if !form.is_sure() {
        return check(&desk, found, form, &taken).await;
    }
    let merging = Merging { stays: (both.id, version), goes: (both.other, form.other_version()), taken };
    let (t, lang) = (desk.lang().merging(), desk.lang());
    let number = P::number(&found.goes).to_owned();
    let done = desk.once(&once, async move |tx| {
        let row = merge::<P>(tx, &merging, lang).await?;
        let said = (t.merged)(P::number(&row), &number);
        Ok(Done::to(format!("{}/{}", P::HOME, both.id)).saying(said))
    });
    match done.await {
        Ok(done) => Ok(done.into_response()),
        Err(Error::Refused(why)) => {
            let page = page(&desk, found, form).await?;
            Ok(Retry(ComparePage { hindered: vec![why], ..page }).into_response())
        }
        Err(other) => Err(other),
    }
}

async fn check<P: Mergeable>(
    desk: &Desk<Coordinator>,
    found: Known<P>,
    form: MergeForm<P>,
    taken: &Taken,
) -> Result<Response> {
    let lost = found.differing.iter().filter_map(|field| field.lost(taken.contains(field.name))).collect();
    let compare = page(desk, found, form).await?;
    if !compare.hindered.is_empty() {
        return Ok(Retry(compare).into_response());
    }
    Ok(Page(CheckPage { t: desk.lang().merging(), page: desk.page.clone(), compare, lost }).into_response())
}
