//! The lives of the tandems: from which enquiry, trial phases and talks, pauses, a substitute, a successor, an ending.

use chrono::{Days, NaiveDate};
use entity::{
    assignment, enquiry,
    value::{AssignmentId, EndReason, EnquiryState, PauseReason, Service, VolunteerId},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, Set};

use super::{months::Keys, world::World};
use crate::{
    assignments::{
        self, ClosingTalk, Ending, Known, Pausing, Substituting, Succeeding, by_id, end, pause, substitute, succeed,
    },
    error::{Error, Result},
    store::{SeenAt, Tx},
    web::lang::Lang,
};

/// How many days a trial phase lasts.
const TRIAL: Days = Days::new(42);

/// Gives every phase somebody who is in it.
pub async fn write(tx: &Tx, world: &World, keys: &Keys) -> Result<()> {
    begun(tx).await?;
    followed(tx, world, keys).await?;
    let mut free = quiet(world, keys).into_iter();
    let (today, away) = (tx.today(), Days::new(12));
    if let Some(id) = free.next() {
        let stay = Pausing { from: today, until: None, reason: PauseReason::Hospital, note: None };
        pause(tx, by_id(tx.read(), id).await?.seen_now(), stay, Lang::De).await?;
    }
    if let Some(id) = free.next() {
        let note = Some("An der Ostsee.".to_owned());
        let holiday = Pausing { from: today, until: Some(today + away), reason: PauseReason::Holiday, note };
        pause(tx, by_id(tx.read(), id).await?.seen_now(), holiday, Lang::De).await?;
        stood_in(tx, keys, id, today + Days::new(2)).await?;
    }
    if let Some(id) = free.next() {
        over(tx, id, today - Days::new(1), EndReason::DidNotFit).await?;
    }
    if let Some(id) = free.next() {
        handed_over(tx, keys, id, today + away).await?;
    }
    Ok(())
}

/// Who was placed from an enquiry was tried out first, and talked with about it; the last ones not yet.
async fn begun(tx: &Tx) -> Result<()> {
    let placed = enquiry::Entity::find()
        .filter(enquiry::Column::State.eq(EnquiryState::Placed))
        .order_by_desc(enquiry::Column::PlacedOn)
        .order_by_desc(enquiry::Column::Id);
    let mut longer = [tx.today() + Days::new(17), tx.today() - Days::new(3)].into_iter();
    for row in placed.all(tx.read()).await? {
        let (Some(senior), Some(placed_on)) = (row.senior_id, row.placed_on) else { continue };
        let theirs = assignment::Entity::find()
            .filter(assignment::Column::SeniorId.eq(senior))
            .filter(assignment::Column::Service.eq(row.service))
            .filter(assignment::Column::StartsOn.eq(placed_on));
        let Some(theirs) = theirs.one(tx.read()).await? else { continue };
        // The last two took longer; of one the talk is due.
        let trial_until = longer.next().unwrap_or(placed_on + TRIAL).max(placed_on + TRIAL);
        let talk = trial_until + Days::new(2);
        let change = assignment::ActiveModel {
            id: Set(theirs.id),
            enquiry_id: Set(Some(row.id)),
            trial_until: Set(Some(trial_until)),
            trial_talk_on: Set(Some(talk).filter(|talk| *talk + Days::new(7) < tx.today())),
            ..Default::default()
        };
        let row = tx.update(theirs.seen_now(), change).await?;
        assignments::keep(tx, None, &Known::of(tx.read(), row).await?).await?;
    }
    Ok(())
}

/// Whoever came after somebody who stopped has taken over from them.
async fn followed(tx: &Tx, world: &World, keys: &Keys) -> Result<()> {
    for (at, before) in world.tandems.iter().enumerate() {
        let Some(last) = before.until else { continue };
        let mut later = world.tandems.iter().enumerate();
        let is_next = |it: &(usize, &super::tandems::Tandem)| {
            (it.1.senior, it.1.service) == (before.senior, before.service) && it.1.from > last
        };
        let Some((next, _)) = later.find(is_next) else { continue };
        let row = by_id(tx.read(), keys.people.tandems[next]).await?;
        let follows_id = Set(Some(keys.people.tandems[at]));
        let change = assignment::ActiveModel { id: Set(row.id), follows_id, ..Default::default() };
        tx.update(row.seen_now(), change).await?;
    }
    Ok(())
}

/// Visits without billing that go on for long, and are not on today's or yesterday's way.
fn quiet(world: &World, keys: &Keys) -> Vec<AssignmentId> {
    let today = world.calendar.today;
    let is_quiet = |(at, it): &(usize, &super::tandems::Tandem)| {
        let alone = world.tandems.iter().filter(|other| other.senior == it.senior).count() == 1;
        let visited_lately =
            world.outings.iter().any(|outing| outing.tandem == *at && outing.day + Days::new(1) >= today);
        it.service == Service::Besuchsdienst
            && it.until.is_none()
            && it.from + Days::new(100) < today
            && alone
            && !visited_lately
    };
    world.tandems.iter().enumerate().filter(is_quiet).map(|(at, _)| keys.people.tandems[at]).collect()
}

/// The first volunteer who may stands in for one visit.
async fn stood_in(tx: &Tx, keys: &Keys, id: AssignmentId, on: NaiveDate) -> Result<()> {
    for volunteer in &keys.people.volunteers {
        let wanted = Substituting { volunteer: *volunteer, from: on, until: on, note: None, anyway: false };
        match substitute(tx, by_id(tx.read(), id).await?.seen_now(), wanted, Lang::De).await {
            Err(Error::Refused(_) | Error::RefusedAt(..)) => {}
            other => return other.map(drop),
        }
    }
    Ok(())
}

/// The first volunteer who may takes over.
async fn handed_over(tx: &Tx, keys: &Keys, id: AssignmentId, on: NaiveDate) -> Result<()> {
    let wanted = |volunteer: VolunteerId| Succeeding {
        volunteer,
        starts_on: on,
        trial_until: Some(on + TRIAL),
        note: None,
        anyway: false,
    };
    for volunteer in &keys.people.volunteers {
        match succeed(tx, by_id(tx.read(), id).await?.seen_now(), wanted(*volunteer), Lang::De).await {
            Err(Error::Refused(_) | Error::RefusedAt(..)) => {}
            other => return other.map(drop),
        }
    }
    Ok(())
}

/// One that did not go well; the talk is still to come.
async fn over(tx: &Tx, id: AssignmentId, on: NaiveDate, reason: EndReason) -> Result<()> {
    let note = Some("Die beiden fanden keine gemeinsame Zeit mehr.".to_owned());
    let talk = ClosingTalk::Planned(tx.today() + Days::new(5));
    let ending = Ending { on, reason, ended_badly: true, note, talk };
    end(tx, by_id(tx.read(), id).await?.seen_now(), ending, Lang::De).await.map(drop)
}
