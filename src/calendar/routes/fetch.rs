//! What a phone fetches. The address is the key: there is no session, and nothing is told about addresses that are not.

use axum::{
    http::{HeaderName, StatusCode, header},
    response::{IntoResponse, Response},
};

use crate::{
    auth::Client,
    calendar::{commands, feed::feed, queries},
    error::Result,
    web::{desk::Desk, extract::Path, lang::Lang, role::Public, route::Routes},
};

/// On every answer: no search engine keeps the address, no cache the dates.
const HEADERS: [(HeaderName, &str); 2] =
    [(HeaderName::from_static("x-robots-tag"), "noindex, nofollow"), (header::CACHE_CONTROL, "no-store")];

pub(super) fn routes() -> Routes {
    Routes::default().get("/calendar/{file}", fetch)
}

async fn fetch(desk: Desk<Public>, client: Client, Path(file): Path<String>) -> Result<Response> {
    if !desk.app.feeds.takes(&client.0, desk.now()) {
        let later = [(header::RETRY_AFTER, "60")];
        return Ok((StatusCode::TOO_MANY_REQUESTS, HEADERS, later, "too many requests\n").into_response());
    }
    let token = file.strip_suffix(".ics").unwrap_or_default();
    let Some((kept, account)) = queries::at(desk.db(), token).await? else {
        return Ok((StatusCode::NOT_FOUND, HEADERS, "not found\n").into_response());
    };
    let lang = account.lang.as_deref().and_then(Lang::of_code).unwrap_or_default();
    let events = queries::events(desk.db(), desk.app.dates, &account, lang, desk.now()).await?;
    if kept.fetched_on != Some(desk.today()) {
        desk.change(async |tx| commands::fetched(tx, &kept, tx.today()).await).await?;
    }
    let kind = [
        (header::CONTENT_TYPE, "text/calendar; charset=utf-8"),
        (header::CONTENT_DISPOSITION, "inline; filename=\"geleit.ics\""),
    ];
    Ok((HEADERS, kind, feed(lang.calendar().name, events, desk.now())).into_response())
}
