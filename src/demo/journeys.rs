//! The way of each volunteer from application to leaving: stages, papers, profile.

use chrono::{Days, Months, NaiveDate};
use entity::{
    consent,
    follow_up::FollowUpKind,
    value::{AccountId, Availability, Gender, Minutes, Pet, Purpose, Service, Slot, Stage, Subject, VolunteerId},
    volunteer, volunteer_papers, volunteer_profile, volunteer_stage,
};
use sea_orm::{EntityTrait, Set};

use super::{dice::Dice, homes, months::Keys, volunteers::Volunteer, world::World};
use crate::{
    error::{Error, Result},
    journal::{self, Plan},
    store::{SeenAt, Tx},
    volunteers::papers::rules,
};

/// What people like to talk about or do.
pub const INTERESTS: [&str; 10] = [
    "Spazieren",
    "Schach",
    "Garten",
    "Musik",
    "Kochen",
    "Fußball",
    "Lesen",
    "Handarbeit",
    "Fotografie",
    "Kartenspiele",
];

/// How far those have come who have not begun yet.
const APPLICANTS: [Stage; 6] =
    [Stage::Applied, Stage::Applied, Stage::TalkHeld, Stage::TalkHeld, Stage::PapersComplete, Stage::PapersComplete];

/// How many of those without anybody to visit pause; the first should be back already.
const PAUSED: usize = 4;

/// Writes it down as the office has it today.
pub async fn write(tx: &Tx, world: &World, keys: &Keys) -> Result<()> {
    let today = tx.today();
    let coordinator = keys.accounts.coordinators[0].account();
    let mut idle = idle(world).into_iter();
    let applicants: Vec<usize> = idle.by_ref().take(APPLICANTS.len()).collect();
    let paused: Vec<usize> = idle.take(PAUSED).collect();
    let (mut steps, mut papers, mut profiles, mut consents) = (Vec::new(), Vec::new(), Vec::new(), Vec::new());
    for (at, (one, id)) in world.volunteers.iter().zip(&keys.people.volunteers).enumerate() {
        let mut dice = Dice::of(&format!("journey of {at}"));
        let applied = applicants.iter().position(|it| *it == at).map(|nth| APPLICANTS[nth]);
        if applied.is_some() {
            not_begun(tx, *id).await?;
        }
        let pause =
            paused.iter().position(|it| *it == at).map(|nth| today - Days::new(30) + Days::new(25 * nth as u64));
        steps.extend(taken(*id, one, applied, pause, today));
        let profile = dice.percent(92).then(|| profile(&mut dice, *id));
        consents.extend(agreed(at, *id, one, applied, today, profile.as_ref()));
        papers.extend(seen(at, *id, one, applied, coordinator, today));
        profiles.extend(profile);
    }
    for row in tx.insert_all(steps).await? {
        ask_back(tx, &row).await?;
    }
    tx.insert_all(profiles).await?;
    tx.insert_all(consents).await?;
    let gone: Vec<VolunteerId> = world
        .volunteers
        .iter()
        .zip(&keys.people.volunteers)
        .filter(|(one, _)| one.ended_on.is_some())
        .map(|(_, id)| *id)
        .collect();
    for row in tx.insert_all(papers).await?.iter().filter(|row| !gone.contains(&row.volunteer_id)) {
        remind(tx, row, today).await?;
    }
    Ok(())
}

/// Those who offer the Besuchsdienst alone and have never visited anybody.
fn idle(world: &World) -> Vec<usize> {
    let is_idle = |at: &usize| {
        let one = &world.volunteers[*at];
        let alone = one.is_active() && one.services.iter().all(|service| service == Service::Besuchsdienst);
        alone && world.tandems.iter().all(|tandem| tandem.volunteer != *at)
    };
    (0..world.volunteers.len()).filter(is_idle).collect()
}

async fn not_begun(tx: &Tx, id: VolunteerId) -> Result<()> {
    let row = volunteer::Entity::find_by_id(id).one(tx.read()).await?.ok_or(Error::NotFound)?;
    let change = volunteer::ActiveModel { id: Set(id), active_since: Set(None), ..Default::default() };
    tx.update(row.seen_now(), change).await.map(drop)
}

/// The steps of one of them. Who pauses has done so for two months; `pause` is its planned end.
fn taken(
    id: VolunteerId,
    of: &Volunteer,
    applied: Option<Stage>,
    pause: Option<NaiveDate>,
    today: NaiveDate,
) -> Vec<volunteer_stage::ActiveModel> {
    let begins = if applied.is_some() { today } else { of.since };
    let way = [(Stage::Applied, 45), (Stage::TalkHeld, 30), (Stage::PapersComplete, 8), (Stage::Active, 0)];
    let last = applied.unwrap_or(Stage::Active);
    let mut steps: Vec<(Stage, NaiveDate, Option<NaiveDate>)> = way
        .into_iter()
        .filter(|(stage, _)| *stage <= last)
        .map(|(stage, before)| (stage, begins - Days::new(before), None))
        .collect();
    if let Some(until) = pause {
        steps.push((Stage::Paused, of.since.max(today - Days::new(60)), Some(until)));
    }
    steps.extend(of.ended_on.map(|day| (Stage::Left, day, None)));
    let row = |(stage, since, until)| volunteer_stage::ActiveModel {
        volunteer_id: Set(id),
        stage: Set(stage),
        since: Set(since),
        until: Set(until),
        ..Default::default()
    };
    steps.into_iter().map(row).collect()
}

