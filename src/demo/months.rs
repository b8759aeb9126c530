//! A month as rows: its visits and the groups' meetings.

use chrono::{DateTime, Days, TimeDelta, Utc};
use entity::{
    group, group_attendance, group_meeting,
    value::{DistrictId, GroupId, Minutes, Month, Roles},
    visit::{self, VisitStatus},
};
use sea_orm::Set;

use super::{
    accounts::Accounts,
    calendar::at_hour,
    groups::{Group, Meeting},
    office::Office,
    others,
    outings::Outing,
    people::{People, tandem_number},
    world::World,
};
use crate::{actor::Actor, error::Result, store::Tx};

/// Everybody's keys.
#[derive(Clone, Debug)]
pub struct Keys {
    pub people: People,
    pub accounts: Accounts,
    pub groups: Vec<GroupId>,
    /// In the order of the places.
    pub districts: Vec<DistrictId>,
}

/// The visits of so many days wait to be confirmed.
const WAITING_DAYS: u64 = 4;

/// So many days before the end of the last month, some visits are still looked at.
const DOUBTFUL_DAYS: u64 = 9;

const RETURN_REASON: &str = "Das war länger als sonst. Stimmen die Uhrzeiten?";

/// Founds the groups.
pub async fn found(tx: &Tx, world: &World, office: &Office) -> Result<Vec<GroupId>> {
    let row = |(nth, group): (usize, &Group)| group::ActiveModel {
        number: Set(format!("G-{nth:02}")),
        name: Set(group.name.to_owned()),
        place: Set(group.venue.to_owned()),
        district_id: Set(office.districts[group.place]),
        weekday: Set(i32::try_from(group.weekday.number_from_monday()).unwrap_or(1)),
        starts: Set(group.begins),
        ends: Set(group.ends),
        ..Default::default()
    };
    let mut saved = tx.insert_all((1..).zip(&world.groups).map(row).collect()).await?;
    saved.sort_by(|one, other| one.number.cmp(&other.number));
    Ok(saved.into_iter().map(|row| row.id).collect())
}

/// Writes what a month brought; the visits in `late` come to the office another time.
pub async fn write(tx: &Tx, world: &World, keys: &Keys, month: Month, late: &[usize]) -> Result<()> {
    let visits = world.outings.iter().enumerate().filter(|(at, outing)| outing.month() == month && !late.contains(at));
    tx.insert_all(visits.map(|(_, outing)| visit(tx, world, keys, outing)).collect()).await?;
    for (group, id) in world.groups.iter().zip(&keys.groups) {
        for meeting in group.meetings.iter().filter(|meeting| month.contains(meeting.day)) {
            meet(tx, keys, *id, meeting).await?;
        }
    }
    others::write(tx, world, &keys.people.seniors, month).await
}

/// A visit as its volunteer, or the office from paper, has entered it.
pub fn visit(tx: &Tx, world: &World, keys: &Keys, outing: &Outing) -> visit::ActiveModel {
    let (entered_by, entered_at) = entered(tx, world, keys, outing);
    let status = status(world, keys, outing);
    let confirmed = (status == VisitStatus::Confirmed).then(|| {
        (keys.accounts.coordinators[outing.tandem % 2].to_string(), (entered_at + TimeDelta::hours(15)).min(tx.at()))
    });
    let (confirmed_by, confirmed_at) = confirmed.unzip();
    visit::ActiveModel {
        key: Set(format!("demo-{}-{}", tandem_number(outing.tandem), outing.day)),
        assignment_id: Set(keys.people.tandems[outing.tandem]),
        day: Set(outing.day),
        starts_at: Set(outing.span.starts_at),
        ends_at: Set(outing.span.ends_at),
        minutes: Set(outing.span.minutes),
        activities: Set(outing.activities.clone()),
        note: Set(outing.note.map(str::to_owned)),
        status: Set(status),
        return_reason: Set((status == VisitStatus::Returned).then(|| RETURN_REASON.to_owned())),
        entered_by: Set(entered_by),
        entered_at: Set(entered_at),
        confirmed_by: Set(confirmed_by),
        confirmed_at: Set(confirmed_at),
        ..Default::default()
    }
}

fn entered(tx: &Tx, world: &World, keys: &Keys, outing: &Outing) -> (String, DateTime<Utc>) {
    let volunteer = world.tandem_of(outing).volunteer;
    let account = keys.accounts.volunteers.iter().find(|(at, _)| *at == volunteer);
    let (by, at) = match account {
        Some((_, id)) => {
            let by = Actor::Account { id: *id, roles: Roles::NONE };
            (by.to_string(), outing.span.ends_at + TimeDelta::minutes(25))
        }
        None => (keys.accounts.coordinators[outing.tandem % 2].to_string(), at_hour(outing.day + Days::new(2), 10)),
    };
    (by, at.min(tx.at()))
}

/// The last days wait, as do some of the last month that the office wants to look at again; one has gone back.
fn status(world: &World, keys: &Keys, outing: &Outing) -> VisitStatus {
    let calendar = world.calendar;
    let last_month = calendar.month(1);
    let is_recent = outing.day + Days::new(WAITING_DAYS) > calendar.today;
    let is_at_its_end = outing.month() == last_month && outing.day + Days::new(DOUBTFUL_DAYS) > last_month.last_day();
    let is_doubtful = is_at_its_end && (outing.tandem.is_multiple_of(9) || outing.is_long());
    if is_returned(world, keys, outing) {
        VisitStatus::Returned
    } else if is_recent || is_doubtful {
        VisitStatus::Logged
    } else {
        VisitStatus::Confirmed
    }
}

/// The last visit in the last month of the first volunteer who can sign in.
fn is_returned(world: &World, keys: &Keys, outing: &Outing) -> bool {
    let (volunteer, _) = keys.accounts.volunteers[0];
    let is_hers = |one: &&Outing| world.tandem_of(one).volunteer == volunteer;
    let mut hers = world.outings.iter().filter(is_hers);
    let last = hers.rfind(|one| one.month() == world.calendar.month(1));
    last.is_some_and(|last| (last.tandem, last.day) == (outing.tandem, outing.day))
}

async fn meet(tx: &Tx, keys: &Keys, group: GroupId, meeting: &Meeting) -> Result<()> {
    let row = group_meeting::ActiveModel {
        group_id: Set(group),
        day: Set(meeting.day),
        starts_at: Set(meeting.span.starts_at),
        ends_at: Set(meeting.span.ends_at),
        minutes: Set(meeting.span.minutes),
        ..Default::default()
    };
    let id = tx.insert(row).await?.id;
    let came = meeting.came.iter().map(|(senior, less)| group_attendance::ActiveModel {
        meeting_id: Set(id),
        senior_id: Set(keys.people.seniors[*senior]),
        minutes: Set(Minutes(meeting.span.minutes.0 - less)),
        ..Default::default()
    });
    tx.insert_all(came.collect()).await?;
    Ok(())
}
