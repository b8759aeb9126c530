//! The page of the search; the search field of every page shows the same results while one types.

use askama::Template;
use entity::{senior, volunteer};

use super::{
    queries::{self, Hit},
    text::Text,
};
use crate::{
    error::Result,
    form,
    people::{
        PersonWords,
        pick::{LEAST_CHARACTERS, MOST},
    },
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
    w: &'static PersonWords,
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
        self.typed.chars().count() < LEAST_CHARACTERS
    }

    /// How many fit, in words.
    fn counted(&self) -> String {
        let hits = self.kinds.iter().map(|kind| kind.hits.len()).sum();
        if self.is_too_short() { String::new() } else { (self.t.counted)(hits) }
    }

    fn nothing(&self) -> String {
        (self.w.nobody_fits)(&self.typed)
    }
}

async fn search(desk: Desk<Office>, Asked(asked): Asked<Search>) -> Result<Page<Results>> {
    let (lang, t, today) = (desk.lang(), desk.lang().search(), desk.today());
    let typed = asked.q.value().trim().to_owned();
    let mut kinds = Vec::new();
    if typed.chars().count() >= LEAST_CHARACTERS {
        kinds.push(found(t.seniors, queries::people::<senior::Entity>(desk.db(), &typed, lang, today).await?));
        kinds.push(found(t.contacts, queries::contacts(desk.db(), &typed).await?));
        if Coordinator::may_be(desk.by.actor()) {
            kinds.push(found(t.enquiries, queries::enquiries(desk.db(), &typed, lang, desk.now()).await?));
            let volunteers = queries::people::<volunteer::Entity>(desk.db(), &typed, lang, today).await?;
            kinds.push(found(t.volunteers, volunteers));
            kinds.push(found(t.partners, queries::partners(desk.db(), &typed, lang, today).await?));
        }
        kinds.retain(|kind| !kind.hits.is_empty());
    }
    Ok(Page(Results { page: desk.page, t, w: lang.people(), typed, kinds }))
}

fn found(title: &'static str, mut hits: Vec<Hit>) -> Found {
    let has_more = hits.len() > MOST;
    hits.truncate(MOST);
    Found { title, hits, has_more }
}
