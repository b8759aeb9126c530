//! The profile on a volunteer's page.

use askama::Template;
use entity::{value::VolunteerId, volunteer_profile};
use sea_orm::ConnectionTrait;

use crate::{
    error::Result,
    people::{single, week, wishing},
    volunteers::text::Profile,
    web::{card::Card, format, lang::Lang, page::Chrome},
};

#[derive(Template)]
#[template(path = "volunteers/_profile.html")]
struct ProfileCard<'a> {
    page: &'a Chrome,
    t: &'static Profile,
    form: String,
    facts: Vec<(&'static str, String)>,
    /// What stands here while there is nothing.
    none: &'static str,
    is_there: bool,
}

/// The profile; for the volunteers themselves, who change nothing in it, without a way to its form and without the office's
/// note.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card(page: &Chrome, db: &impl ConnectionTrait, id: VolunteerId, may_plan: bool) -> Result<Card> {
    let row = single::<volunteer_profile::Entity>(db, id).await?;
    let form = if may_plan { format!("/volunteers/{id}/profile") } else { String::new() };
    let t = page.lang.volunteer_profile();
    let mut facts = row.as_ref().map(|row| facts(row, page.lang)).unwrap_or_default();
    if let Some(note) = row.as_ref().and_then(|row| row.note.clone()).filter(|_| may_plan) {
        facts.push((page.lang.people().note, note));
    }
    let none = if may_plan { t.none } else { t.none_of_mine };
    Card::of(&ProfileCard { page, t, form, facts, none, is_there: row.is_some() })
}

/// What the record says of a profile, fact by fact.
fn facts(row: &volunteer_profile::Model, lang: Lang) -> Vec<(&'static str, String)> {
    let t = lang.volunteer_profile();
    let says = |flag: bool, says: &'static str| flag.then(|| says.to_owned());
    let limits = [
        row.max_distance_km.map(t.kilometres),
        row.max_tandems.map(|most| format!("{most}")),
        row.max_weekly.map(|most| (t.a_week)(&format::duration(most, lang))),
    ];
    let [distance, people, hours] = limits.map(Option::unwrap_or_default);
    let can = [says(row.car, t.car), says(row.dementia_experience, t.dementia), says(!row.stands_smoke, t.no_smoke)];
    let wishes =
        [row.gender.map(|gender| wishing::gender_word(gender, lang).to_owned()), says(row.community, t.community_says)];
    let joined = |parts: &[Option<String>]| parts.iter().flatten().cloned().collect::<Vec<_>>().join(" · ");
    vec![
        (week::heading(lang), week::says(row.availability, lang)),
        (t.interests, row.interests.commas()),
        (t.distance, distance),
        (t.most_people, people),
        (t.most_hours, hours),
        (t.avoids_pets, wishing::pets_say(&row.avoids_pets, lang)),
        (t.also, joined(&can)),
        (t.wishes, joined(&wishes)),
    ]
}
