//! With which record another is merged: those that look alike, and whoever is looked for.

use askama::Template;

use super::{
    kind::Mergeable,
    merge::by_key,
    pairs::{self, One},
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
        extract::{Asked, Path},
        page::{Chrome, Page},
        role::Coordinator,
    },
};

form! {
    /// Who is looked for.
    pub struct Find { q }
}

#[derive(Debug, Template)]
#[template(path = "merging/choice.html")]
pub struct ChoicePage {
    page: Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    this: One,
    form: Find,
    alike: Vec<One>,
    found: Vec<One>,
    /// What there is to say of what was found.
    says: String,
}

/// The page.
pub async fn choose<P: Mergeable>(
    desk: Desk<Coordinator>,
    Path(key): Path<i64>,
    Asked(form): Asked<Find>,
) -> Result<Page<ChoicePage>> {
    let (db, lang) = (desk.db(), desk.lang());
    let (t, w) = (lang.merging(), lang.people());
    let this = One::of::<P>(&by_key::<P>(db, key).await?, lang)?;
    let (pairs, _) = pairs::of::<P>(db, Some(key), lang).await?;
    let others = pairs.into_iter().flat_map(|pair| pair.both).filter(|one| one.key != key);
    let typed = form.q.value().trim();
    let (mut found, mut says) = (Vec::new(), String::new());
    if typed.chars().count() >= LEAST_CHARACTERS {
        let rows = P::looked_for(db, typed).await?;
        if rows.is_empty() {
            says = (w.nobody_fits)(typed);
        } else if rows.len() > MOST {
            w.there_are_more.clone_into(&mut says);
        }
        found = rows.iter().take(MOST).map(|row| One::of::<P>(row, lang)).collect::<Result<_>>()?;
        found.retain(|one| one.key != key);
    } else if !typed.is_empty() {
        w.too_short.clone_into(&mut says);
    }
    Ok(Page(ChoicePage { this, alike: others.collect(), found, says, form, t, w, page: desk.page }))
}
