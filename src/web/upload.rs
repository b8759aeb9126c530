//! Forms that bring files.

use axum::{
    body::Bytes,
    extract::{DefaultBodyLimit, FromRequest, Multipart, Request, multipart::MultipartError},
    http::{StatusCode, header},
};
use sha2::{Digest, Sha256};
use std::time::Duration;
use tokio::time::timeout;

use super::{extract::Sent, form::Form, turn::Turn};
use crate::{
    app::App,
    error::{Error, Result},
    hex::hex,
    store::Once,
};

/// All files of a form together may not be larger.
pub const MOST_BYTES: usize = 20 * 1024 * 1024;

/// Whoever sends them for longer than this makes others wait no more.
const LONGEST: Duration = Duration::from_mins(5);

/// A form that was sent with files, from a page of the same session.
#[derive(Debug)]
pub struct Uploaded<F> {
    pub form: F,
    /// The files chosen, in order.
    pub files: Vec<SentFile>,
    /// Lets it act once.
    pub once: Once,
    /// The version of what was on screen; 0 where there was nothing.
    pub version: i32,
    /// Held until the files have been dealt with.
    pub turn: Turn,
}

/// A file as a browser sent it.
#[derive(Clone)]
pub struct SentFile {
    /// The name of the form's field.
    pub field: String,
    /// What it is called on the sender's machine, without folders.
    pub name: String,
    pub bytes: Bytes,
}

/// How large it is; its name may say something about somebody.
impl std::fmt::Debug for SentFile {
    fn fmt(&self, f: &mut std::fmt::Formatter<'_>) -> std::fmt::Result {
        f.debug_struct("SentFile").field("field", &self.field).field("bytes", &self.bytes.len()).finish_non_exhaustive()
    }
}

impl<F: Form + Send> FromRequest<App> for Uploaded<F> {
    type Rejection = Error;

    async fn from_request(request: Request, app: &App) -> Result<Self> {
        let turn = app.large.next().await?;
        let (mut sent, files) = if is_multipart(&request) {
            timeout(LONGEST, read(request, app)).await.map_err(|_| Error::Malformed)??
        } else {
            // Without files a form may as well come the usual way.
            (Sent::read(request, app).await?, Vec::new())
        };
        let (form, version) = (F::filled(sent.lang, sent.pairs.clone()), sent.version());
        sent.pairs.extend(files.iter().map(|file| (file.field.clone(), hex(&Sha256::digest(&file.bytes)))));
        Ok(Self { form, files, once: sent.once()?, version, turn })
    }
}

fn is_multipart(request: &Request) -> bool {
    let kind = request.headers().get(header::CONTENT_TYPE).and_then(|kind| kind.to_str().ok());
    kind.is_some_and(|kind| kind.starts_with("multipart/form-data"))
}

async fn read(request: Request, app: &App) -> Result<(Sent, Vec<SentFile>)> {
    let (parts, body) = request.into_parts();
    let mut sent = Sent::of(&parts);
    let mut request = Request::from_parts(parts, body);
    DefaultBodyLimit::max(MOST_BYTES).apply(&mut request);
    let mut multipart = Multipart::from_request(request, app).await.map_err(|_| Error::Malformed)?;
    let mut files = Vec::new();
    while let Some(field) = multipart.next_field().await.map_err(|error| unread(&error))? {
        let name = field.name().unwrap_or_default().to_owned();
        match field.file_name().map(base_name) {
            None => sent.pairs.push((name, field.text().await.map_err(|error| unread(&error))?)),
            Some(file) => {
                let bytes = field.bytes().await.map_err(|error| unread(&error))?;
                // A browser sends an empty part where nothing was chosen.
                if !file.is_empty() {
                    files.push(SentFile { field: name, name: file, bytes });
                }
            }
        }
    }
    Ok((sent, files))
}

fn unread(error: &MultipartError) -> Error {
    if error.status() == StatusCode::PAYLOAD_TOO_LARGE { Error::TooLarge } else { Error::Malformed }
}

/// Some browsers send the whole path.
fn base_name(path: &str) -> String {
    path.rsplit(['/', '\\']).next().unwrap_or_default().to_owned()
}
