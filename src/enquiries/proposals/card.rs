//! Who was asked, on the page of the enquiry.

use askama::Template;
use entity::{enquiry, proposal, value::Answer, volunteer};

use super::{queries, text::Text};
use crate::{
    error::Result,
    journal,
    people::{self, Named},
    web::{card::Card, desk::Desk, format, page::Chrome, role::Coordinator},
};

#[derive(Template)]
#[template(path = "enquiries/_proposals.html")]
struct Proposals<'a> {
    page: &'a Chrome,
    t: &'static Text,
    asked: Vec<Asked>,
}

/// A volunteer who was asked.
struct Asked {
    day: String,
    who: String,
    href: String,
    /// Word and tone.
    answer: (&'static str, &'static str),
    answered: String,
    by: String,
    note: Option<String>,
    reason: Option<String>,
}

/// Who was asked and what they said, the last first; nothing while nobody was.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card(desk: &Desk<Coordinator>, row: &enquiry::Model) -> Result<Option<Card>> {
    let t = desk.lang().proposals();
    let rows = queries::of(desk.db(), row.id).await?;
    if rows.is_empty() {
        return Ok(None);
    }
    let volunteers = people::by_ids::<volunteer::Entity>(desk.db(), rows.iter().map(|row| row.volunteer_id)).await?;
    let accounts = journal::account_names(desk.db(), rows.iter().filter_map(|row| row.asked_by)).await?;
    let asked = |row: proposal::Model| {
        let who = volunteers.get(&row.volunteer_id)?;
        Some(Asked {
            day: format::day(row.asked_on),
            who: who.full_name(),
            href: people::record::<volunteer::Entity>(who.id),
            answer: ((t.answer)(row.answer), tone(row.answer)),
            answered: row.answered_on.map(format::day).unwrap_or_default(),
            by: row.asked_by.and_then(|id| accounts.get(&id).cloned()).unwrap_or_default(),
            note: row.note,
            reason: row.reason,
        })
    };
    let asked = rows.into_iter().filter_map(asked).collect();
    Ok(Some(Card::of(&Proposals { page: &desk.page, t, asked })?))
}

fn tone(answer: Answer) -> &'static str {
    match answer {
        Answer::Open => "info",
        Answer::Yes => "success",
        Answer::No | Answer::Unfit => "warning",
        Answer::Withdrawn => "neutral",
    }
}
