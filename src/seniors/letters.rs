//! Who gets a senior's letters: the senior, or the contact who gets them in their place.

use std::collections::HashMap;

use entity::{contact_person, senior, value::SeniorId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    error::Result,
    people::{PersonKind, paper},
};

/// The contacts who get letters in the place of these seniors; of several the one who was entered first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn in_their_place(
    db: &impl ConnectionTrait,
    seniors: impl IntoIterator<Item = SeniorId>,
) -> Result<HashMap<SeniorId, contact_person::Model>> {
    let contacts = contact_person::Entity::find()
        .filter(contact_person::Column::SeniorId.is_in(seniors))
        .filter(contact_person::Column::BillingContact.eq(true))
        .order_by_asc(contact_person::Column::Id);
    let mut first = HashMap::new();
    for contact in contacts.all(db).await? {
        first.entry(contact.senior_id).or_insert(contact);
    }
    Ok(first)
}

/// Name and address in the window, one a line.
pub fn window(senior: &senior::Model, in_their_place: Option<&contact_person::Model>) -> Vec<String> {
    let person = senior::Entity::person(senior);
    let Some(contact) = in_their_place else { return paper::window(&person) };
    let mut lines = vec![contact.name.clone()];
    if let Some(street) = &contact.street {
        lines.push(street.clone());
        lines.extend(paper::place(contact.postal_code.as_ref(), contact.town.as_deref()));
    } else {
        // Who has no address of their own lives with the senior.
        lines.push(person.street);
        lines.extend(paper::place(Some(&person.postal_code), Some(&person.town)));
    }
    lines
}

/// By name only to the senior in person; empty to a contact, whose title nobody has entered.
pub fn salutation(senior: &senior::Model, in_their_place: Option<&contact_person::Model>) -> String {
    if in_their_place.is_some() { String::new() } else { paper::salutation(senior) }
}
