//! Somebody around a senior, as everything that enters one writes them.

use entity::{contact_person, value::SeniorId};
use sea_orm::Set;

use super::folded_contact;

/// A contact of a senior, with what they are found by.
pub fn contact(senior: SeniorId, name: String, relation: String, phone: Option<String>) -> contact_person::ActiveModel {
    contact_person::ActiveModel {
        folded: Set(folded_contact(&name, phone.as_deref())),
        senior_id: Set(senior),
        name: Set(name),
        relation: Set(relation),
        phone: Set(phone),
        billing_contact: Set(false),
        ..Default::default()
    }
}
