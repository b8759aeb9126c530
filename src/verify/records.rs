//! Records of people: steps in the order of their days, papers that were new when seen, weeks of twenty-one slots.

use std::collections::HashSet;

use entity::{
    consent, contact_person, partner, senior, senior_wishes,
    value::{Purpose, Stage},
    volunteer, volunteer_papers, volunteer_profile, volunteer_stage,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{error::Result, people, volunteers::papers::rules};

/// What is wrong with them.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let mut found = steps(db).await?;
    found.extend(papers(db).await?);
    found.extend(weeks(db).await?);
    found.extend(agreements(db).await?);
    found.extend(wishes(db).await?);
    found.extend(contacts(db).await?);
    found.extend(former_numbers(db).await?);
    Ok(found)
}

async fn steps(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let rows = volunteer_stage::Entity::find()
        .order_by_asc(volunteer_stage::Column::VolunteerId)
        .order_by_asc(volunteer_stage::Column::Id);
    let rows = rows.all(db).await?;
    let pauses =
        rows.iter().filter(|row| row.until.is_some_and(|until| until < row.since || row.stage != Stage::Paused));
    let pauses = pauses
        .map(|row| format!("Ehrenamtliche*r {}: Schritt {} endet, wo er nicht enden darf", row.volunteer_id, row.id));
    let pairs = rows.iter().zip(rows.iter().skip(1)).filter(|(one, next)| one.volunteer_id == next.volunteer_id);
    let backwards = pairs.filter(|(one, next)| next.since < one.since);
    let backwards = backwards.map(|(one, next)| {
        format!("Ehrenamtliche*r {}: Schritt {} liegt vor Schritt {}", one.volunteer_id, next.id, one.id)
    });
    Ok(pauses.chain(backwards).collect())
}

async fn papers(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let rows = volunteer_papers::Entity::find().order_by_asc(volunteer_papers::Column::VolunteerId).all(db).await?;
    let fault = |row: &volunteer_papers::Model| match (row.certificate_on, row.seen_on) {
        (None, None) if row.seen_by.is_none() => None,
        (Some(dated), Some(seen)) if dated <= seen && !rules::is_too_old(dated, seen) => None,
        (Some(_), Some(_)) => Some("das Führungszeugnis war nicht neu, als es gesehen wurde"),
        _ => Some("zum Führungszeugnis fehlt, von wann es ist oder wann es gesehen wurde"),
    };
    let told = |row: &volunteer_papers::Model| Some(format!("Ehrenamtliche*r {}: {}", row.volunteer_id, fault(row)?));
    Ok(rows.iter().filter_map(told).collect())
}

async fn weeks(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let wishes = senior_wishes::Entity::find().all(db).await?;
    let profiles = volunteer_profile::Entity::find().all(db).await?;
    let says = |who: &str, id: i64| format!("{who} {id}: die Woche hat mehr als ihre Zeiten");
    let wishes = wishes.iter().filter(|row| !row.availability.is_sound()).map(|row| says("Senior*in", row.senior_id.0));
    let profiles = profiles.iter().filter(|row| !row.availability.is_sound());
    Ok(wishes.chain(profiles.map(|row| says("Ehrenamtliche*r", row.volunteer_id.0))).collect())
}

async fn agreements(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let rows = consent::Entity::find().order_by_asc(consent::Column::Id).all(db).await?;
    let backwards = rows.iter().filter(|row| row.withdrawn_on.is_some_and(|day| day < row.given_on));
    let backwards = backwards.map(|row| format!("Einwilligung {}: widerrufen, bevor sie gegeben war", row.id));
    let open = || rows.iter().filter(|row| row.withdrawn_on.is_none());
    let mut seen = HashSet::new();
    let twice = open().filter(|row| !seen.insert((row.senior_id, row.volunteer_id, row.purpose)));
    let twice: Vec<String> = twice.map(|row| format!("Einwilligung {}: sie war schon gegeben", row.id)).collect();
    Ok(backwards.chain(twice).collect())
}

async fn wishes(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let agreed = consent::Entity::find().filter(consent::Column::Purpose.eq(Purpose::Wishes));
    let agreed = agreed.filter(consent::Column::WithdrawnOn.is_null()).all(db).await?;
    let seniors: HashSet<_> = agreed.iter().filter_map(|row| row.senior_id).collect();
    let volunteers: HashSet<_> = agreed.iter().filter_map(|row| row.volunteer_id).collect();
    let wishes = senior_wishes::Entity::find().order_by_asc(senior_wishes::Column::SeniorId).all(db).await?;
    let wishes = wishes.iter().filter(|row| row.needs_consent() && !seniors.contains(&row.senior_id));
    let profiles = volunteer_profile::Entity::find().order_by_asc(volunteer_profile::Column::VolunteerId);
    let profiles = profiles.all(db).await?;
    let profiles = profiles.iter().filter(|row| row.needs_consent() && !volunteers.contains(&row.volunteer_id));
    let says = |who: &str, id: i64| format!("{who} {id}: Wünsche, zu denen keine Einwilligung gilt");
    let wishes = wishes.map(|row| says("Senior*in", row.senior_id.0));
    Ok(wishes.chain(profiles.map(|row| says("Ehrenamtliche*r", row.volunteer_id.0))).collect())
}

async fn contacts(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let first = contact_person::Entity::find()
        .filter(contact_person::Column::CalledFirst.eq(true))
        .order_by_asc(contact_person::Column::SeniorId);
    let first = first.all(db).await?;
    let pairs = first.iter().zip(first.iter().skip(1)).filter(|(one, next)| one.senior_id == next.senior_id);
    Ok(pairs
        .map(|(one, _)| format!("Senior*in {}: zwei Kontakte sollen zuerst angerufen werden", one.senior_id))
        .collect())
}

/// A number that went is nobody's again.
async fn former_numbers(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let former: HashSet<String> = people::former::numbers(db).await?.into_iter().collect();
    if former.is_empty() {
        return Ok(found);
    }
    let mut taken: Vec<String> = senior::Entity::find().all(db).await?.into_iter().map(|row| row.number).collect();
    taken.extend(volunteer::Entity::find().all(db).await?.into_iter().map(|row| row.number));
    taken.extend(partner::Entity::find().all(db).await?.into_iter().map(|row| row.number));
    let again = taken.into_iter().filter(|number| former.contains(number));
    found.extend(
        again.map(|number| format!("Nummer {number}: sie gehörte zu einem Eintrag, der in einem anderen aufging")),
    );
    Ok(found)
}
