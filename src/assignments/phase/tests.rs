use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn usual() -> Course {
    Course {
        starts_on: day("2026-06-01"),
        ends_on: Some(day("2026-12-31")),
        trial_until: Some(day("2026-07-13")),
        trial_talk_on: None,
        is_substitute: false,
        pauses: vec![
            Pause { from: day("2026-06-10"), until: Some(day("2026-06-12")) },
            Pause { from: day("2026-11-01"), until: None },
        ],
    }
}

#[test]
fn each_day_has_its_phase() {
    let talked = Course { trial_talk_on: Some(day("2026-07-15")), ..usual() };
    let without = Course { trial_until: None, pauses: Vec::new(), ends_on: None, ..usual() };
    let substitute = Course { is_substitute: true, ..usual() };
    let table = [
        (usual(), "2026-05-31", Phase::Agreed { from: day("2026-06-01") }),
        (usual(), "2026-06-01", Phase::Trial { until: day("2026-07-13") }),
        (usual(), "2026-06-10", Phase::Paused { until: Some(day("2026-06-12")) }),
        (usual(), "2026-06-12", Phase::Paused { until: Some(day("2026-06-12")) }),
        (usual(), "2026-06-13", Phase::Trial { until: day("2026-07-13") }),
        (usual(), "2026-07-13", Phase::Trial { until: day("2026-07-13") }),
        (usual(), "2026-07-14", Phase::TrialOver { since: day("2026-07-14") }),
        (talked.clone(), "2026-07-16", Phase::Running),
        (talked.clone(), "2026-11-01", Phase::Paused { until: None }),
        (talked.clone(), "2026-12-31", Phase::Paused { until: None }),
        (talked, "2027-01-01", Phase::Ended { on: day("2026-12-31") }),
        (without, "2030-01-01", Phase::Running),
        (substitute.clone(), "2026-06-10", Phase::Running),
        (substitute.clone(), "2026-05-01", Phase::Agreed { from: day("2026-06-01") }),
        (substitute, "2027-01-01", Phase::Ended { on: day("2026-12-31") }),
    ];
    for (course, on, phase) in table {
        assert_eq!(course.phase(day(on)), phase, "{on}: {course:?}");
    }
}

#[test]
fn pauses_meet_where_they_share_a_day() {
    let pause = |from: &str, until: Option<&str>| Pause { from: day(from), until: until.map(day) };
    let june = pause("2026-06-10", Some("2026-06-20"));
    for (other, meets) in [
        (pause("2026-06-20", Some("2026-06-25")), true),
        (pause("2026-06-21", None), false),
        (pause("2026-06-01", None), true),
        (pause("2026-06-01", Some("2026-06-09")), false),
        (pause("2026-06-12", Some("2026-06-13")), true),
    ] {
        assert_eq!((june.meets(other), other.meets(june)), (meets, meets), "{other:?}");
    }
}

fn some_day() -> impl Strategy<Value = NaiveDate> {
    (0..400_u64).prop_map(|days| day("2026-01-01") + Days::new(days))
}

fn some_course() -> impl Strategy<Value = Course> {
    let pauses = proptest::collection::vec((some_day(), proptest::option::of(0..60_u64)), 0..3);
    let days = (some_day(), proptest::option::of(0..300_u64), proptest::option::of(0..90_u64));
    (days, proptest::option::of(some_day()), any::<bool>(), pauses).prop_map(
        |((starts_on, lasts, trial), trial_talk_on, is_substitute, pauses)| Course {
            starts_on,
            ends_on: lasts.map(|days| starts_on + Days::new(days)),
            trial_until: trial.map(|days| starts_on + Days::new(days)),
            trial_talk_on,
            is_substitute,
            pauses: pauses
                .into_iter()
                .map(|(from, lasts)| Pause { from, until: lasts.map(|days| from + Days::new(days)) })
                .collect(),
        },
    )
}

proptest! {
    /// But for pauses, life goes on in one direction.
    #[test]
    fn no_phase_comes_back(course in some_course(), one in some_day(), other in some_day()) {
        let course = Course { pauses: Vec::new(), ..course };
        let (early, late) = (one.min(other), one.max(other));
        prop_assert!(course.phase(early).kind() <= course.phase(late).kind());
    }

    /// It is agreed before its first day and ended after its last, whatever else is known.
    #[test]
    fn the_first_and_the_last_day_belong_to_it(course in some_course(), on in some_day()) {
        let phase = course.phase(on);
        prop_assert_eq!(phase.kind() == Kind::Ended, course.ends_on.is_some_and(|last| last < on));
        let is_outside = on < course.starts_on || course.ends_on.is_some_and(|last| last < on);
        prop_assert_eq!(matches!(phase.kind(), Kind::Agreed | Kind::Ended), is_outside);
    }

    /// It rests exactly on the days of its pauses; a substitute never does, nor is it tried out.
    #[test]
    fn it_rests_on_the_days_of_its_pauses(course in some_course(), on in some_day()) {
        let kind = course.phase(on).kind();
        let is_inside = !matches!(kind, Kind::Agreed | Kind::Ended);
        let rests = is_inside && !course.is_substitute && course.pause_on(on).is_some();
        prop_assert_eq!(kind == Kind::Paused, rests);
        prop_assert!(!course.is_substitute || !matches!(kind, Kind::Trial | Kind::TrialOver));
    }
}
