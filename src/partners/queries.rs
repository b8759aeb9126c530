//! Single partners, and which of them fit what was typed.

use std::collections::BTreeMap;

use entity::{
    former_number, partner, partner_contact,
    value::{PartnerContactId, PartnerId, search::fold},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    error::{Error, Result},
    people::{self, folded_contact, words},
    web::{desk::Desk, form::Form, form_page::FormPage, role::Caller},
};

/// The partner.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn by_id(db: &impl ConnectionTrait, id: PartnerId) -> Result<partner::Model> {
    partner::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The partners who have everything that was typed, in any order, in their name, number and phone and those of their
/// contacts. They are few, so they are folded here and have no column for it.
///
/// # Errors
///
/// If the database does not answer.
pub async fn finds(db: &impl ConnectionTrait, typed: &str) -> Result<Vec<PartnerId>> {
    let typed = words(typed);
    let mut known: BTreeMap<PartnerId, String> = BTreeMap::new();
    for row in partner::Entity::find().all(db).await? {
        let said = folded_contact(&format!("{} {}", row.name, row.number), row.phone.as_deref());
        known.insert(row.id, said);
    }
    for row in former_number::Entity::find().filter(former_number::Column::PartnerId.is_not_null()).all(db).await? {
        if let Some(id) = row.partner_id {
            let said = known.entry(id).or_default();
            said.push(' ');
            said.push_str(&fold(&row.number));
        }
    }
    for row in partner_contact::Entity::find().all(db).await? {
        let said = known.entry(row.partner_id).or_default();
        said.push(' ');
        said.push_str(&folded_contact(&row.name, row.phone.as_deref()));
    }
    Ok(known.into_iter().filter(|(_, said)| typed.iter().all(|word| said.contains(word))).map(|(id, _)| id).collect())
}

/// Every number given out, also before two records were merged.
pub async fn numbers(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let numbers = partner::Entity::find().select_only().column(partner::Column::Number);
    let mut numbers: Vec<String> = numbers.into_tuple().all(db).await?;
    numbers.extend(people::former::numbers(db).await?);
    Ok(numbers)
}

/// The kinds there are.
pub async fn kinds(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let kinds = partner::Entity::find().select_only().column(partner::Column::Kind).distinct();
    Ok(kinds.order_by_asc(partner::Column::Kind).into_tuple().all(db).await?)
}

/// Whom one talks to there, by name.
pub async fn contacts(db: &impl ConnectionTrait, of: PartnerId) -> Result<Vec<partner_contact::Model>> {
    let rows = partner_contact::Entity::find().filter(partner_contact::Column::PartnerId.eq(of));
    Ok(rows.order_by_asc(partner_contact::Column::Name).all(db).await?)
}

/// One of them.
pub async fn contact(db: &impl ConnectionTrait, of: PartnerId, id: PartnerContactId) -> Result<partner_contact::Model> {
    let row = partner_contact::Entity::find_by_id(id).filter(partner_contact::Column::PartnerId.eq(of));
    row.one(db).await?.ok_or(Error::NotFound)
}

/// The page of a form over one part of a partner's record.
pub fn form_page<C: Caller>(
    desk: &Desk<C>,
    row: &partner::Model,
    form: &impl Form,
    title: &str,
    part: &str,
) -> FormPage {
    let home = format!("/partners/{}", row.id);
    let title = format!("{title} · {}", row.number);
    FormPage::new(&desk.page, form, title, format!("{home}/{part}"), home).about(row.name.clone())
}
