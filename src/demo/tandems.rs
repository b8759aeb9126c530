//! Who visits whom, and when: as near to home as there is somebody free.

use chrono::{Datelike, Days, NaiveDate, NaiveTime, Weekday};
use entity::value::Service;

use super::{
    calendar::Calendar,
    dice::Dice,
    seniors::{self, Need, Senior, Story},
    volunteers::Volunteer,
};

/// A volunteer and a senior.
#[derive(Clone, Debug)]
pub struct Tandem {
    /// Which of the seniors.
    pub senior: usize,
    /// Which of the volunteers.
    pub volunteer: usize,
    pub service: Service,
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
    pub habit: Habit,
}

/// When they usually meet.
#[derive(Clone, Copy, Debug)]
pub struct Habit {
    pub weekday: Weekday,
    pub begins: NaiveTime,
    pub minutes: u32,
    /// Every week, or every other.
    pub weeks: u64,
}

const WEEKDAYS: [Weekday; 5] = [Weekday::Mon, Weekday::Tue, Weekday::Wed, Weekday::Thu, Weekday::Fri];

/// No volunteer has more than this many.
const MOST: usize = 3;

/// Brings them together.
pub fn invent(calendar: Calendar, seniors: &[Senior], volunteers: &[Volunteer]) -> Vec<Tandem> {
    let mut matching = Matching { dice: Dice::of("tandems"), calendar, seniors, volunteers, tandems: Vec::new() };
    for (at, senior) in seniors.iter().enumerate() {
        match senior.need {
            Need::Relief => matching.relieve(at),
            Need::Visits => matching.visit(at),
            Need::Group | Need::Waiting => {}
        }
    }
    matching.tandems
}

struct Matching<'a> {
    dice: Dice,
    calendar: Calendar,
    seniors: &'a [Senior],
    volunteers: &'a [Volunteer],
    tandems: Vec<Tandem>,
}

impl Matching<'_> {
    fn relieve(&mut self, senior: usize) {
        let Senior { story, since, ended_on, .. } = self.seniors[senior];
        let from = since + Days::new(18);
        let from = self.predecessor(senior, from).unwrap_or(from);
        match story {
            Story::GradeEnded => {
                let last = seniors::grade_ended(self.calendar) + Days::new(12);
                self.add(senior, Service::Entlastung, from, Some(last));
                self.add(senior, Service::Besuchsdienst, last + Days::new(1), None);
            }
            Story::MovedToHome => self.add(senior, Service::Entlastung, from, ended_on),
            _ => self.add(senior, Service::Entlastung, from, None),
        }
        if matches!(story, Story::Plain | Story::ClaimAssigned | Story::SharedBudget) && self.dice.percent(35) {
            self.add(senior, Service::Entlastung, from + Days::new(90), None);
        }
    }

    fn visit(&mut self, senior: usize) {
        let from = self.seniors[senior].since + Days::new(18);
        self.add(senior, Service::Besuchsdienst, from, None);
        if self.dice.percent(20) {
            self.add(senior, Service::Besuchsdienst, from + Days::new(120), None);
        }
    }

    /// Somebody who has stopped since came first; returns when the next one could begin.
    fn predecessor(&mut self, senior: usize, from: NaiveDate) -> Option<NaiveDate> {
        let is_free = |at: usize| self.load(at) == 0;
        let mut stopped =
            self.volunteers.iter().enumerate().filter(|(at, volunteer)| !volunteer.is_active() && is_free(*at));
        let (volunteer, ended_on) = stopped.find_map(|(at, volunteer)| Some((at, volunteer.ended_on?)))?;
        let lasted = from + Days::new(60) < ended_on && self.seniors[senior].story == Story::Plain;
        if !lasted {
            return None;
        }
        self.push(senior, volunteer, Service::Entlastung, from, Some(ended_on));
        Some(ended_on + Days::new(16))
    }

    /// The nearest of those who have least to do.
    fn add(&mut self, senior: usize, service: Service, from: NaiveDate, until: Option<NaiveDate>) {
        let place = self.seniors[senior].home.place;
        let fits = |at: usize, volunteer: &Volunteer| {
            let is_new = !self.tandems.iter().any(|tandem| tandem.volunteer == at && tandem.senior == senior);
            volunteer.services.has(service) && volunteer.is_active() && volunteer.since < from && is_new
        };
        let free = self.volunteers.iter().enumerate().filter(|(at, volunteer)| fits(*at, volunteer));
        let free = free.filter(|(at, _)| self.load(*at) < MOST);
        let far = |volunteer: &Volunteer| volunteer.home.place != place;
        let found = free.min_by_key(|(at, volunteer)| (self.load(*at) + usize::from(far(volunteer)), *at));
        if let Some((volunteer, _)) = found.filter(|_| from <= self.calendar.today) {
            self.push(senior, volunteer, service, from, until);
        }
    }

    fn push(&mut self, senior: usize, volunteer: usize, service: Service, from: NaiveDate, until: Option<NaiveDate>) {
        let habit = self.habit(senior, volunteer);
        self.tandems.push(Tandem { senior, volunteer, service, from, until, habit });
    }

    /// On another day of the week than any other tandem of the two, so that nobody is in two places at once.
    fn habit(&mut self, senior: usize, volunteer: usize) -> Habit {
        let first = self.dice.below(5);
        let theirs = self.tandems.iter().filter(|tandem| tandem.volunteer == volunteer || tandem.senior == senior);
        let taken: Vec<Weekday> = theirs.map(|tandem| tandem.habit.weekday).collect();
        let days = WEEKDAYS.into_iter().cycle().skip(usize::try_from(first).unwrap_or(0)).take(5);
        let weekday = days.into_iter().find(|day| !taken.contains(day)).unwrap_or(Weekday::Sat);
        let hour = *self.dice.pick(&[10, 14, 14, 15, 15, 16]);
        let minute = *self.dice.pick(&[0, 0, 15, 30]);
        Habit {
            weekday,
            begins: NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day"),
            minutes: *self.dice.pick(&[60, 75, 90, 90, 105, 120, 120, 150]),
            weeks: if self.dice.percent(75) { 1 } else { 2 },
        }
    }

    fn load(&self, volunteer: usize) -> usize {
        self.tandems.iter().filter(|tandem| tandem.volunteer == volunteer).count()
    }
}

impl Tandem {
    /// Whether they meet on a day, if nothing comes between.
    pub fn is_day(&self, day: NaiveDate) -> bool {
        let has_begun = self.from <= day && self.until.is_none_or(|until| day <= until);
        let week = u64::from(day.iso_week().week());
        has_begun && day.weekday() == self.habit.weekday && week % self.habit.weeks == 0
    }
}
