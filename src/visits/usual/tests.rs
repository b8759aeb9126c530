//! What is learned from the last visits.

use chrono::TimeZone;
use entity::{
    value::{AssignmentId, VisitId},
    visit::VisitStatus,
};

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn visit(on: &str, begins: &str, ends: &str) -> visit::Model {
    let span = Span::of(day(on), begins.parse().unwrap(), ends.parse().unwrap()).unwrap();
    visit::Model {
        id: VisitId(1),
        key: String::new(),
        assignment_id: AssignmentId(1),
        day: day(on),
        starts_at: span.starts_at,
        ends_at: span.ends_at,
        minutes: span.minutes,
        activities: Lines::from_commas("Gespräch"),
        note: None,
        status: VisitStatus::Confirmed,
        return_reason: None,
        entered_by: String::new(),
        entered_at: span.ends_at,
        confirmed_by: None,
        confirmed_at: None,
        run_id: None,
        version: 1,
    }
}

fn tuesdays() -> Usual {
    learn(&[
        visit("2026-11-12", "09:00", "10:00"),
        visit("2026-11-10", "14:00", "16:00"),
        visit("2026-11-03", "14:30", "16:00"),
    ])
    .unwrap()
}

/// 2026-11-17 is a Tuesday, in winter time.
fn at(day: u32, hour: u32) -> DateTime<Utc> {
    Utc.with_ymd_and_hms(2026, 11, day, hour - 1, 0, 0).unwrap()
}

#[test]
fn the_most_frequent_weekday_is_usual_at_its_latest_times() {
    let usual = tuesdays();
    assert_eq!(usual.weekday, Weekday::Tue);
    assert_eq!(usual.begins, "14:00".parse().unwrap());
    assert_eq!(learn(&[]), None);
}

#[test]
fn of_weekdays_as_frequent_the_later_is_usual() {
    let usual = learn(&[visit("2026-11-12", "09:00", "10:00"), visit("2026-11-10", "14:00", "16:00")]).unwrap();
    assert_eq!(usual.weekday, Weekday::Thu);
}

#[track_caller]
fn check(last_logged: Option<&str>, now: DateTime<Utc>, expect: Option<&str>) {
    let found = propose(&tuesdays(), last_logged.map(day), local(now).date(), now);
    assert_eq!(found.map(|proposal| proposal.day), expect.map(day));
}

#[test]
fn a_visit_is_proposed_once_it_is_over() {
    check(Some("2026-11-10"), at(17, 16), Some("2026-11-17"));
    check(Some("2026-11-10"), at(17, 15), None);
}

#[test]
fn a_visit_of_the_last_days_is_still_proposed() {
    check(Some("2026-11-10"), at(18, 9), Some("2026-11-17"));
    check(Some("2026-11-10"), at(23, 9), Some("2026-11-17"));
}

#[test]
fn what_is_logged_is_not_proposed() {
    check(Some("2026-11-17"), at(17, 17), None);
    check(Some("2026-11-18"), at(19, 9), None);
    check(None, at(17, 17), Some("2026-11-17"));
}

#[test]
fn another_time_of_day_is_unusual() {
    let usual = tuesdays();
    assert!(!is_unusual("11:00".parse().unwrap(), &usual));
    assert!(is_unusual("10:59".parse().unwrap(), &usual));
    assert!(is_unusual("17:01".parse().unwrap(), &usual));
}
