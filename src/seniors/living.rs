//! Household and wishes on a senior's page.

use askama::Template;
use entity::{household, senior_wishes, value::SeniorId};

use super::text::AtHome;
use crate::{
    error::Result,
    people::{single, week, wishing},
    web::{card::Card, desk::Desk, lang::Lang, page::Chrome, role::Office},
};

#[derive(Template)]
#[template(path = "seniors/_living.html")]
struct Living<'a> {
    page: &'a Chrome,
    t: &'static AtHome,
    id: SeniorId,
    household: Option<Vec<Fact>>,
    wishes: Option<Vec<Fact>>,
}

/// What it is called, and what it says; nothing if it is not given.
type Fact = (&'static str, String);

/// How the senior lives, and what they wish for.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card(desk: &Desk<Office>, id: SeniorId) -> Result<Card> {
    let lang = desk.lang();
    let household = single::<household::Entity>(desk.db(), id).await?;
    let wishes = single::<senior_wishes::Entity>(desk.db(), id).await?;
    Card::of(&Living {
        page: &desk.page,
        t: lang.senior_living(),
        id,
        household: household.map(|row| home(&row, lang)),
        wishes: wishes.map(|row| wished(&row, lang)),
    })
}

/// Only what was ticked: what was not may never have been asked.
fn home(row: &household::Model, lang: Lang) -> Vec<Fact> {
    let t = lang.senior_living();
    let flags = |flags: &[(bool, &'static str)]| {
        flags.iter().filter(|(is_so, _)| *is_so).map(|(_, says)| *says).collect::<Vec<_>>().join(" · ")
    };
    vec![
        (t.home, flags(&[(row.lives_alone, t.lives_alone), (row.smoking, t.smoking)])),
        (t.pets, wishing::pets_say(&row.pets, lang)),
        (t.way_in, flags(&[(row.stairs, t.stairs), (row.lift, t.lift)])),
        (t.aids, flags(&[(row.wheelchair, t.wheelchair)])),
        (lang.people().note, row.note.clone().unwrap_or_default()),
    ]
}

fn wished(row: &senior_wishes::Model, lang: Lang) -> Vec<Fact> {
    let t = lang.senior_living();
    let who = [row.gender.map(|gender| wishing::gender_word(gender, lang)), row.community.then_some(t.community_says)];
    vec![
        (week::heading(lang), week::says(row.availability, lang)),
        (t.interests, row.interests.commas()),
        (t.gender, who.into_iter().flatten().collect::<Vec<_>>().join(" · ")),
        (t.languages, row.languages.commas()),
        (lang.people().note, row.note.clone().unwrap_or_default()),
    ]
}
