//! The two dementia groups: who belongs to them, when they met, and who came.

use chrono::{NaiveDate, NaiveTime, Weekday};

use super::{
    calendar::{Calendar, is_holiday, next},
    dice::Dice,
    seniors::{Need, Senior},
};
use crate::visits::duration::Span;

/// A weekly group.
#[derive(Clone, Debug)]
pub struct Group {
    pub name: &'static str,
    pub venue: &'static str,
    /// Which of the districts.
    pub place: usize,
    pub weekday: Weekday,
    pub begins: NaiveTime,
    pub ends: NaiveTime,
    pub meetings: Vec<Meeting>,
}

/// A day on which a group met.
#[derive(Clone, Debug)]
pub struct Meeting {
    pub day: NaiveDate,
    pub span: Span,
    /// Which of the seniors came, each with how many minutes less than the whole.
    pub came: Vec<(usize, i32)>,
}

/// A group has at most nine members (§ 9 `AnFoeVO`).
const MOST_MEMBERS: usize = 9;

const GROUPS: [(&str, &str, usize, Weekday, u32); 2] = [
    ("Kaffeerunde am Vormittag", "Begegnungszentrum Rosengarten", 3, Weekday::Tue, 10),
    ("Liederkreis Scharnhorst", "Begegnungszentrum Glückauf", 11, Weekday::Thu, 14),
];

/// Invents both.
pub fn invent(calendar: Calendar, seniors: &[Senior]) -> Vec<Group> {
    GROUPS.into_iter().enumerate().map(|(at, data)| one(calendar, seniors, at, data)).collect()
}

fn one(
    calendar: Calendar,
    seniors: &[Senior],
    at: usize,
    (name, venue, place, weekday, hour): (&'static str, &'static str, usize, Weekday, u32),
) -> Group {
    let time = |hour| NaiveTime::from_hms_opt(hour, 30, 0).expect("a time of day");
    let (begins, ends) = (time(hour), time(hour + 2));
    let members = members(seniors, at);
    let mut dice = Dice::of(name);
    let weekly = next(weekday, calendar.first_day()).iter_weeks().take_while(|day| *day <= calendar.today);
    let mut meeting = |day| {
        let span = Span::of(day, begins, ends).expect("times of the day that exist");
        let is_member =
            |senior: &usize| seniors[*senior].since < day && seniors[*senior].ended_on.is_none_or(|end| day < end);
        let came = members.iter().copied().filter(is_member).filter(|_| dice.percent(86)).collect::<Vec<_>>();
        let came = came.into_iter().map(|senior| (senior, if dice.percent(8) { 30 } else { 0 })).collect();
        Meeting { day, span, came }
    };
    let meetings = weekly.filter(|day| !is_holiday(*day)).map(&mut meeting);
    let meetings = meetings.filter(|meeting| meeting.span.ends_at <= calendar.now).collect();
    Group { name, venue, place, weekday, begins, ends, meetings }
}

/// Every other one of those who come for the group alone, and a few more who have dementia.
fn members(seniors: &[Senior], group: usize) -> Vec<usize> {
    let of = |need| seniors.iter().enumerate().filter(move |(_, senior)| senior.need == need && senior.dementia);
    let alone = of(Need::Group).skip(group).step_by(2);
    let also = of(Need::Relief).skip(group).step_by(4);
    alone.chain(also).map(|(at, _)| at).take(MOST_MEMBERS).collect()
}
