//! The letters on the page of a record, and what can be written from there.

use askama::Template;
use entity::{letter::LetterKind, value::Subject};

use super::{
    form::path,
    queries::{self, Listed},
    rules,
    text::Text,
};
use crate::{
    assignments,
    error::Result,
    web::{card, desk::Desk, page::Chrome, role::Caller},
};

/// The list has them all.
const MOST: u64 = 5;

#[derive(Template)]
#[template(path = "letters/_card.html")]
struct Letters<'a> {
    page: &'a Chrome,
    t: &'static Text,
    lines: Vec<Listed>,
    /// What can be written: what the button says, and its address.
    kinds: Vec<(&'static str, String)>,
    /// Where what is missing is written at once; empty if nothing is.
    missing: String,
    /// Where all of them are, if there are more.
    all: String,
}

/// The latest letters, and those that can be written.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card<C: Caller>(desk: &Desk<C>, of: Subject) -> Result<card::Card> {
    let (db, t) = (desk.db(), desk.lang().letters());
    let mut lines = queries::latest(db, of, MOST + 1).await?;
    let has_more = lines.len() as u64 > MOST;
    lines.truncate(usize::try_from(MOST).unwrap_or(usize::MAX));
    let (mut kinds, mut missing) = (vec![(t.write, path(of, LetterKind::Free))], String::new());
    if let Some(id) = of.assignment() {
        let row = assignments::by_id(db, id).await?;
        let course = queries::course(db, &row).await?;
        let fits = rules::fitting(course, desk.today());
        kinds = fits.into_iter().map(|kind| (t.kind(kind), path(of, kind))).collect();
        if !rules::missing(course, &queries::written(db, id).await?, desk.today()).is_empty() {
            missing = format!("/assignments/{id}/letters");
        }
    }
    let all = match lines.first().filter(|_| has_more).and_then(Listed::party) {
        Some(party) => format!("/letters?q={}", party.number(db).await?),
        None => String::new(),
    };
    card::Card::of(&Letters { page: &desk.page, t, lines, kinds, missing, all })
}
