//! A volunteer's hours, this month and this year, and the visits they come from.

use askama::Template;
use chrono::NaiveDate;
use entity::value::{Minutes, Month};

use super::{queries, text::Text};
use crate::{
    error::{Error, Result},
    form,
    visits::{
        entry::{Entry, Standing, entries},
        text,
    },
    web::{
        desk::Desk,
        extract::Asked,
        page::{Chrome, Page},
        role::VolunteerSelf,
    },
};

form! {
    /// Which year.
    pub struct Which { year }
}

#[derive(Template)]
#[template(path = "visits/my/hours.html")]
pub struct HoursPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    year: i32,
    earlier: Option<i32>,
    later: Option<i32>,
    this_month: Option<Minutes>,
    this_year: Minutes,
    returned: Vec<Entry>,
    months: Vec<MonthOfVisits>,
}

/// The visits of one month, the newest first.
struct MonthOfVisits {
    month: Month,
    minutes: Minutes,
    visits: Vec<Entry>,
}

pub async fn show(desk: Desk<VolunteerSelf>, Asked(which): Asked<Which>) -> Result<Page<HoursPage>> {
    let this_month = Month::of(desk.today());
    let year = which.year.value().parse().unwrap_or(this_month.year());
    let january =
        NaiveDate::from_ymd_opt(year, 1, 1).filter(|_| (1900..2200).contains(&year)).ok_or(Error::NotFound)?;
    let since = queries::visits_since(desk.db(), &desk.by, january).await?;
    let of_year = since.into_iter().filter(|visit| Month::of(visit.day).year() == year).collect();
    let (returned, visits): (Vec<Entry>, Vec<Entry>) =
        entries(desk.db(), of_year).await?.into_iter().partition(|entry| entry.standing() == Standing::Returned);
    let months = by_month(visits);
    let page = HoursPage {
        t: desk.lang().my_visits(),
        v: desk.lang().visits(),
        year,
        earlier: queries::has_visits_before(desk.db(), &desk.by, january).await?.then_some(year - 1),
        later: (year < this_month.year()).then_some(year + 1),
        this_month: (year == this_month.year()).then(|| total(months.iter().filter(|row| row.month == this_month))),
        this_year: total(months.iter()),
        returned,
        months,
        page: desk.page,
    };
    Ok(Page(page))
}

fn by_month(newest_first: Vec<Entry>) -> Vec<MonthOfVisits> {
    let mut months: Vec<MonthOfVisits> = Vec::new();
    for entry in newest_first {
        let month = Month::of(entry.visit.day);
        if months.last().is_none_or(|last| last.month != month) {
            months.push(MonthOfVisits { month, minutes: Minutes::ZERO, visits: Vec::new() });
        }
        if let Some(last) = months.last_mut() {
            last.minutes = last.minutes + entry.visit.minutes;
            last.visits.push(entry);
        }
    }
    months
}

fn total<'a>(months: impl Iterator<Item = &'a MonthOfVisits>) -> Minutes {
    months.map(|month| month.minutes).sum()
}
