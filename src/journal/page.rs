//! The whole timeline of a record, and who else is looking at it.

use askama::Template;
use axum::response::{IntoResponse, Response};
use entity::value::{Subject, SubjectKind};

use super::{
    subject::{self, Named},
    text::Text,
    timeline::{Event, EventKind, Wanted},
};
use crate::{
    error::{Error, Result},
    form,
    store::PAGE_SIZE,
    web::{
        desk::Desk,
        extract::{Asked, Path, Posted},
        format,
        input::Choice,
        page::{Chrome, Page},
        role::{Caller, Coordinator, Office},
    },
};

/// More pages are not leafed through.
const MOST_PAGES: u64 = 200;

/// One line of a timeline.
#[derive(Debug)]
pub struct Line {
    pub day: String,
    pub event: Event,
}

/// Events as they are shown.
pub fn lines(events: Vec<Event>) -> Vec<Line> {
    events.into_iter().map(|event| Line { day: format::day(event.day()), event }).collect()
}

form! {
    /// Which kind of events, and which page of them, or `all`.
    pub struct Filter { only, page }
}

#[derive(Template)]
#[template(path = "journal/timeline.html")]
pub struct TimelinePage {
    page: Chrome,
    t: &'static Text,
    subject: Subject,
    named: Named,
    filter: Filter,
    kinds: Vec<Choice>,
    lines: Vec<Line>,
    number: u64,
    has_more: bool,
}

impl TimelinePage {
    fn address(&self, page: &str) -> String {
        let mut query = form_urlencoded::Serializer::new(format!("/journal/{}?", self.subject));
        if !self.filter.only.value().is_empty() {
            query.append_pair("only", self.filter.only.value());
        }
        query.append_pair("page", page).finish()
    }

    fn is_filtered(&self) -> bool {
        !self.filter.only.value().is_empty()
    }

    fn is_whole(&self) -> bool {
        self.filter.page.value() == "all" || (self.number == 1 && !self.has_more)
    }

    fn previous(&self) -> Option<String> {
        (self.number > 1).then(|| self.address(&(self.number - 1).to_string()))
    }

    fn next(&self) -> Option<String> {
        self.has_more.then(|| self.address(&(self.number + 1).to_string()))
    }

    fn which(&self) -> String {
        (self.t.nth_page)(self.number)
    }
}

/// The whole timeline, page by page.
pub async fn show(
    desk: Desk<Coordinator>,
    Path((kind, key)): Path<(SubjectKind, i64)>,
    Asked(filter): Asked<Filter>,
) -> Result<Page<TimelinePage>> {
    let subject = kind.with(key);
    let named = subject::name(desk.db(), subject).await?;
    let (lang, t) = (desk.lang(), desk.lang().journal());
    let only = EventKind::ALL.into_iter().find(|kind| kind.word() == filter.only.value());
    let is_all = filter.page.value() == "all";
    let number = filter.page.value().parse::<u64>().unwrap_or(1).clamp(1, MOST_PAGES);
    let most = if is_all { MOST_PAGES * PAGE_SIZE } else { number * PAGE_SIZE + 1 };
    let wanted = Wanted { subject, most, today: desk.today(), lang };
    let events = desk.app.timeline.of(desk.db(), wanted, only).await?;
    let has_more = !is_all && events.len() as u64 > number * PAGE_SIZE;
    let before = if is_all { 0 } else { (number - 1) * PAGE_SIZE };
    let shown = if is_all { most } else { PAGE_SIZE };
    let [before, shown] = [before, shown].map(|rows| usize::try_from(rows).unwrap_or(usize::MAX));
    let events = events.into_iter().skip(before).take(shown).collect();
    Ok(Page(TimelinePage {
        kinds: EventKind::ALL.map(|kind| Choice::new(kind.word(), (t.event_kind)(kind))).to_vec(),
        lines: lines(events),
        number,
        has_more,
        page: desk.page,
        t,
        subject,
        named,
        filter,
    }))
}

/// Who else has the record open, in a sentence; that this reader has, is kept in mind.
pub fn others<C: Caller>(desk: &Desk<C>, subject: Subject) -> String {
    let (Some(id), Some(name)) = (desk.by.actor().account(), &desk.page.account) else { return String::new() };
    let names = desk.app.presence.open(subject, id, name, desk.now());
    if names.is_empty() { String::new() } else { (desk.lang().journal().also_open)(&names) }
}

form! {
    /// Which record somebody has open.
    pub struct Ping { kind, key }
}

/// A page that is still open asks who else has its record open. Answers with the sentence that it shows.
pub async fn ping(desk: Desk<Office>, sent: Posted<Ping>) -> Result<Response> {
    let kind = sent.form.kind.value().parse::<SubjectKind>().map_err(|_| Error::NotFound)?;
    let key = sent.form.key.value().parse().map_err(|_| Error::NotFound)?;
    Ok(others(&desk, kind.with(key)).into_response())
}
