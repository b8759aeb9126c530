//! The stage of a volunteer on the page of the record, with its history.

use askama::Template;
use chrono::NaiveDate;
use entity::{
    value::{Stage, VolunteerId},
    volunteer, volunteer_stage,
};

use super::rules;
use crate::{
    error::Result,
    people::PersonWords,
    volunteers::text::Steps,
    web::{card::Card, format, lang::Lang, page::Chrome},
};

#[derive(Template)]
#[template(path = "volunteers/_steps.html")]
struct StepsCard<'a> {
    page: &'a Chrome,
    t: &'static Steps,
    id: VolunteerId,
    steps: &'a [volunteer_stage::Model],
}

impl StepsCard<'_> {
    fn word(&self, step: &volunteer_stage::Model) -> &'static str {
        (self.t.word)(step.stage)
    }
}

/// The history, the last step first.
///
/// # Errors
///
/// If it cannot be drawn.
pub fn card(page: &Chrome, id: VolunteerId, steps: &[volunteer_stage::Model]) -> Result<Card> {
    Card::of(&StepsCard { page, t: page.lang.volunteer_steps(), id, steps })
}

/// `pausiert seit 01.10.2026 bis 31.12.2026`
pub fn says(row: &volunteer::Model, last: Option<&volunteer_stage::Model>, today: NaiveDate, lang: Lang) -> String {
    let (t, w): (_, &PersonWords) = (lang.volunteer_steps(), lang.people());
    let stage = rules::now(row, last, today);
    let last = last.filter(|last| last.stage == stage);
    let since = match stage {
        Stage::Active => row.active_since,
        Stage::Left => row.ended_on,
        _ => last.map(|last| last.since),
    };
    let until = last.and_then(|last| last.until);
    let parts = [
        since.map(|day| format!("{} {}", w.since, format::day(day))),
        until.map(|day| format!("{} {}", w.until, format::day(day))),
    ];
    [(t.word)(stage).to_owned()].into_iter().chain(parts.into_iter().flatten()).collect::<Vec<_>>().join(" ")
}
