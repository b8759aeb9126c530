//! What the home visits told: household, wishes, consents of the seniors.

use chrono::Days;
use entity::{
    consent, former_route, household,
    senior::PaymentRoute,
    senior_wishes,
    value::{Gender, Pet, Purpose, SeniorId},
};
use sea_orm::Set;

use super::{
    dice::Dice,
    journeys::{free_time, interests},
    people,
    seniors::{Need, Senior},
    world::World,
};
use crate::{error::Result, store::Tx};

/// The words that everybody signs.
pub const TEXT: &str = "2025-01";

/// Writes it down.
pub async fn write(tx: &Tx, world: &World, ids: &[SeniorId]) -> Result<()> {
    let (mut homes, mut wishes, mut consents) = (Vec::new(), Vec::new(), Vec::new());
    for (at, (one, id)) in world.seniors.iter().zip(ids).enumerate() {
        let mut dice = Dice::of(&format!("home of {at}"));
        consents.push(agreed(*id, Purpose::Keeping, one));
        if one.need == Need::Waiting && dice.percent(50) {
            continue;
        }
        consents.push(agreed(*id, Purpose::PassingOn, one));
        homes.push(home(&mut dice, *id));
        let wish = wish(&mut dice, *id, one);
        if wish.gender.try_as_ref().is_some_and(Option::is_some) || wish.community.try_as_ref() == Some(&true) {
            consents.push(agreed(*id, Purpose::Wishes, one));
        }
        wishes.push(wish);
        if at.is_multiple_of(16) {
            let withdrawn_on = Set(Some(one.since + Days::new(3)));
            consents.push(consent::ActiveModel { withdrawn_on, ..agreed(*id, Purpose::Pictures, one) });
        }
    }
    let assigned = world.seniors.iter().zip(ids).filter(|(one, _)| people::is_assigned(one)).step_by(5);
    let routes = assigned.map(|(one, id)| former_route::ActiveModel {
        senior_id: Set(*id),
        route: Set(PaymentRoute::Reimbursement),
        until: Set(one.since),
        ..Default::default()
    });
    tx.insert_all(routes.collect()).await?;
    tx.insert_all(homes).await?;
    tx.insert_all(wishes).await?;
    tx.insert_all(consents).await?;
    Ok(())
}

fn home(dice: &mut Dice, id: SeniorId) -> household::ActiveModel {
    let pets = if dice.percent(22) { vec![*dice.pick(&[Pet::Cat, Pet::Cat, Pet::Dog, Pet::Bird])] } else { Vec::new() };
    let stairs = dice.percent(55);
    household::ActiveModel {
        senior_id: Set(id),
        lives_alone: Set(dice.percent(62)),
        pets: Set(pets.into_iter().map(Pet::word).collect()),
        smoking: Set(dice.percent(12)),
        stairs: Set(stairs),
        lift: Set(stairs && dice.percent(40)),
        wheelchair: Set(dice.percent(9)),
        note: Set(dice.percent(15).then(|| "Bitte zweimal klingeln, der Weg zur Tür dauert.".to_owned())),
        ..Default::default()
    }
}

fn wish(dice: &mut Dice, id: SeniorId, of: &Senior) -> senior_wishes::ActiveModel {
    senior_wishes::ActiveModel {
        senior_id: Set(id),
        gender: Set(dice.percent(18).then(|| *dice.pick(&[Gender::Woman, Gender::Woman, Gender::Man]))),
        languages: Set(of.name.languages.iter().collect()),
        community: Set(dice.percent(3)),
        interests: Set(interests(dice)),
        availability: Set(free_time(dice)),
        note: Set(dice.percent(10).then(|| "Erzählt gern von früher.".to_owned())),
        ..Default::default()
    }
}

fn agreed(id: SeniorId, purpose: Purpose, of: &Senior) -> consent::ActiveModel {
    consent::ActiveModel {
        senior_id: Set(Some(id)),
        purpose: Set(purpose),
        text_version: Set(TEXT.to_owned()),
        given_on: Set(of.since),
        withdrawn_on: Set(None),
        ..Default::default()
    }
}
