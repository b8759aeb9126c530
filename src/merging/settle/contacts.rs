//! Contacts of a senior: the same name is the same person, with what either record knows; one gets the letters, one is
//! called first.

use entity::{
    contact_person,
    value::{Representative, SeniorId, search::fold},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::{
    error::Result,
    people::folded_contact,
    store::{SeenAt, Tx},
};

async fn of(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<contact_person::Model>> {
    Ok(contact_person::Entity::find().filter(contact_person::Column::SeniorId.eq(id)).all(db).await?)
}

/// Puts together who is in both.
pub async fn settle(tx: &Tx, stays: SeniorId, goes: SeniorId) -> Result<Vec<String>> {
    let ours = of(tx.read(), stays).await?;
    let (has_letters, has_call) = (ours.iter().any(|row| row.billing_contact), ours.iter().any(|row| row.called_first));
    let mut settled = Vec::new();
    for mut row in of(tx.read(), goes).await? {
        if row.billing_contact && has_letters {
            settled.push(format!("Kontakt {}: sollte die Briefe bekommen", row.name));
        }
        if row.called_first && has_call {
            settled.push(format!("Kontakt {}: sollte zuerst angerufen werden", row.name));
        }
        let before = row.clone();
        row.billing_contact &= !has_letters;
        row.called_first &= !has_call;
        if let Some(same) = ours.iter().find(|ours| fold(&ours.name) == fold(&row.name)) {
            settled.extend(lost(same, &row));
            tx.delete(before.seen_now()).await?;
            tx.update(same.clone().seen_now(), together(same, row)).await?;
        } else if (before.billing_contact, before.called_first) != (row.billing_contact, row.called_first) {
            let change = contact_person::ActiveModel {
                id: Set(row.id),
                billing_contact: Set(row.billing_contact),
                called_first: Set(row.called_first),
                ..Default::default()
            };
            tx.update(before.seen_now(), change).await?;
        }
    }
    Ok(settled)
}

/// What the one knows, and where it knows nothing, what the other does.
fn together(same: &contact_person::Model, other: contact_person::Model) -> contact_person::ActiveModel {
    let phone = same.phone.clone().or(other.phone);
    let has_address = same.street.is_some();
    let address = |ours: &Option<String>, theirs: Option<String>| if has_address { ours.clone() } else { theirs };
    let represents = match same.representative {
        Representative::None => other.representative,
        already => already,
    };
    contact_person::ActiveModel {
        id: Set(same.id),
        folded: Set(folded_contact(&same.name, phone.as_deref())),
        phone: Set(phone),
        email: Set(same.email.clone().or(other.email)),
        street: Set(address(&same.street, other.street)),
        postal_code: Set(if has_address { same.postal_code.clone() } else { other.postal_code }),
        town: Set(address(&same.town, other.town)),
        billing_contact: Set(same.billing_contact || other.billing_contact),
        called_first: Set(same.called_first || other.called_first),
        representative: Set(represents),
        ..Default::default()
    }
}

/// What the other said and does not stand there now.
fn lost(same: &contact_person::Model, other: &contact_person::Model) -> Vec<String> {
    let address = |row: &contact_person::Model| {
        let parts = [row.street.clone(), row.postal_code.as_ref().map(ToString::to_string), row.town.clone()];
        parts.into_iter().flatten().collect::<Vec<_>>().join(", ")
    };
    let email = |row: &contact_person::Model| row.email.as_ref().map(ToString::to_string).unwrap_or_default();
    let pairs = [
        ("Name", same.name.clone(), other.name.clone()),
        ("Beziehung", same.relation.clone(), other.relation.clone()),
        ("Telefon", same.phone.clone().unwrap_or_default(), other.phone.clone().unwrap_or_default()),
        ("E-Mail", email(same), email(other)),
        ("Adresse", address(same), address(other)),
    ];
    let differ = pairs.into_iter().filter(|(_, ours, theirs)| !ours.is_empty() && !theirs.is_empty() && ours != theirs);
    differ.map(|(what, _, theirs)| format!("Kontakt {}: {what} {theirs}", same.name)).collect()
}
