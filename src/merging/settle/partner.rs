//! Two records of one network partner.

use entity::{
    partner, partner_contact,
    value::{PartnerId, search::fold},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, Set};

use crate::{
    error::Result,
    merging::merge::Two,
    store::{SeenAt, Tx},
};

async fn of(db: &impl ConnectionTrait, id: PartnerId) -> Result<Vec<partner_contact::Model>> {
    Ok(partner_contact::Entity::find().filter(partner_contact::Column::PartnerId.eq(id)).all(db).await?)
}

/// Whom one talks to there: the same name is the same person, with what either record knows.
pub async fn settle(tx: &Tx, two: Two<'_, partner::Entity>) -> Result<Vec<String>> {
    let ours = of(tx.read(), two.stays.id).await?;
    let mut settled = Vec::new();
    for row in of(tx.read(), two.goes.id).await? {
        let Some(same) = ours.iter().find(|it| fold(&it.name) == fold(&row.name)) else { continue };
        let email = |it: &partner_contact::Model| it.email.as_ref().map(ToString::to_string);
        let differ = [
            ("Name", Some(same.name.clone()), Some(row.name.clone())),
            ("Aufgabe", same.function.clone(), row.function.clone()),
            ("Telefon", same.phone.clone(), row.phone.clone()),
            ("E-Mail", email(same), email(&row)),
        ];
        let lost = differ.into_iter().filter(|(_, ours, theirs)| ours.is_some() && ours != theirs);
        let lost =
            lost.filter_map(|(what, _, theirs)| Some(format!("Ansprechperson {}: {what} {}", same.name, theirs?)));
        settled.extend(lost);
        let change = partner_contact::ActiveModel {
            id: Set(same.id),
            function: Set(same.function.clone().or(row.function.clone())),
            phone: Set(same.phone.clone().or(row.phone.clone())),
            email: Set(same.email.clone().or(row.email.clone())),
            ..Default::default()
        };
        tx.delete(row.seen_now()).await?;
        tx.update(same.clone().seen_now(), change).await?;
    }
    Ok(settled)
}
