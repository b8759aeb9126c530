//! The page of the search; the search field of every page shows the same results while one types.

use askama::Template;

use super::{
    queries::{self, Hit, MOST},
    text::Text,
};
use crate::{
    error::Result,
    form,
    web::{
        desk::Desk,
        extract::Asked,
        page::{Chrome, Page},
        role::{Caller, Coordinator, Office},
        route::Routes,
    },
};

/// The route of the search.
pub fn routes() -> Routes {
    Routes::default().get("/search", search)
}

form! {
    /// What is looked for.
    pub struct Search { q }
}

#[derive(Debug, Template)]
#[template(path = "search/index.html")]
struct Results {
    page: Chrome,
    t: &'static Text,
    typed: String,
    kinds: Vec<Found>,
}

/// Those of one kind who fit.
#[derive(Debug)]
struct Found {
    title: &'static str,
    hits: Vec<Hit>,
    has_more: bool,
}

impl Results {
    fn is_too_short(&self) -> bool {
        self.typed.chars().count() < 2
    }

    fn nothing(&self) -> String {
        (self.t.nothing)(&self.typed)
    }
}

async fn search(desk: Desk<Office>, Asked(asked): Asked<Search>) -> Result<Page<Results>> {
    let (lang, t, today) = (desk.lang(), desk.lang().search(), desk.today());
    let typed = asked.q.value().trim().to_owned();
    let mut kinds = Vec::new();
    if typed.chars().count() >= 2 {
        kinds.push(found(t.seniors, queries::seniors(desk.db(), &typed, lang, today).await?));
        kinds.push(found(t.contacts, queries::contacts(desk.db(), &typed).await?));
        if Coordinator::may_be(desk.by.actor()) {
            kinds.push(found(t.volunteers, queries::volunteers(desk.db(), &typed, lang, today).await?));
        }
        kinds.retain(|kind| !kind.hits.is_empty());
    }
    Ok(Page(Results { page: desk.page, t, typed, kinds }))
}

fn found(title: &'static str, mut hits: Vec<Hit>) -> Found {
    let has_more = hits.len() > MOST;
    hits.truncate(MOST);
    Found { title, hits, has_more }
}
