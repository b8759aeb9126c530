//! The months that the demo looks back on.

use chrono::{DateTime, Datelike, Days, NaiveDate, NaiveTime, Utc, Weekday};
use entity::value::Month;

use crate::visits::duration::Span;

/// How many months there are, the current one among them.
const MONTHS: u32 = 14;

/// Public holidays with a fixed date on which nobody visits, as month and day.
const HOLIDAYS: [(u32, u32); 7] = [(1, 1), (5, 1), (10, 3), (11, 1), (12, 24), (12, 25), (12, 26)];

/// Now, and the months before it.
#[derive(Clone, Copy, Debug)]
pub struct Calendar {
    pub now: DateTime<Utc>,
    pub today: NaiveDate,
}

impl Calendar {
    /// The calendar at an instant.
    pub fn at(now: DateTime<Utc>) -> Self {
        Self { now, today: crate::clock::local_day(now) }
    }

    /// The current month, or one so many months before it.
    pub fn month(self, ago: u32) -> Month {
        (0..ago).fold(Month::of(self.today), |month, _| month.previous())
    }

    /// All months, the oldest first.
    pub fn months(self) -> impl Iterator<Item = Month> {
        self.month(MONTHS - 1).through(self.month(0))
    }

    /// The day on which it all begins.
    pub fn first_day(self) -> NaiveDate {
        self.month(MONTHS - 1).first_day()
    }

    /// The last month that is closed: the one before last.
    pub fn last_closed(self) -> Month {
        self.month(2)
    }

    /// A day of the office in a month, `at` full hours, but never later than now.
    pub fn office(self, month: Month, day: u64, hour: u32) -> DateTime<Utc> {
        at_hour(month.first_day() + Days::new(day - 1), hour).min(self.now)
    }
}

/// Whether somebody may visit on that day.
pub fn is_holiday(day: NaiveDate) -> bool {
    HOLIDAYS.contains(&(day.month(), day.day()))
}

/// The first day from this one on that is that day of the week.
pub fn next(weekday: Weekday, from: NaiveDate) -> NaiveDate {
    let days = weekday.days_since(from.weekday());
    from + Days::new(days.into())
}

/// A full hour of a day by the clocks of the service; none of those used here is skipped when the clocks change.
pub fn at_hour(day: NaiveDate, hour: u32) -> DateTime<Utc> {
    let time = |minute| NaiveTime::from_hms_opt(hour, minute, 0).expect("a time of day");
    Span::of(day, time(0), time(1)).expect("not between two and three in the morning").starts_at
}
