//! Errors as pages: what happened, what to do, and a way out, in the reader's language.

use askama::Template;
use axum::{
    extract::{MatchedPath, Request},
    http::{HeaderValue, StatusCode, header},
    middleware::Next,
    response::{IntoResponse, Response},
};
use std::{any::Any, sync::Arc};

use super::{
    lang::Lang,
    page::{Chrome, rendered},
};
use crate::error::Error;

/// An error on its way to [`show`].
#[derive(Clone, Debug)]
struct Told(Arc<Error>);

/// The error that an answer tells, for [`give_back`](super::given_back::give_back).
#[derive(Clone, Debug)]
pub(super) struct Shown(pub(super) Arc<Error>);

impl IntoResponse for Error {
    fn into_response(self) -> Response {
        let mut answer = self.status().into_response();
        answer.extensions_mut().insert(Told(Arc::new(self)));
        answer
    }
}

impl Error {
    fn status(&self) -> StatusCode {
        match self {
            Self::SignInFirst => StatusCode::SEE_OTHER,
            Self::Forbidden | Self::NotOurForm | Self::OtherSession => StatusCode::FORBIDDEN,
            Self::NotFound => StatusCode::NOT_FOUND,
            Self::WrongMethod => StatusCode::METHOD_NOT_ALLOWED,
            Self::Stale | Self::KeyReused => StatusCode::CONFLICT,
            Self::TooLarge => StatusCode::PAYLOAD_TOO_LARGE,
            Self::Busy | Self::Locked => StatusCode::SERVICE_UNAVAILABLE,
            Self::Malformed => StatusCode::BAD_REQUEST,
            Self::Refused(_) | Self::RefusedAt(..) => StatusCode::UNPROCESSABLE_ENTITY,
            Self::Internal(_) => StatusCode::INTERNAL_SERVER_ERROR,
        }
    }
}

/// What a handler that panicked answers. Neither the page nor the log says with which words: they may hold what somebody
/// typed. The hook of `serve` has logged where.
pub fn of_panic(_: Box<dyn Any + Send>) -> Response {
    Error::internal("a handler panicked").into_response()
}

#[derive(Template)]
#[template(path = "error.html")]
struct ErrorPage {
    page: Chrome,
    status: &'static str,
    happened: String,
    advice: &'static str,
}

/// Layer: makes a page of an error, or leads to the sign-in page and back.
pub async fn show(request: Request, next: Next) -> Response {
    let (parts, body) = request.into_parts();
    let asked = parts.uri.path_and_query().map(ToString::to_string).filter(|_| parts.method.is_safe());
    let around = parts.clone();
    let mut answer = next.run(Request::from_parts(parts, body)).await;
    let Some(Told(error)) = answer.extensions_mut().remove::<Told>() else { return answer };
    if let Error::SignInFirst = *error {
        answer.headers_mut().insert(header::LOCATION, sign_in_address(asked.as_deref()));
        answer.extensions_mut().insert(Shown(error));
        return answer;
    }
    if let Error::Internal(cause) = &*error {
        // The route, not the address: a link of an invitation is a secret.
        let route = around.extensions.get::<MatchedPath>().map_or("unknown", MatchedPath::as_str);
        tracing::error!(route, %cause, "a request failed");
    }
    let page = Chrome::of(&around);
    let (status, happened, advice) = words(&error, page.lang);
    let mut answer = rendered(error.status(), &ErrorPage { page, status, happened, advice });
    if let Error::Busy | Error::Locked = *error {
        answer.headers_mut().insert(header::RETRY_AFTER, HeaderValue::from_static("60"));
    }
    answer.extensions_mut().insert(Shown(error));
    answer
}

/// The sign-in page, which leads back to what was asked for.
pub(super) fn sign_in_address(asked: Option<&str>) -> HeaderValue {
    let next = asked.filter(|path| *path != "/").map(|path| {
        form_urlencoded::Serializer::for_suffix("/sign-in?".to_owned(), "/sign-in?".len())
            .append_pair("next", path)
            .finish()
    });
    next.and_then(|path| HeaderValue::from_str(&path).ok()).unwrap_or(HeaderValue::from_static("/sign-in"))
}

/// Title, what happened, what to do.
pub(super) fn words(error: &Error, lang: Lang) -> (&'static str, String, &'static str) {
    let (status, happened, advice) = match lang {
        Lang::De => german(error),
        Lang::En => english(error),
    };
    let happened = match error {
        Error::Refused(why) | Error::RefusedAt(_, why) => why.clone(),
        _ => happened.to_owned(),
    };
    (status, happened, advice)
}

