//! What volunteers see of their own record: their profile, and the state of their papers. The office changes it.

use askama::Template;
use entity::volunteer;

use super::{papers, profile, stages, text::Text};
use crate::{
    error::Result,
    people::by_id,
    web::{
        card::Card,
        desk::Desk,
        page::{Chrome, Page},
        role::VolunteerSelf,
    },
};

#[derive(Debug, Template)]
#[template(path = "volunteers/my.html")]
pub struct Mine {
    page: Chrome,
    t: &'static Text,
    stage: String,
    cards: Vec<Card>,
}

/// The page.
pub async fn show(desk: Desk<VolunteerSelf>) -> Result<Page<Mine>> {
    let id = desk.by.id();
    let row = by_id::<volunteer::Entity>(desk.db(), id).await?;
    let steps = stages::history(desk.db(), id).await?;
    let cards = vec![
        profile::card(&desk.page, desk.db(), id, false).await?,
        papers::card(&desk.page, desk.db(), &row, false).await?,
    ];
    let stage = stages::says(&row, stages::rules::last(&steps, desk.today()), desk.today(), desk.lang());
    Ok(Page(Mine { t: desk.lang().volunteers(), page: desk.page, stage, cards }))
}
