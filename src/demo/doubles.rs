//! Somebody who was entered twice and merged since, a network partner who still is there twice, and people who only look
//! alike.

use std::collections::BTreeSet;

use entity::{
    partner, senior,
    value::{SeniorId, VolunteerId, search::fold},
    volunteer,
};
use sea_orm::{ActiveModelTrait, EntityTrait, QueryOrder, Set};

use crate::{
    error::{Error, Result},
    merging::{Merging, merge},
    people::{PersonKind, by_id},
    store::{SeenAt, Tx},
    web::lang::Lang,
};

/// Who was entered twice, by their place among the seniors.
const TWICE: usize = 11;

/// Two of each kind who look alike, by their places: born on one day, with one phone.
const ALIKE: [usize; 2] = [20, 21];

/// Enters both, and merges the one.
pub async fn write(tx: &Tx, seniors: &[SeniorId], volunteers: &[VolunteerId]) -> Result<()> {
    let [one, other] = ALIKE;
    look_alike::<senior::Entity>(tx, seniors[one], seniors[other]).await?;
    look_alike::<volunteer::Entity>(tx, volunteers[one], volunteers[other]).await?;
    let known = senior::Entity::find_by_id(seniors[TWICE]).one(tx.read()).await?.ok_or(Error::NotFound)?;
    let number = format!("S-{:04}", seniors.len() + 1);
    let mut person = senior::Entity::person(&known);
    person.phone = Some("0231 5550999".to_owned());
    let again = senior::ActiveModel {
        dementia: Set(false),
        payment_route: Set(known.payment_route),
        languages: Set(known.languages.clone()),
        number: Set(number.clone()),
        note: Set(Some("Über das Seniorenbüro gemeldet.".to_owned())),
        ..senior::Entity::written(person, &number)
    };
    let again = tx.insert(again).await?;
    let merging =
        Merging { stays: (known.id.0, known.version), goes: (again.id.0, again.version), taken: BTreeSet::new() };
    merge::<senior::Entity>(tx, &merging, Lang::De).await?;
    let first = partner::Entity::find().order_by_asc(partner::Column::Number).one(tx.read()).await?;
    let Some(first) = first else { return Ok(()) };
    let count = partner::Entity::find().all(tx.read()).await?.len();
    let row = partner::ActiveModel {
        number: Set(format!("P-{:04}", count + 1)),
        name: Set(fold(&first.name).to_uppercase()),
        kind: Set(first.kind),
        district_id: Set(first.district_id),
        phone: Set(first.phone),
        ..Default::default()
    };
    tx.insert(row).await?;
    Ok(())
}

/// Lets one have been born on the day of another, and have the phone of both.
async fn look_alike<P: PersonKind>(tx: &Tx, one: P::Id, other: P::Id) -> Result<()> {
    let (one, other) = (by_id::<P>(tx.read(), one).await?, by_id::<P>(tx.read(), other).await?);
    let (mut person, like) = (P::person(&one), P::person(&other));
    (person.birth_date, person.phone) = (like.birth_date, like.phone);
    let mut change = P::written(person, P::number(&one));
    change.set(P::ID, P::id(&one).into());
    tx.update(one.seen_now(), change).await?;
    Ok(())
}
