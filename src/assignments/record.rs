//! What a tandem's record says of itself: the head of its page, and who with whom.

use askama::Template;
use entity::{assignment, senior, volunteer};

use super::{hints, text::Text};
use crate::{
    error::Result,
    people::{self, Named, PersonWords, address, service_word},
    web::{
        card::Card,
        desk::Desk,
        page::Chrome,
        record_page::{Action, Head, Icon},
        role::Coordinator,
    },
};

#[derive(Template)]
#[template(path = "assignments/_record.html")]
struct Record<'a> {
    page: &'a Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    row: &'a assignment::Model,
    senior: String,
    volunteer: String,
    service: &'static str,
}

/// The head of the page, and what was agreed.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of(desk: &Desk<Coordinator>, row: &assignment::Model) -> Result<(Head, Card)> {
    let (lang, t, w) = (desk.lang(), desk.lang().assignments(), desk.lang().people());
    let senior = people::by_id::<senior::Entity>(desk.db(), row.senior_id).await?;
    let volunteer = people::by_id::<volunteer::Entity>(desk.db(), row.volunteer_id).await?;
    let hints = hints::of(desk.db(), row, &senior, &volunteer, desk.today()).await?;
    let (senior, volunteer, service) = (senior.full_name(), volunteer.full_name(), service_word(row.service, lang));
    let period = address::period(w, row.starts_on, row.ends_on);
    let is_running = row.ends_on.is_none_or(|last| desk.today() <= last);
    let head = Head {
        list: ("/assignments", t.title),
        number: row.number.clone(),
        name: t.facts.to_owned(),
        state: if is_running { (t.running, "success") } else { (t.ended_state, "neutral") },
        lede: [senior.as_str(), &volunteer, service, &period].join(" · "),
        last_contact: String::new(),
        notices: hints.into_iter().map(|hint| (t.hint)(hint).to_owned()).collect(),
        actions: vec![
            Action::new(Icon::Print, t.sheet, format!("/assignments/{}/sheet", row.id)),
            Action::new(Icon::None, t.end, format!("/assignments/{}/ending", row.id)),
        ],
        more: Vec::new(),
    };
    Ok((head, Card::of(&Record { page: &desk.page, t, w, row, senior, volunteer, service })?))
}