/// What they have agreed to: to be kept, and, once they begin, to be named to whom they visit. Some to pictures too,
/// and one in a while no longer; to their wishes whoever has any.
fn agreed(
    at: usize,
    id: VolunteerId,
    of: &Volunteer,
    applied: Option<Stage>,
    today: NaiveDate,
    profile: Option<&volunteer_profile::ActiveModel>,
) -> Vec<consent::ActiveModel> {
    let began = if applied.is_some() { today } else { of.since };
    let row = |purpose, given_on, withdrawn_on| consent::ActiveModel {
        volunteer_id: Set(Some(id)),
        purpose: Set(purpose),
        text_version: Set(homes::TEXT.to_owned()),
        given_on: Set(given_on),
        withdrawn_on: Set(withdrawn_on),
        ..Default::default()
    };
    let mut given = vec![row(Purpose::Keeping, began - Days::new(45), None)];
    let wished = |it: &volunteer_profile::ActiveModel| {
        it.gender.try_as_ref() != Some(&None) || it.community.try_as_ref() == Some(&true)
    };
    if profile.is_some_and(wished) {
        given.push(row(Purpose::Wishes, began - Days::new(45), None));
    }
    if applied.is_none() {
        given.push(row(Purpose::PassingOn, began, None));
    }
    if at.is_multiple_of(7) {
        let withdrawn = Some(today - Days::new(12)).filter(|day| at.is_multiple_of(21) && *day > began);
        given.push(row(Purpose::Pictures, began, withdrawn));
    }
    given
}

/// Whether somebody whose pause has a planned end comes back.
async fn ask_back(tx: &Tx, row: &volunteer_stage::Model) -> Result<()> {
    let Some(on) = row.until else { return Ok(()) };
    let (subject, kind) = (Subject::Volunteer(row.volunteer_id), FollowUpKind::PauseOver);
    journal::plan(tx, Plan { subject, kind, on, account_id: None, what: None }).await
}

/// What was seen and signed. Every now and then something is missing, or runs out soon.
fn seen(
    at: usize,
    id: VolunteerId,
    of: &Volunteer,
    applied: Option<Stage>,
    by: Option<AccountId>,
    today: NaiveDate,
) -> Option<volunteer_papers::ActiveModel> {
    if applied.is_some_and(|stage| stage < Stage::PapersComplete) {
        return None;
    }
    let first = if applied.is_some() { today - Days::new(10) } else { of.since - Days::new(10) };
    let mut seen = first;
    while rules::due_again(seen) <= today {
        seen = rules::due_again(seen);
    }
    let soon = today.checked_sub_months(Months::new(60)).map(|day| day + Days::new(20));
    if let Some(soon) = soon.filter(|soon| at.is_multiple_of(9) && first <= *soon) {
        seen = soon;
    }
    let is_gone = of.ended_on.is_some_and(|last| last + Months::new(6) < today);
    let seen = Some(seen).filter(|_| !is_gone);
    let is_missing = applied.is_none() && at % 23 == 5;
    Some(volunteer_papers::ActiveModel {
        volunteer_id: Set(id),
        certificate_on: Set(seen.map(|day| day - Days::new(18))),
        seen_on: Set(seen),
        seen_by: Set(by.filter(|_| seen.is_some())),
        confidentiality_on: Set(Some(first)),
        agreement_on: Set(Some(first).filter(|_| !is_missing)),
        ..Default::default()
    })
}

/// When a certificate is due again, where that is within the year.
async fn remind(tx: &Tx, row: &volunteer_papers::Model, today: NaiveDate) -> Result<()> {
    let due = row.seen_on.map(rules::due_again).filter(|day| *day <= today + Months::new(12));
    let Some(on) = due else { return Ok(()) };
    let subject = Subject::Volunteer(row.volunteer_id);
    journal::plan(tx, Plan { subject, kind: FollowUpKind::PoliceCertificate, on, account_id: None, what: None }).await
}

fn profile(dice: &mut Dice, id: VolunteerId) -> volunteer_profile::ActiveModel {
    let avoids = if dice.percent(14) { vec![*dice.pick(Pet::ALL)] } else { Vec::new() };
    volunteer_profile::ActiveModel {
        volunteer_id: Set(id),
        interests: Set(interests(dice)),
        availability: Set(free_time(dice)),
        max_distance_km: Set(dice.percent(70).then(|| *dice.pick(&[2, 3, 5, 5, 8, 12]))),
        car: Set(dice.percent(40)),
        avoids_pets: Set(avoids.into_iter().map(Pet::word).collect()),
        stands_smoke: Set(dice.percent(45)),
        dementia_experience: Set(dice.percent(35)),
        max_tandems: Set(dice.percent(80).then(|| *dice.pick(&[1, 1, 2, 2, 3]))),
        max_weekly: Set(dice.percent(70).then(|| Minutes(*dice.pick(&[60, 120, 120, 180, 240])))),
        gender: Set(dice.percent(8).then(|| *dice.pick(Gender::ALL))),
        community: Set(dice.percent(5)),
        note: Set(dice.percent(10).then(|| "Im Winter nur tagsüber.".to_owned())),
        ..Default::default()
    }
}

/// A few of [`INTERESTS`].
pub fn interests(dice: &mut Dice) -> entity::value::Lines {
    INTERESTS.iter().filter(|_| dice.percent(25)).collect()
}

/// A few parts of the working days, now and then of a weekend.
pub fn free_time(dice: &mut Dice) -> Availability {
    Slot::all().filter(|slot| dice.percent(if slot.weekday() < 5 && slot.part() < 2 { 40 } else { 8 })).collect()
}