fn german(error: &Error) -> (&'static str, &'static str, &'static str) {
    match error {
        Error::SignInFirst => ("Bitte melden Sie sich an", "Sie sind nicht angemeldet.", ""),
        Error::Forbidden => (
            "Diese Seite gehört zu einer anderen Aufgabe",
            "Mit Ihrem Konto können Sie diese Seite nicht öffnen.",
            "Wenn Sie sie brauchen, fragen Sie die Person, die Ihre Konten betreut.",
        ),
        Error::NotOurForm => (
            "Das hat nicht geklappt",
            "Die Anfrage kam nicht von einer unserer Seiten.",
            "Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal. Es wurde nichts gespeichert.",
        ),
        Error::OtherSession => (
            "Das Formular ist von vorhin",
            "Seit es geöffnet wurde, haben Sie sich neu angemeldet. Es wurde nichts gespeichert.",
            "Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.",
        ),
        Error::NotFound | Error::WrongMethod => (
            "Diese Seite gibt es nicht",
            "Unter dieser Adresse ist nichts zu finden.",
            "Vielleicht ist die Adresse nicht vollständig, oder der Eintrag ist inzwischen gelöscht.",
        ),
        Error::Stale => (
            "Inzwischen hat jemand anderes gespeichert",
            "Der Eintrag ist nicht mehr so, wie Sie ihn vor sich hatten. Es wurde nichts überschrieben.",
            "Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.",
        ),
        Error::KeyReused => (
            "Das wurde schon gesendet",
            "Dieses Formular hat schon einmal etwas gespeichert, mit anderen Angaben.",
            "Laden Sie die Seite neu, bevor Sie noch etwas eintragen.",
        ),
        Error::TooLarge => {
            ("Das ist zu groß", "Es wurde mehr gesendet, als hier Platz hat.", "Bitte kürzen Sie Ihre Angaben.")
        }
        Error::Busy => (
            "Gerade ist zu viel auf einmal los",
            "Andere laden gerade große Dateien hoch. Es wurde nichts gespeichert.",
            "Bitte warten Sie eine Minute, gehen Sie zurück und senden Sie die Dateien noch einmal.",
        ),
        Error::Locked => (
            "Gerade wird etwas Großes gespeichert",
            "Bis es fertig ist, kann nichts anderes gespeichert werden.",
            "Bitte warten Sie kurz und speichern Sie dann noch einmal. Lesen können Sie inzwischen alles.",
        ),
        Error::Malformed => (
            "Das hat nicht geklappt",
            "Die Anfrage war nicht vollständig.",
            "Gehen Sie zurück, laden Sie die Seite neu und versuchen Sie es noch einmal.",
        ),
        Error::Refused(_) | Error::RefusedAt(..) => ("Das geht so nicht", "", ""),
        Error::Internal(_) => (
            "Da ist etwas schiefgegangen",
            "Der Fehler liegt bei uns. Es wurde nichts gespeichert.",
            "Bitte versuchen Sie es in ein paar Minuten noch einmal.",
        ),
    }
}

fn english(error: &Error) -> (&'static str, &'static str, &'static str) {
    match error {
        Error::SignInFirst => ("Please sign in", "You are not signed in.", ""),
        Error::Forbidden => (
            "This page belongs to another task",
            "Your account cannot open this page.",
            "If you need it, ask the person who looks after the accounts.",
        ),
        Error::NotOurForm => (
            "That did not work",
            "The request did not come from one of our pages.",
            "Go back, reload the page and try again. Nothing was saved.",
        ),
        Error::OtherSession => (
            "The form is from before",
            "Since it was opened you have signed in anew. Nothing was saved.",
            "Go back, reload the page and try again.",
        ),
        Error::NotFound | Error::WrongMethod => (
            "There is no such page",
            "There is nothing at this address.",
            "Perhaps the address is not complete, or the entry has been deleted.",
        ),
        Error::Stale => (
            "Somebody else has saved meanwhile",
            "The entry is no longer as you had it before you. Nothing was overwritten.",
            "Go back, reload the page and try again.",
        ),
        Error::KeyReused => (
            "This has been sent already",
            "This form has saved something before, with other content.",
            "Reload the page before you enter anything else.",
        ),
        Error::TooLarge => ("This is too large", "More was sent than there is room for.", "Please shorten it."),
        Error::Busy => (
            "Too much is going on just now",
            "Others are sending large files. Nothing was saved.",
            "Please wait a minute, go back and send the files again.",
        ),
        Error::Locked => (
            "Something large is being saved",
            "Until it is done, nothing else can be saved.",
            "Please wait a moment, then save once more. You can read everything meanwhile.",
        ),
        Error::Malformed => {
            ("That did not work", "The request was not complete.", "Go back, reload the page and try again.")
        }
        Error::Refused(_) | Error::RefusedAt(..) => ("This cannot be done like that", "", ""),
        Error::Internal(_) => {
            ("Something went wrong", "The fault is ours. Nothing was saved.", "Please try again in a few minutes.")
        }
    }
}
