//! Whom a senior's record names beside the senior: often the daughter calls.

use askama::Template;
use entity::{contact_person, value::SeniorId};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder};

use super::text::Text;
use crate::{
    error::Result,
    web::{card::Card, desk::Desk, page::Chrome, role::Office},
};

#[derive(Template)]
#[template(path = "seniors/_contacts.html")]
struct People<'a> {
    page: &'a Chrome,
    t: &'static Text,
    senior: SeniorId,
    contacts: Vec<contact_person::Model>,
}

impl People<'_> {
    /// What a contact may do for the senior, each of it in words.
    fn parts(&self, contact: &contact_person::Model) -> Vec<&'static str> {
        let t = self.t;
        let parts = [
            contact.called_first.then_some(t.called_first),
            contact.billing_contact.then_some(t.billing_contact),
            Some((t.representative)(contact.representative)),
        ];
        parts.into_iter().flatten().filter(|part| !part.is_empty()).collect()
    }

    fn contact_address(contact: &contact_person::Model) -> String {
        let code = contact.postal_code.as_ref().map(ToString::to_string).unwrap_or_default();
        let place = format!("{code} {}", contact.town.as_deref().unwrap_or_default());
        let lines = [contact.street.as_deref().unwrap_or_default(), place.trim()];
        lines.into_iter().filter(|line| !line.is_empty()).collect::<Vec<_>>().join(", ")
    }
}

/// Who is to be called, with the numbers to call.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card(desk: &Desk<Office>, senior: SeniorId) -> Result<Card> {
    let contacts = contact_person::Entity::find()
        .filter(contact_person::Column::SeniorId.eq(senior))
        .order_by_desc(contact_person::Column::CalledFirst)
        .order_by_asc(contact_person::Column::Name);
    let contacts = contacts.all(desk.db()).await?;
    Card::of(&People { page: &desk.page, t: desk.lang().seniors(), senior, contacts })
}
