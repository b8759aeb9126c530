//! What a partner's record says of itself: the head of its page, and whom one talks to there.

use askama::Template;
use entity::{partner, partner_contact};

use super::{queries, text::Text};
use crate::{
    error::Result,
    people::{self, PersonWords},
    web::{
        card::Card,
        desk::Desk,
        page::Chrome,
        record_page::{Action, Head, Icon},
        role::Coordinator,
    },
};

#[derive(Template)]
#[template(path = "partners/_record.html")]
struct Record<'a> {
    page: &'a Chrome,
    t: &'static Text,
    w: &'static PersonWords,
    partner: &'a partner::Model,
    district: String,
    contacts: Vec<partner_contact::Model>,
}

/// The head of the page, and who they are.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of(desk: &Desk<Coordinator>, partner: &partner::Model) -> Result<(Head, Card)> {
    let (t, w, id) = (desk.lang().partners(), desk.lang().people(), partner.id);
    let names = people::district_names(desk.db()).await?;
    let district = partner.district_id.and_then(|id| names.get(&id).cloned()).unwrap_or_default();
    let is_ended = partner.ended_on.is_some_and(|last| last < desk.today());
    let mail = partner.email.as_ref().map(|email| Action::new(Icon::Mail, w.email, format!("mailto:{email}")));
    let head = Head {
        list: ("/partners", t.title),
        number: partner.number.clone(),
        name: partner.name.clone(),
        state: if is_ended { (t.ended, "neutral") } else { (t.refers, "success") },
        lede: [partner.kind.as_str(), &district]
            .into_iter()
            .filter(|it| !it.is_empty())
            .collect::<Vec<_>>()
            .join(" · "),
        last_contact: String::new(),
        notices: partner.ended_on.map(|day| (t.ended_on_day)(&desk.page.day(day))).into_iter().collect(),
        actions: Action::call(partner.phone.as_deref()).into_iter().chain(mail).collect(),
        more: vec![(t.end, format!("/partners/{id}/ending"))],
    };
    let contacts = queries::contacts(desk.db(), id).await?;
    Ok((head, Card::of(&Record { page: &desk.page, t, w, partner, district, contacts })?))
}
