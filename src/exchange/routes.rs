//! The pages on which lists are imported: choose files, see what would happen, confirm.

use super::{
    blank,
    form::{ImportForm, Take},
    import::{Import, Outcome},
    plan::Plan,
    problem::Problem,
    problems::Problems,
    source::File,
    text::Text,
    uploads::Upload,
};
use crate::{
    error::{Error, Result},
    web::{
        desk::Desk,
        done::Done,
        extract::Posted,
        form::Form,
        page::{Chrome, Page, Retry},
        problem::Problem::Says,
        role::{Importer, SignedIn},
        route::Routes,
        turn::Turn,
        upload::Uploaded,
    },
};
use askama::Template;
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use std::sync::Arc;

/// More lines than this make a page that nobody reads.
const MOST_SHOWN: usize = 500;

/// As many are put in order by file and line; of more, those found first are.
const MOST_KEPT: usize = 10_000;

/// The routes of the import.
pub fn routes() -> Routes {
    Routes::default()
        .get("/import", new)
        .post("/import", check)
        .post_from("/import/taking", "/import", take)
        .get("/import/workbook", workbook)
}

#[derive(Template)]
#[template(path = "exchange/import.html")]
struct ImportPage {
    page: Chrome,
    t: &'static Text,
    form: ImportForm,
    errors: Vec<(&'static str, String)>,
    problems: Vec<Problem>,
    n_problems: usize,
}

impl ImportPage {
    fn new(page: Chrome, form: ImportForm, problems: Problems) -> Self {
        let (t, errors, n_problems) = (page.lang.exchange(), form.errors(), problems.count());
        let problems = problems.into_first(MOST_SHOWN);
        Self { page, t, form, errors, problems, n_problems }
    }

    fn n_hidden(&self) -> usize {
        self.n_problems - self.problems.len()
    }
}

#[derive(Template)]
#[template(path = "exchange/preview.html")]
struct PreviewPage {
    page: Chrome,
    t: &'static Text,
    plan: Box<Plan>,
    /// The token under which the files wait.
    upload: String,
}

async fn new(desk: Desk<Importer>) -> Page<ImportPage> {
    let form = ImportForm::empty(desk.lang());
    Page(ImportPage::new(desk.page, form, Problems::all()))
}

/// Checks the files and keeps them until they are confirmed.
async fn check(desk: Desk<Importer>, by: SignedIn, sent: Uploaded<ImportForm>) -> Result<Response> {
    let Uploaded { mut form, files, turn, .. } = sent;
    if files.is_empty() {
        form.files.refuse(&Says(desk.lang().exchange().no_files.to_owned()));
        return Ok(Retry(ImportPage::new(desk.page, form, Problems::all())).into_response());
    }
    let known = form.known();
    let files: Arc<[File]> = files.into_iter().map(|file| File { name: file.name, bytes: file.bytes.into() }).collect();
    let upload = Upload { files, known };
    let (import, _turn) = read(upload.clone(), turn).await?;
    match import.preview(desk.db(), desk.now()).await? {
        Outcome::Wrong(problems) => Ok(Retry(ImportPage::new(desk.page, form, problems)).into_response()),
        Outcome::Right(plan) => {
            let upload = desk.app.uploads.keep(by.session(), desk.now(), upload);
            Ok(Page(PreviewPage { t: desk.page.lang.exchange(), page: desk.page, plan, upload }).into_response())
        }
    }
}

/// Imports what was checked. It is checked again, since others may have changed something meanwhile.
async fn take(desk: Desk<Importer>, by: SignedIn, sent: Posted<Take>) -> Result<Response> {
    let (t, token) = (desk.lang().exchange(), sent.form.upload.value());
    // Before the transaction, in which others would wait too.
    let mut turn = Some(desk.app.large.next().await?);
    let mut missed = None;
    let done = desk.once(&sent.once, async |tx| {
        let waits = desk.app.uploads.of(by.session(), token, tx.at()).zip(turn.take());
        let Some((upload, turn)) = waits else {
            missed = Some(Missed::Gone);
            return Err(Error::Stale);
        };
        let (import, _turn) = read(upload, turn).await?;
        match import.take(tx).await? {
            Outcome::Right(plan) => Ok(Done::to("/import").saying((t.taken)(plan.added(), plan.changed()))),
            Outcome::Wrong(found) => {
                missed = Some(Missed::Wrong(found));
                Err(Error::Stale)
            }
        }
    });
    let done = done.await;
    if let Some(missed) = missed {
        return Ok(missed.again(desk.page).into_response());
    }
    let done = done?;
    desk.app.uploads.forget(token);
    Ok(done.into_response())
}

/// Why nothing was imported.
enum Missed {
    /// The files no longer wait.
    Gone,
    /// Something is wrong by now.
    Wrong(Problems),
}

impl Missed {
    /// The page on which files are chosen, with what is to be done.
    fn again(self, page: Chrome) -> Retry<ImportPage> {
        let mut form = ImportForm::empty(page.lang);
        let problems = match self {
            Self::Gone => {
                form.files.refuse(&Says(page.lang.exchange().expired.to_owned()));
                Problems::all()
            }
            Self::Wrong(problems) => problems,
        };
        Retry(ImportPage::new(page, form, problems))
    }
}

async fn workbook(_: Desk<Importer>) -> Result<impl IntoResponse> {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let headers = [(header::CONTENT_TYPE, KIND), (header::CONTENT_DISPOSITION, "attachment; filename=\"geleit.xlsx\"")];
    Ok((headers, blank::workbook()?))
}

/// Reads files beside the threads that answer requests. The turn goes with the work, which goes on also where whoever
/// asked has hung up.
async fn read(upload: Upload, turn: Turn) -> Result<(Import, Turn)> {
    Ok(tokio::task::spawn_blocking(move || {
        (Import::read(&upload.files, upload.known, Problems::at_most(MOST_KEPT)), turn)
    })
    .await?)
}
