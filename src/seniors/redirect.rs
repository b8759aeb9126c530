//! To whom letters about a senior go: to the senior, to a contact in their place, or for a while to nobody.

use askama::Template;
use chrono::NaiveDate;
use entity::{
    contact_person, senior,
    value::{ContactPersonId, SeniorId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, Set};
use serde::{Deserialize, Serialize};

use super::{letters, queries, text::Redirected};
use crate::{
    error::{Error, Result},
    people::paper,
    store::{SeenAt, Tx},
    web::{card::Card, input::Choice, lang::Lang, page::Chrome},
};

/// Who gets the letters. A contact who does keeps the part while the letters are held.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq, Serialize, Deserialize)]
pub struct Way {
    /// The contact who gets them in the senior's place.
    pub contact: Option<ContactPersonId>,
    /// Since when they go to nobody.
    pub held_since: Option<NaiveDate>,
}

impl Way {
    /// As a choice among others has it.
    pub fn word(self) -> String {
        match self {
            Self { held_since: Some(_), .. } => HELD.to_owned(),
            Self { contact: Some(id), .. } => id.to_string(),
            Self { contact: None, held_since: None } => SENIOR.to_owned(),
        }
    }
}

/// The choice that letters go to the senior.
pub const SENIOR: &str = "senior";
/// The choice that they go to nobody for now.
pub const HELD: &str = "held";

/// Whether no letter and no mail is written to the senior or their relatives.
pub fn are_held(senior: &senior::Model) -> bool {
    senior.letters_held_since.is_some()
}

/// Refuses to write to a senior or their relatives while the letters are held.
///
/// # Errors
///
/// [`Error::Refused`], which says what to do.
pub fn refuse_held(senior: &senior::Model, lang: Lang) -> Result<()> {
    if are_held(senior) { Err(Error::refused(lang.senior_letters().are_held)) } else { Ok(()) }
}

/// Who gets the letters about a senior.
///
/// # Errors
///
/// If the database does not answer.
pub async fn way(db: &impl ConnectionTrait, senior: &senior::Model) -> Result<Way> {
    let contact = letters::in_their_place(db, [senior.id]).await?.remove(&senior.id).map(|contact| contact.id);
    Ok(Way { contact, held_since: senior.letters_held_since })
}

/// Those contacts to whom a letter can be sent, each as a choice: by name, relation and address.
///
/// # Errors
///
/// If the database does not answer.
pub async fn choices(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<Choice>> {
    let contacts = contacts(db, id).await?.into_iter().filter(|it| it.street.is_some() || it.billing_contact);
    let says = |contact: contact_person::Model| {
        let place = paper::place(contact.postal_code.as_ref(), contact.town.as_deref()).unwrap_or_default();
        let parts = [format!("{} ({})", contact.name, contact.relation), contact.street.unwrap_or_default(), place];
        let parts = parts.into_iter().filter(|part| !part.is_empty()).collect::<Vec<_>>().join(", ");
        Choice::new(contact.id, parts)
    };
    Ok(contacts.map(says).collect())
}

/// Lets the letters go another way from now on.
///
/// # Errors
///
/// [`Error::NotFound`] if the contact is not one of the senior's.
pub async fn send(tx: &Tx, id: SeniorId, to: Way) -> Result<()> {
    let contacts = contacts(tx.read(), id).await?;
    if to.contact.is_some_and(|named| contacts.iter().all(|contact| contact.id != named)) {
        return Err(Error::NotFound);
    }
    for contact in contacts {
        let gets = to.contact == Some(contact.id);
        if gets != contact.billing_contact {
            let id = contact.id;
            let change = contact_person::ActiveModel { id: Set(id), billing_contact: Set(gets), ..Default::default() };
            tx.update(contact.seen_now(), change).await?;
        }
    }
    hold(tx, id, to.held_since).await
}

/// Holds the letters, or lets them go again.
pub(super) async fn hold(tx: &Tx, id: SeniorId, since: Option<NaiveDate>) -> Result<()> {
    let senior = queries::by_id(tx.read(), id).await?;
    if senior.letters_held_since != since {
        let change = senior::ActiveModel { id: Set(id), letters_held_since: Set(since), ..Default::default() };
        tx.update(senior.seen_now(), change).await?;
    }
    Ok(())
}

async fn contacts(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<contact_person::Model>> {
    let contacts = contact_person::Entity::find().filter(contact_person::Column::SeniorId.eq(id));
    Ok(contacts.order_by_asc(contact_person::Column::Name).order_by_asc(contact_person::Column::Id).all(db).await?)
}

#[derive(Template)]
#[template(path = "seniors/_held.html")]
struct Held<'a> {
    page: &'a Chrome,
    t: &'static Redirected,
    id: SeniorId,
    since: NaiveDate,
}

/// That the letters are held, and the way to let them go; nothing while they are not.
///
/// # Errors
///
/// If the template cannot be drawn.
pub fn notice(page: &Chrome, senior: &senior::Model) -> Result<Option<Card>> {
    let held = |since| Card::of(&Held { page, t: page.lang.senior_letters(), id: senior.id, since });
    senior.letters_held_since.map(held).transpose()
}
