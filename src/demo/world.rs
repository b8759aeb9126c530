//! All of it, invented: pure, and the same for the same instant.

use chrono::{DateTime, Utc};
use entity::value::{Month, Service};

use super::{
    calendar::Calendar,
    calls::{self, Call},
    groups::{self, Group},
    names::Names,
    outings::{self, Outing},
    seniors::{self, Senior, Story},
    tandems::{self, Tandem},
    volunteers::{self, Volunteer},
};

/// Everybody, and what they did.
#[derive(Clone, Debug)]
pub struct World {
    pub calendar: Calendar,
    pub seniors: Vec<Senior>,
    pub volunteers: Vec<Volunteer>,
    pub tandems: Vec<Tandem>,
    /// By day and time.
    pub outings: Vec<Outing>,
    pub groups: Vec<Group>,
    /// By day.
    pub calls: Vec<Call>,
}

impl World {
    /// The world as it is at an instant.
    pub fn at(now: DateTime<Utc>) -> Self {
        let calendar = Calendar::at(now);
        let mut names = Names::new();
        let seniors = seniors::invent(calendar, &mut names);
        let volunteers = volunteers::invent(calendar, &mut names);
        let tandems = tandems::invent(calendar, &seniors, &volunteers);
        let of = tandems.iter().enumerate().flat_map(|(at, tandem)| outings::invent(calendar, at, tandem));
        let mut outings: Vec<Outing> = of.collect();
        if let Some(last) = outings.iter_mut().rfind(|outing| outing.month() == calendar.month(1)) {
            *last = last.clone().mistyped();
        }
        outings.retain(|outing| outing.month() != calendar.month(1) || !is_silent(outing));
        outings.sort_by_key(|outing| (outing.span.starts_at, outing.tandem));
        let groups = groups::invent(calendar, &seniors);
        let calls = calls::invent(calendar, &seniors, &tandems, &mut names);
        Self { calendar, seniors, volunteers, tandems, outings, groups, calls }
    }

    /// The tandem of a visit.
    pub fn tandem_of(&self, outing: &Outing) -> &Tandem {
        &self.tandems[outing.tandem]
    }

    /// The two volunteers with the most to see on their own pages.
    pub fn busiest(&self) -> [usize; 2] {
        let count = |volunteer| {
            let last = self.outings.iter().filter(|outing| outing.month() == self.calendar.month(1));
            last.filter(|outing| self.tandem_of(outing).volunteer == volunteer).count()
        };
        let mut all: Vec<usize> = (0..self.volunteers.len()).collect();
        all.sort_by_key(|volunteer| (std::cmp::Reverse(count(*volunteer)), *volunteer));
        [all[0], all[1]]
    }

    /// A visit of a month that comes to the office only when that month is closed.
    pub fn late(&self, month: Month) -> Option<usize> {
        let mut of_month = self.outings.iter().enumerate().filter(|(_, outing)| outing.month() == month);
        let is_plain = |outing: &Outing| {
            let tandem = self.tandem_of(outing);
            tandem.service == Service::Entlastung && self.seniors[tandem.senior].story == Story::Plain
        };
        of_month.find(|(_, outing)| is_plain(outing)).map(|(at, _)| at)
    }
}

/// Whose volunteer has not written down anything of the last month yet.
fn is_silent(outing: &Outing) -> bool {
    outing.tandem % 19 == 18
}

#[cfg(test)]
mod tests {
    use std::collections::{HashMap, HashSet};

    use super::*;
    use crate::demo::seniors::Need;

    /// A day in the middle of a month, the first of one, the last, the days after the clocks change, a leap day.
    const INSTANTS: [&str; 6] = [
        "2026-11-21T13:00:00Z",
        "2026-12-01T00:30:00Z",
        "2027-01-31T22:30:00Z",
        "2026-03-29T12:00:00Z",
        "2026-10-25T12:00:00Z",
        "2028-02-29T09:00:00Z",
    ];

    fn worlds() -> impl Iterator<Item = World> {
        INSTANTS.into_iter().map(|instant| World::at(instant.parse().unwrap()))
    }

    #[test]
    fn there_are_as_many_as_in_dortmund() {
        for world in worlds() {
            let relief =
                world.volunteers.iter().filter(|volunteer| volunteer.services.has(Service::Entlastung)).count();
            assert_eq!((world.seniors.len(), world.volunteers.len(), relief), (80, 126, 75));
            let placed: HashSet<usize> = world.tandems.iter().map(|tandem| tandem.senior).collect();
            let needy = |senior: &Senior| matches!(senior.need, Need::Relief | Need::Visits);
            assert_eq!(placed.len(), world.seniors.iter().filter(|senior| needy(senior)).count());
        }
    }

    #[test]
    fn nobody_is_in_two_places_at_once() {
        for world in worlds() {
            let mut days = HashSet::new();
            for outing in &world.outings {
                let Tandem { senior, volunteer, .. } = *world.tandem_of(outing);
                assert!(days.insert(("volunteer", volunteer, outing.day)), "{outing:?}");
                assert!(days.insert(("senior", senior, outing.day)), "{outing:?}");
                assert!(outing.span.ends_at <= world.calendar.now, "{outing:?}");
            }
        }
    }

    #[test]
    fn every_month_has_its_visits_and_its_meetings() {
        for world in worlds() {
            let mut months: HashMap<Month, usize> = HashMap::new();
            world.outings.iter().for_each(|outing| *months.entry(outing.month()).or_default() += 1);
            let over = world.calendar.months().filter(|month| *month < world.calendar.month(0));
            for month in over {
                assert!(months[&month] > 120, "{month}: {}", months[&month]);
                for group in &world.groups {
                    assert!(
                        group.meetings.iter().any(|meeting| month.contains(meeting.day)),
                        "{month}: {}",
                        group.name
                    );
                }
            }
            let came = world.groups.iter().flat_map(|group| &group.meetings).map(|meeting| meeting.came.len());
            assert!(came.max() <= Some(9));
        }
    }

    #[test]
    fn the_one_whose_number_is_missing_is_visited() {
        for world in worlds() {
            let is_hers =
                |outing: &&Outing| world.seniors[world.tandem_of(outing).senior].story == Story::NumberMissing;
            let months: HashSet<Month> = world.outings.iter().filter(is_hers).map(Outing::month).collect();
            assert!(months.contains(&world.calendar.last_closed()), "{months:?}");
            assert!([2, 5].into_iter().all(|ago| world.late(world.calendar.month(ago)).is_some()));
        }
    }
}
