//! The page on which everybody looks after their own feed.

mod fetch;

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::calendar_feed;

use super::{commands, queries, text::Text};
use crate::{
    error::Result,
    form,
    web::{
        desk::Desk,
        done::Done,
        extract::Posted,
        page::{Chrome, Page},
        role::SignedIn,
        route::Routes,
        service_address::ServiceAddress,
    },
};

/// Where everybody finds it.
const CALENDAR: &str = "/account/calendar";

form! {
    /// A form with nothing but a button.
    pub struct Button { nothing }
}

/// The routes of the calendar.
pub fn routes() -> Routes {
    Routes::default()
        .get("/account/calendar", show)
        .post("/account/calendar", renew)
        .post("/account/calendar/ending", end)
        .merge(fetch::routes())
}

#[derive(Template)]
#[template(path = "calendar/own.html")]
struct Own {
    page: Chrome,
    t: &'static Text,
    feed: Option<calendar_feed::Model>,
}

#[derive(Template)]
#[template(path = "calendar/link.html")]
struct LinkPage {
    page: Chrome,
    t: &'static Text,
    link: String,
    /// The same, as calendars on phones open it.
    subscription: String,
}

async fn show(desk: Desk<SignedIn>) -> Result<Page<Own>> {
    let feed = queries::of(desk.db(), desk.by.account().id).await?;
    Ok(Page(Own { t: desk.lang().calendar(), feed, page: desk.page }))
}

/// A repeated request made no address: only the digest is kept.
async fn renew(
    desk: Desk<SignedIn>,
    ServiceAddress(address): ServiceAddress,
    sent: Posted<Button>,
) -> Result<Response> {
    let (t, id) = (desk.lang().calendar(), desk.by.account().id);
    let mut made = None;
    let done = desk
        .once(&sent.once, async |tx| {
            made = Some(commands::renew(tx, id).await?);
            Ok(Done::to(CALENDAR).saying(t.shown_already))
        })
        .await?;
    let Some(token) = made else { return Ok(done.into_response()) };
    let link = format!("{address}/calendar/{token}.ics");
    let subscription = link.split_once("://").map_or(link.clone(), |(_, rest)| format!("webcal://{rest}"));
    Ok(Page(LinkPage { t, link, subscription, page: desk.page }).into_response())
}

async fn end(desk: Desk<SignedIn>, sent: Posted<Button>) -> Result<Done> {
    let (t, id) = (desk.lang().calendar(), desk.by.account().id);
    desk.once(&sent.once, async |tx| {
        commands::end(tx, id).await?;
        Ok(Done::to(CALENDAR).saying(t.ended))
    })
    .await
}
