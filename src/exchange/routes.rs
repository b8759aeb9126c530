//! The pages on which lists are imported: choose files, see what would happen, confirm.

use super::{
    blank,
    form::{ImportForm, Take},
    import::{Import, Outcome},
    plan::{Known, Plan},
    problem::Problem,
    source::File,
    text::Text,
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
        role::{Caller, Importer},
        route::Routes,
        upload::Uploaded,
    },
};
use askama::Template;
use axum::{
    http::header,
    response::{IntoResponse, Response},
};
use entity::value::AccountId;
use std::sync::Arc;

/// More lines than this make a page that nobody reads.
const MOST_SHOWN: usize = 500;

/// The routes of the import.
pub fn routes() -> Routes {
    Routes::default()
        .get("/import", new)
        .post("/import", check)
        .post("/import/taking", take)
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
    fn new(page: Chrome, form: ImportForm, mut problems: Vec<Problem>) -> Self {
        let (t, errors, n_problems) = (page.lang.exchange(), form.errors(), problems.len());
        problems.truncate(MOST_SHOWN);
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
}

async fn new(desk: Desk<Importer>) -> Page<ImportPage> {
    let form = ImportForm::empty(desk.lang());
    Page(ImportPage::new(desk.page, form, Vec::new()))
}

/// Checks the files and keeps them until they are confirmed.
async fn check(desk: Desk<Importer>, sent: Uploaded<ImportForm>) -> Result<Response> {
    let Uploaded { mut form, files, .. } = sent;
    if files.is_empty() {
        form.files.refuse(&Says(desk.lang().exchange().no_files.to_owned()));
        return Ok(Retry(ImportPage::new(desk.page, form, Vec::new())).into_response());
    }
    let known = form.known();
    let files: Arc<[File]> = files.into_iter().map(|file| File { name: file.name, bytes: file.bytes.into() }).collect();
    match read(Arc::clone(&files), known).await?.preview(desk.db(), desk.now()).await? {
        Outcome::Wrong(problems) => Ok(Retry(ImportPage::new(desk.page, form, problems)).into_response()),
        Outcome::Right(plan) => {
            desk.app.uploads.keep(account(&desk)?, desk.now(), files, known);
            Ok(Page(PreviewPage { t: desk.page.lang.exchange(), page: desk.page, plan }).into_response())
        }
    }
}

/// Imports what was checked. It is checked again, since others may have changed something meanwhile.
async fn take(desk: Desk<Importer>, sent: Posted<Take>) -> Result<Response> {
    let (t, account) = (desk.lang().exchange(), account(&desk)?);
    let mut problems = Vec::new();
    let done = desk.once(&sent.once, async |tx| {
        let upload = desk.app.uploads.of(account, tx.at()).ok_or_else(|| Error::refused(t.expired))?;
        match read(upload.files, upload.known).await?.take(tx).await? {
            Outcome::Right(plan) => Ok(Done::to("/import").saying((t.taken)(plan.added(), plan.changed()))),
            Outcome::Wrong(found) => {
                problems = found;
                Err(Error::Stale)
            }
        }
    });
    match done.await {
        Err(Error::Stale) if !problems.is_empty() => {
            let form = ImportForm::empty(desk.lang());
            Ok(Retry(ImportPage::new(desk.page, form, problems)).into_response())
        }
        done => {
            let done = done?;
            desk.app.uploads.forget(account);
            Ok(done.into_response())
        }
    }
}

async fn workbook(_: Desk<Importer>) -> Result<impl IntoResponse> {
    const KIND: &str = "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet";
    let headers = [(header::CONTENT_TYPE, KIND), (header::CONTENT_DISPOSITION, "attachment; filename=\"geleit.xlsx\"")];
    Ok((headers, blank::workbook()?))
}

/// Reads files beside the threads that answer requests.
async fn read(files: Arc<[File]>, known: Known) -> Result<Import> {
    Ok(tokio::task::spawn_blocking(move || Import::read(&files, known)).await?)
}

fn account(desk: &Desk<Importer>) -> Result<AccountId> {
    desk.by.actor().account().ok_or(Error::SignInFirst)
}
