//! From the clock on the wall to true minutes, and back. A visit over the clock change has its true length.

use chrono::{DateTime, Days, LocalResult, NaiveDate, NaiveDateTime, NaiveTime, TimeZone, Utc};
use chrono_tz::{Europe::Berlin, Tz};
use entity::value::Minutes;
use std::fmt;

/// No visit is longer.
pub const LONGEST: Minutes = Minutes(12 * 60);

/// When something began and ended. It belongs to the day and the month in which it starts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub starts_at: DateTime<Utc>,
    pub ends_at: DateTime<Utc>,
    /// True minutes between the two, at least 1.
    pub minutes: Minutes,
}

/// Why two times of day make no visit.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSpan {
    /// In the night the clocks go forward there is no such time.
    StartDoesNotExist,
    /// In the night the clocks go forward there is no such time.
    EndDoesNotExist,
    /// Longer than [`LONGEST`]: one of the times is a mistake.
    TooLong,
}

impl Span {
    /// A visit that starts on `day`, by the clocks of Berlin.
    ///
    /// Of a time that exists twice the first is meant. So a start is always the first: the second would only bring it
    /// nearer to its end, or past it. An end is the second if the first would come before the start. Only then is an
    /// end at or before the start one of the next day.
    pub fn of(day: NaiveDate, begins: NaiveTime, ends: NaiveTime) -> Result<Self, NoSpan> {
        let starts_at = instant(day.and_time(begins)).earliest().ok_or(NoSpan::StartDoesNotExist)?;
        let ends_at = match instant(day.and_time(ends)) {
            LocalResult::Ambiguous(first, second) if first < starts_at && starts_at < second => second,
            on_the_day if ends > begins => on_the_day.earliest().ok_or(NoSpan::EndDoesNotExist)?,
            _ => instant((day + Days::new(1)).and_time(ends)).earliest().ok_or(NoSpan::EndDoesNotExist)?,
        };
        let minutes = i32::try_from((ends_at - starts_at).num_minutes()).map_err(|_| NoSpan::TooLong)?;
        if minutes > LONGEST.0 {
            Err(NoSpan::TooLong)
        } else {
            Ok(Self { starts_at, ends_at, minutes: Minutes(minutes) })
        }
    }
}

/// What the clocks of Berlin show at an instant.
pub fn local(instant: DateTime<Utc>) -> NaiveDateTime {
    instant.with_timezone(&Berlin).naive_local()
}

fn instant(local: NaiveDateTime) -> LocalResult<DateTime<Utc>> {
    let zone: Tz = Berlin;
    zone.from_local_datetime(&local).map(|time| time.to_utc())
}

impl fmt::Display for NoSpan {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str(match self {
            Self::StartDoesNotExist => "the start is a time the clocks skip",
            Self::EndDoesNotExist => "the end is a time the clocks skip",
            Self::TooLong => "longer than 12 hours",
        })
    }
}

impl std::error::Error for NoSpan {}

#[cfg(test)]
mod tests {
    use super::*;

    fn span(day: &str, begins: &str, ends: &str) -> Result<Span, NoSpan> {
        Span::of(day.parse().unwrap(), begins.parse().unwrap(), ends.parse().unwrap())
    }

    #[track_caller]
    fn lasts(day: &str, begins: &str, ends: &str, minutes: i32) {
        let span = span(day, begins, ends).unwrap();
        assert_eq!(span.minutes, Minutes(minutes), "{day} {begins}-{ends}");
        assert_eq!(local(span.starts_at), day.parse::<NaiveDate>().unwrap().and_time(begins.parse().unwrap()));
        assert_eq!(local(span.ends_at).time(), ends.parse().unwrap());
    }

    #[test]
    fn an_end_at_or_before_the_start_is_one_of_the_next_day() {
        lasts("2026-10-06", "14:00", "15:07", 67);
        lasts("2026-10-06", "23:59", "00:00", 1);
        lasts("2026-10-06", "18:00", "06:00", 720);
        assert_eq!(span("2026-10-06", "14:00", "14:00"), Err(NoSpan::TooLong));
        assert_eq!(span("2026-10-06", "14:00", "13:59"), Err(NoSpan::TooLong));
    }

    #[test]
    fn twelve_true_hours_are_the_limit() {
        assert_eq!(span("2026-10-06", "08:00", "20:01"), Err(NoSpan::TooLong));
        lasts("2026-10-24", "18:00", "05:00", 720);
        assert_eq!(span("2026-10-24", "18:00", "05:01"), Err(NoSpan::TooLong));
        lasts("2026-03-28", "18:00", "07:00", 720);
    }

    #[test]
    fn a_time_the_clocks_skip_is_an_error() {
        assert_eq!(span("2026-03-29", "02:00", "03:30"), Err(NoSpan::StartDoesNotExist));
        assert_eq!(span("2026-03-29", "01:00", "02:59"), Err(NoSpan::EndDoesNotExist));
        assert_eq!(span("2026-03-28", "22:00", "02:30"), Err(NoSpan::EndDoesNotExist));
        lasts("2026-03-29", "01:59", "03:00", 1);
    }

    #[test]
    fn of_a_time_that_exists_twice_the_first_is_meant() {
        lasts("2026-10-25", "01:30", "02:30", 60);
        lasts("2026-10-25", "02:30", "03:15", 105);
        lasts("2026-10-25", "02:10", "02:40", 30);
        lasts("2026-10-24", "23:00", "02:30", 210);
    }

    #[test]
    fn the_second_is_meant_if_the_end_would_otherwise_come_before_the_start() {
        lasts("2026-10-25", "02:30", "02:15", 45);
        lasts("2026-10-25", "02:59", "02:00", 1);
        assert_eq!(span("2026-10-25", "02:30", "02:30"), Err(NoSpan::TooLong));
        assert_eq!(span("2026-10-25", "03:00", "02:30"), Err(NoSpan::TooLong));
    }

    #[test]
    fn a_visit_over_new_years_eve_starts_in_december() {
        let span = span("2026-12-31", "23:30", "00:30").unwrap();
        assert_eq!(span.starts_at.to_rfc3339(), "2026-12-31T22:30:00+00:00");
    }
}
