//! A calendar month, `2026-10`.

use chrono::{Datelike, Days, Months, NaiveDate};
use sea_orm::DeriveValueType;
use serde::{Deserialize, Serialize};
use std::{fmt, str::FromStr};

/// A calendar month. Stored and shown to programs as `2026-10`, so that text order is time order.
#[derive(Clone, Copy, Debug, PartialEq, Eq, PartialOrd, Ord, Hash, DeriveValueType, Serialize, Deserialize)]
#[sea_orm(value_type = "String")]
#[serde(into = "String", try_from = "String")]
pub struct Month {
    first_day: NaiveDate,
}

/// A text that is not a month of the form `2026-10`, in the years 1900 to 2999.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct NotAMonth;

impl Month {
    /// The `month`-th month (1 to 12) of `year`.
    pub fn new(year: i32, month: u32) -> Option<Self> {
        NaiveDate::from_ymd_opt(year, month, 1).map(|first_day| Self { first_day })
    }

    /// The month in which `day` lies.
    pub fn of(day: NaiveDate) -> Self {
        Self { first_day: day - Days::new(u64::from(day.day0())) }
    }

    pub fn first_day(self) -> NaiveDate {
        self.first_day
    }

    pub fn last_day(self) -> NaiveDate {
        self.next().first_day - Days::new(1)
    }

    pub fn year(self) -> i32 {
        self.first_day.year()
    }

    /// 1 to 12.
    pub fn number(self) -> u32 {
        self.first_day.month()
    }

    #[must_use]
    pub fn next(self) -> Self {
        Self { first_day: self.first_day + Months::new(1) }
    }

    #[must_use]
    pub fn previous(self) -> Self {
        Self { first_day: self.first_day - Months::new(1) }
    }

    pub fn contains(self, day: NaiveDate) -> bool {
        Self::of(day) == self
    }

    /// This month and all after it up to `last`, none if `last` lies before.
    pub fn through(self, last: Self) -> impl Iterator<Item = Self> {
        std::iter::successors(Some(self), |month| Some(month.next())).take_while(move |month| *month <= last)
    }
}

impl fmt::Display for Month {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        write!(f, "{:04}-{:02}", self.year(), self.number())
    }
}

impl FromStr for Month {
    type Err = NotAMonth;

    fn from_str(text: &str) -> Result<Self, NotAMonth> {
        let (year, month) = text.split_once('-').ok_or(NotAMonth)?;
        let digits = |part: &str, len| part.len() == len && part.bytes().all(|byte| byte.is_ascii_digit());
        if !digits(year, 4) || !digits(month, 2) {
            return Err(NotAMonth);
        }
        let year: i32 = year.parse().map_err(|_| NotAMonth)?;
        if !(1900..3000).contains(&year) {
            return Err(NotAMonth);
        }
        Self::new(year, month.parse().map_err(|_| NotAMonth)?).ok_or(NotAMonth)
    }
}

impl fmt::Display for NotAMonth {
    fn fmt(&self, f: &mut fmt::Formatter<'_>) -> fmt::Result {
        f.write_str("not a month of the form 2026-10")
    }
}

impl std::error::Error for NotAMonth {}

impl From<Month> for String {
    fn from(month: Month) -> Self {
        month.to_string()
    }
}

impl TryFrom<String> for Month {
    type Error = NotAMonth;
    fn try_from(text: String) -> Result<Self, NotAMonth> {
        text.parse()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_month_knows_its_days_and_neighbours() {
        let month: Month = "2026-12".parse().unwrap();
        assert_eq!(month.last_day(), NaiveDate::from_ymd_opt(2026, 12, 31).unwrap());
        assert_eq!(month.next().to_string(), "2027-01");
        assert_eq!(month.previous().to_string(), "2026-11");
        assert_eq!(month.through(Month::new(2027, 2).unwrap()).count(), 3);
    }

    #[test]
    fn only_the_strict_form_is_a_month() {
        for text in ["2026-1", "2026-13", "26-10", "2026-00", "2026/10", "+026-10", "2026-10-01", "0026-10"] {
            assert_eq!(text.parse::<Month>(), Err(NotAMonth), "{text}");
        }
    }
}
