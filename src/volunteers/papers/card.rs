//! The papers on a volunteer's page.

use askama::Template;
use entity::{account, volunteer, volunteer_papers};
use sea_orm::{ConnectionTrait, EntityTrait};

use super::{kept_until, of, rules};
use crate::{
    error::Result,
    volunteers::text::Steps,
    web::{card::Card, format, page::Chrome},
};

#[derive(Template)]
#[template(path = "volunteers/_papers.html")]
struct PapersCard<'a> {
    page: &'a Chrome,
    t: &'static Steps,
    edit: String,
    papers: Option<volunteer_papers::Model>,
    /// What stands here while there is nothing.
    none: &'static str,
    seen: String,
    due_again: String,
    missing: String,
    kept_until: String,
}

/// What was seen and signed, what is missing, and how long it is kept; for the volunteers themselves, who change nothing
/// in it, without a way to its form.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card(page: &Chrome, db: &impl ConnectionTrait, row: &volunteer::Model, may_plan: bool) -> Result<Card> {
    let (t, papers) = (page.lang.volunteer_steps(), of(db, row.id).await?);
    let missing = rules::missing(papers.as_ref());
    let seen_on = papers.as_ref().and_then(|papers| papers.seen_on);
    let kept = match seen_on {
        Some(_) => kept_until(db, row).await?,
        None => None,
    };
    Card::of(&PapersCard {
        page,
        t,
        edit: if may_plan { format!("/volunteers/{}/papers", row.id) } else { String::new() },
        none: if may_plan { t.no_papers } else { t.no_papers_of_mine },
        seen: seen(db, papers.as_ref(), t).await?,
        due_again: seen_on.map(|day| format::day(rules::due_again(day))).unwrap_or_default(),
        missing: t.listed(&missing),
        kept_until: kept.map(|day| (t.kept_until)(&format::day(day))).unwrap_or_default(),
        papers,
    })
}

/// Of when the certificate is, and who saw it when.
async fn seen(db: &impl ConnectionTrait, papers: Option<&volunteer_papers::Model>, t: &Steps) -> Result<String> {
    let Some((papers, dated, seen)) = papers.and_then(|it| Some((it, it.certificate_on?, it.seen_on?))) else {
        return Ok(String::new());
    };
    let by = match papers.seen_by {
        Some(id) => account::Entity::find_by_id(id).one(db).await?.map(|account| account.name),
        None => None,
    };
    Ok((t.seen)(&format::day(seen), &format::day(dated), by.as_deref()))
}
