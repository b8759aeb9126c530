//! What makes it impossible that a volunteer visits somebody. One reason is told: the first in the order of importance.

use chrono::NaiveDate;
use entity::value::{Gender, Service};

use super::{Pair, Past, Pets, Standing};

/// Why somebody cannot be proposed.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Obstacle {
    /// Cannot be asked at all just now.
    Standing(Standing),
    /// Does not offer the service.
    Service,
    /// The Basisqualifizierung is missing, and its three months are over (or somebody with dementia is to be visited).
    Qualification,
    /// The times of the two have nothing in common.
    NoCommonTime,
    NoCommonLanguage,
    /// A wish for a woman or a man is not met.
    Gender(Side),
    /// The wish for somebody from the LSBTIQ\* community is not met.
    Community,
    /// Cannot be in one household with these pets.
    Pets(Pets),
    /// Cannot be where somebody smokes.
    Smoke,
    /// Visits as many people as they wish to.
    Full,
    /// Something was between the two before.
    Past(Past),
}

/// Whose wish.
#[derive(Clone, Copy, Debug, PartialEq, Eq, Hash)]
pub enum Side {
    Senior,
    Volunteer,
}

type Gate = fn(Pair<'_>, NaiveDate) -> Option<Obstacle>;

/// In the order of importance.
const GATES: [Gate; 11] =
    [standing, service, qualification, time, language, gender, community, pets, smoke, room, past];

/// The one reason why the volunteer cannot be proposed; nothing if they can.
pub fn obstacle(pair: Pair<'_>, today: NaiveDate) -> Option<Obstacle> {
    GATES.iter().find_map(|gate| gate(pair, today))
}

/// Every reason why the volunteer cannot be proposed, what weighs most first.
pub fn obstacles(pair: Pair<'_>, today: NaiveDate) -> Vec<Obstacle> {
    GATES.iter().filter_map(|gate| gate(pair, today)).collect()
}

fn standing(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    let standing = pair.helper.standing;
    (standing != Standing::Active).then_some(Obstacle::Standing(standing))
}

fn service(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    (!pair.helper.services.has(pair.seeker.service)).then_some(Obstacle::Service)
}

/// Who is paid for must be qualified (§ 8 of the Land's ordinance, `AnFöVO`); visits without a care grade need it not.
fn qualification(pair: Pair<'_>, today: NaiveDate) -> Option<Obstacle> {
    let needs = match pair.seeker.service {
        Service::Besuchsdienst => false,
        Service::Entlastung | Service::Demenzgruppe => true,
    };
    (needs && !pair.helper.may_relieve(today, pair.seeker.dementia)).then_some(Obstacle::Qualification)
}

fn time(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    let (wanted, free) = (pair.seeker.wishes.times, pair.helper.free);
    let is_known = !wanted.is_empty() && !free.is_empty();
    (is_known && wanted.shared(free).is_empty()).then_some(Obstacle::NoCommonTime)
}

fn language(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    let (spoken, wished, offered) = (&pair.seeker.languages, &pair.seeker.wishes.languages, &pair.helper.languages);
    let is_unknown = offered.is_empty() || (spoken.is_empty() && wished.is_empty());
    let meet = spoken.meet(offered) || wished.meet(offered);
    (!is_unknown && !meet).then_some(Obstacle::NoCommonLanguage)
}

/// A wish is met only by whom it is known to be met.
fn gender(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    let is_met = |wish: Option<Gender>, by: Option<Gender>| wish.is_none() || wish == by;
    let (seeker, helper) = (pair.seeker, pair.helper);
    if !is_met(seeker.wishes.gender, helper.gender) {
        return Some(Obstacle::Gender(Side::Senior));
    }
    (!is_met(helper.wishes_gender, seeker.gender)).then_some(Obstacle::Gender(Side::Volunteer))
}

fn community(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    (pair.seeker.wishes.community && !pair.helper.community).then_some(Obstacle::Community)
}

fn pets(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    let avoided = pair.seeker.household.pets.shared(pair.helper.limits.pets);
    (!avoided.is_none()).then_some(Obstacle::Pets(avoided))
}

fn smoke(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    (pair.seeker.household.smoking && !pair.helper.limits.stands_smoke).then_some(Obstacle::Smoke)
}

fn room(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    pair.helper.load.is_full().then_some(Obstacle::Full)
}

fn past(pair: Pair<'_>, _: NaiveDate) -> Option<Obstacle> {
    pair.seeker.past(pair.helper.volunteer).map(Obstacle::Past)
}
