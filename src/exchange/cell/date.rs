//! Days and times of day.

use chrono::{Datelike, NaiveDate, NaiveTime};

/// A day before them is a typing mistake; many lists write "no end" as 31.12.9999.
const YEARS: std::ops::RangeInclusive<i32> = 1900..=9999;

/// `2026-10-31` or `31.10.2026`, and a day the calendar has.
pub fn day(text: &str) -> Option<NaiveDate> {
    let day = match *text.split('-').collect::<Vec<_>>() {
        [year, month, day] => {
            NaiveDate::from_ymd_opt(number(year, 4..=4)?.cast_signed(), number(month, 2..=2)?, number(day, 2..=2)?)
        }
        _ => german(text),
    };
    day.filter(|day| YEARS.contains(&day.year()))
}

fn german(text: &str) -> Option<NaiveDate> {
    let [day, month, year] = text.split('.').collect::<Vec<_>>().try_into().ok()?;
    NaiveDate::from_ymd_opt(number(year, 4..=4)?.cast_signed(), number(month, 1..=2)?, number(day, 1..=2)?)
}

/// `14:05`.
pub fn time(text: &str) -> Option<NaiveTime> {
    let (hour, minute) = text.split_once(':')?;
    NaiveTime::from_hms_opt(number(hour, 1..=2)?, number(minute, 2..=2)?, 0)
}

fn number(digits: &str, length: std::ops::RangeInclusive<usize>) -> Option<u32> {
    let all_digits = digits.bytes().all(|byte| byte.is_ascii_digit());
    if all_digits && length.contains(&digits.len()) { digits.parse().ok() } else { None }
}
