//! The one place that asks what time it is.

use chrono::{DateTime, NaiveDate, SubsecRound, Utc};
use chrono_tz::{Europe::Berlin, Tz};

/// The time zone in which the service lives, its days begin and its visits take place.
pub const ZONE: Tz = Berlin;

/// Tells the time; tests hold it still.
#[derive(Clone, Copy, Debug)]
pub struct Clock(Source);

#[derive(Clone, Copy, Debug)]
enum Source {
    System,
    Fixed(DateTime<Utc>),
}

impl Clock {
    /// The machine's clock.
    pub fn system() -> Self {
        Self(Source::System)
    }

    /// A clock that stands still.
    pub fn fixed(at: DateTime<Utc>) -> Self {
        Self(Source::Fixed(at))
    }

    /// This instant in whole seconds, since the two databases keep different fractions of one.
    #[expect(clippy::disallowed_methods, reason = "the one place that asks the machine")]
    pub fn now(&self) -> DateTime<Utc> {
        match self.0 {
            Source::System => Utc::now().trunc_subsecs(0),
            Source::Fixed(at) => at,
        }
    }

    /// Today in the service's time zone.
    pub fn today(&self) -> NaiveDate {
        local_day(self.now())
    }
}

/// The day it is in the service's time zone at an instant.
pub fn local_day(at: DateTime<Utc>) -> NaiveDate {
    at.with_timezone(&ZONE).date_naive()
}
