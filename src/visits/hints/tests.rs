//! What is conspicuous, and what is not.

use entity::{
    value::{AssignmentId, CareGradeId, Lines, SeniorId, VisitId},
    visit::VisitStatus,
};

use super::*;
use crate::visits::duration::Span;

fn visit(id: i64, day: &str, begins: &str, ends: &str) -> visit::Model {
    let day = day.parse().unwrap();
    let span = Span::of(day, begins.parse().unwrap(), ends.parse().unwrap()).unwrap();
    visit::Model {
        id: VisitId(id),
        key: String::new(),
        assignment_id: AssignmentId(1),
        day,
        starts_at: span.starts_at,
        ends_at: span.ends_at,
        minutes: span.minutes,
        activities: Lines::default(),
        note: None,
        status: VisitStatus::Logged,
        return_reason: None,
        entered_by: String::new(),
        entered_at: span.ends_at,
        confirmed_by: None,
        confirmed_at: None,
        run_id: None,
        version: 1,
    }
}

fn nothing_around() -> Surroundings<'static> {
    Surroundings {
        now: "2027-01-01T00:00:00Z".parse().unwrap(),
        service: Service::Entlastung,
        runs: ("2026-01-01".parse().unwrap(), None),
        care_grades: &[],
        to_senior: &[],
        to_others: &[],
        of_tandem: &[],
    }
}

#[track_caller]
fn check(begins: &str, ends: &str, expect: &[Hint]) {
    assert_eq!(of(&visit(1, "2026-11-17", begins, ends), nothing_around()), expect, "{begins}-{ends}");
}

#[test]
fn long_visits_and_visits_at_night_are_conspicuous() {
    check("14:00", "16:00", &[]);
    check("10:00", "16:00", &[]);
    check("10:00", "16:01", &[Hint::Long]);
    check("06:00", "07:00", &[]);
    check("05:59", "07:00", &[Hint::AtNight]);
    check("20:00", "22:00", &[]);
    check("20:00", "22:01", &[Hint::AtNight]);
    check("23:00", "00:00", &[Hint::AtNight]);
}

#[test]
fn two_visits_to_one_senior_at_once_are_conspicuous() {
    let (this, other, later) = (
        visit(1, "2026-11-17", "14:00", "16:00"),
        visit(2, "2026-11-17", "15:00", "17:00"),
        visit(3, "2026-11-17", "16:00", "17:00"),
    );
    let with = |others: &[&visit::Model]| of(&this, Surroundings { to_senior: others, ..nothing_around() });
    assert_eq!(with(&[&this, &other]), [Hint::TwoAtOnce]);
    assert_eq!(with(&[&this, &later]), []);
}

#[test]
fn to_be_with_two_people_at_once_is_conspicuous() {
    let this = visit(1, "2026-11-17", "14:00", "16:00");
    for (begins, ends, expect) in [("15:59", "17:00", true), ("16:00", "17:00", false), ("13:00", "14:00", false)] {
        let other = visit(2, "2026-11-17", begins, ends);
        let found = of(&this, Surroundings { to_others: &[&other], ..nothing_around() });
        assert_eq!(found == [Hint::ElsewhereToo], expect, "{begins}-{ends}");
    }
}

#[test]
fn a_second_visit_of_the_tandem_on_one_day_is_conspicuous() {
    let this = visit(1, "2026-11-17", "14:00", "16:00");
    for (day, expect) in [("2026-11-16", false), ("2026-11-17", true), ("2026-11-18", false)] {
        let other = visit(2, day, "17:00", "18:00");
        let found = of(&this, Surroundings { of_tandem: &[&this, &other], ..nothing_around() });
        assert_eq!(found == [Hint::TwiceADay], expect, "{day}");
    }
}

#[test]
fn a_visit_before_or_after_its_assignment_is_conspicuous() {
    let day = |text: &str| text.parse::<NaiveDate>().unwrap();
    for (from, until, expect) in [
        ("2026-11-17", Some("2026-11-17"), false),
        ("2026-11-18", None, true),
        ("2026-01-01", Some("2026-11-16"), true),
        ("2026-01-01", None, false),
    ] {
        let runs = (day(from), until.map(day));
        let found = of(&visit(1, "2026-11-17", "14:00", "16:00"), Surroundings { runs, ..nothing_around() });
        assert_eq!(found == [Hint::OutsideAssignment], expect, "{from} to {until:?}");
    }
}

#[test]
fn a_visit_that_is_not_over_is_conspicuous() {
    let this = visit(1, "2026-11-17", "14:00", "16:00");
    let second = chrono::TimeDelta::seconds(1);
    for (now, expect) in [(this.ends_at, false), (this.ends_at + second, false), (this.ends_at - second, true)] {
        let found = of(&this, Surroundings { now, ..nothing_around() });
        assert_eq!(found == [Hint::InFuture], expect, "{now}");
    }
}

#[test]
fn the_free_service_with_a_care_grade_is_conspicuous() {
    let grade = care_grade::Model {
        id: CareGradeId(1),
        senior_id: SeniorId(1),
        valid_from: "2026-11-17".parse().unwrap(),
        valid_until: Some("2026-11-18".parse().unwrap()),
        grade: 2,
        at_home: true,
        version: 1,
    };
    let grades = [grade];
    let on = |day: &str, service| {
        of(&visit(1, day, "14:00", "15:00"), Surroundings { service, care_grades: &grades, ..nothing_around() })
    };
    assert_eq!(on("2026-11-16", Service::Besuchsdienst), []);
    assert_eq!(on("2026-11-18", Service::Besuchsdienst), [Hint::FreeWithCareGrade]);
    assert_eq!(on("2026-11-19", Service::Besuchsdienst), []);
    assert_eq!(on("2026-11-18", Service::Entlastung), []);
}

#[test]
fn it_takes_three_visits_to_make_a_habit() {
    let others = ["2026-11-10", "2026-11-03", "2026-10-27"].map(|day| visit(9, day, "14:00", "16:00"));
    let others: Vec<&visit::Model> = others.iter().collect();
    let this = visit(1, "2026-11-17", "09:00", "11:00");
    let with = |of_tandem: &[&visit::Model]| of(&this, Surroundings { of_tandem, ..nothing_around() });
    assert_eq!(with(&others), [Hint::Unusual]);
    assert_eq!(with(&others[..2]), []);
}
