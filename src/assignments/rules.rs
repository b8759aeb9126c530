//! What must hold of a tandem's days, and what is worth a second look.

use chrono::NaiveDate;
use entity::value::{Service, Stage};

use super::phase::{Course, Pause};

/// Something unusual about a tandem. It hinders nobody.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Hint {
    /// The volunteer is not active yet, or pauses.
    NotActive,
    /// The volunteer has not offered this service.
    NotOffered,
    /// Relief is paid for people with a care grade.
    NoCareGrade,
    /// The visiting service is for people without one.
    HasCareGrade,
    /// The senior's care has ended before the tandem does.
    SeniorEnded,
    /// The volunteer has ended before the tandem does.
    VolunteerEnded,
}

/// What is known about both sides.
#[derive(Clone, Copy, Debug)]
pub struct Sides {
    pub service: Service,
    pub ends_on: Option<NaiveDate>,
    /// Where the volunteer stands.
    pub stage: Stage,
    pub is_offered: bool,
    pub has_care_grade: bool,
    pub senior_ended_on: Option<NaiveDate>,
    pub volunteer_ended_on: Option<NaiveDate>,
}

/// Everything unusual about a tandem.
pub fn hints(sides: Sides) -> Vec<Hint> {
    let outlives = |end: Option<NaiveDate>| end.is_some_and(|end| sides.ends_on.is_none_or(|last| end < last));
    [
        (!matches!(sides.stage, Stage::Active | Stage::Left), Hint::NotActive),
        (!sides.is_offered, Hint::NotOffered),
        (sides.service.is_billed() && !sides.has_care_grade, Hint::NoCareGrade),
        (!sides.service.is_billed() && sides.has_care_grade, Hint::HasCareGrade),
        (outlives(sides.senior_ended_on), Hint::SeniorEnded),
        (outlives(sides.volunteer_ended_on), Hint::VolunteerEnded),
    ]
    .into_iter()
    .filter_map(|(is_so, hint)| is_so.then_some(hint))
    .collect()
}

/// Why an assignment does not pause.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// The last day of the pause lies before its first.
    Backwards,
    /// It would begin before the first day of the assignment, or after its last.
    Outside { from: NaiveDate, until: Option<NaiveDate> },
    /// It rests on some of these days already.
    Paused(Pause),
    /// A substitute stands in for a few days; they end it.
    IsSubstitute,
}

/// Whether an assignment may rest on some days, beside its other pauses.
pub fn may_pause(course: &Course, pause: Pause, others: impl IntoIterator<Item = Pause>) -> Result<(), Refusal> {
    if course.is_substitute {
        return Err(Refusal::IsSubstitute);
    }
    if pause.until.is_some_and(|until| until < pause.from) {
        return Err(Refusal::Backwards);
    }
    if pause.from < course.starts_on || course.ends_on.is_some_and(|last| last < pause.from) {
        return Err(Refusal::Outside { from: course.starts_on, until: course.ends_on });
    }
    match others.into_iter().find(|other| other.meets(pause)) {
        Some(other) => Err(Refusal::Paused(other)),
        None => Ok(()),
    }
}

/// From a day to a day, both included.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: NaiveDate,
    pub until: NaiveDate,
}

/// Why nobody stands in.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum NoSubstitute {
    /// Who stands in is not stood in for.
    OfSubstitute,
    Backwards,
    /// Longer than [`LONGEST`].
    TooLong,
    /// Not all days are those of the assignment.
    Outside {
        from: NaiveDate,
        until: Option<NaiveDate>,
    },
}

/// So many days somebody stands in at most; whoever stays longer takes over.
pub const LONGEST: i64 = 92;

/// Whether somebody may stand in on some days.
pub fn may_stand_in(course: &Course, span: Span) -> Result<(), NoSubstitute> {
    if course.is_substitute {
        return Err(NoSubstitute::OfSubstitute);
    }
    if span.until < span.from {
        return Err(NoSubstitute::Backwards);
    }
    if span.from < course.starts_on || course.ends_on.is_some_and(|last| last < span.until) {
        return Err(NoSubstitute::Outside { from: course.starts_on, until: course.ends_on });
    }
    if (span.until - span.from).num_days() >= LONGEST { Err(NoSubstitute::TooLong) } else { Ok(()) }
}

/// Which of the days lie outside a tandem that lasts from a day to a day, both included.
pub fn outside(days: &[NaiveDate], from: NaiveDate, until: Option<NaiveDate>) -> Vec<NaiveDate> {
    let is_within = |day: &&NaiveDate| from <= **day && until.is_none_or(|until| **day <= until);
    days.iter().filter(|day| !is_within(day)).copied().collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    const USUAL: Sides = Sides {
        service: Service::Entlastung,
        ends_on: None,
        stage: Stage::Active,
        is_offered: true,
        has_care_grade: true,
        senior_ended_on: None,
        volunteer_ended_on: None,
    };

    #[test]
    fn a_usual_tandem_has_no_hint() {
        assert_eq!(hints(USUAL), []);
        assert_eq!(hints(Sides { service: Service::Besuchsdienst, has_care_grade: false, ..USUAL }), []);
    }

    #[test]
    fn everything_unusual_is_hinted_at() {
        let june = Some(day("2026-06-30"));
        let table = [
            (Sides { stage: Stage::PapersComplete, ..USUAL }, Hint::NotActive),
            (Sides { stage: Stage::Paused, ..USUAL }, Hint::NotActive),
            (Sides { is_offered: false, ..USUAL }, Hint::NotOffered),
            (Sides { has_care_grade: false, ..USUAL }, Hint::NoCareGrade),
            (Sides { service: Service::Besuchsdienst, ..USUAL }, Hint::HasCareGrade),
            (Sides { senior_ended_on: june, ..USUAL }, Hint::SeniorEnded),
            (Sides { volunteer_ended_on: june, ends_on: Some(day("2026-07-01")), ..USUAL }, Hint::VolunteerEnded),
        ];
        for (sides, hint) in table {
            assert_eq!(hints(sides), [hint], "{sides:?}");
        }
        assert_eq!(hints(Sides { senior_ended_on: june, ends_on: june, ..USUAL }), []);
    }

    #[test]
    fn somebody_stands_in_on_its_days_and_not_too_long() {
        let course = Course {
            starts_on: day("2026-06-01"),
            ends_on: Some(day("2026-12-31")),
            trial_until: None,
            trial_talk_on: None,
            is_substitute: false,
            pauses: Vec::new(),
        };
        let span = |from: &str, until: &str| Span { from: day(from), until: day(until) };
        let outside = Err(NoSubstitute::Outside { from: day("2026-06-01"), until: Some(day("2026-12-31")) });
        for (wanted, expect) in [
            (span("2026-06-01", "2026-06-01"), Ok(())),
            (span("2026-06-01", "2026-08-31"), Ok(())),
            (span("2026-06-01", "2026-09-01"), Err(NoSubstitute::TooLong)),
            (span("2026-06-02", "2026-06-01"), Err(NoSubstitute::Backwards)),
            (span("2026-05-31", "2026-06-02"), outside),
            (span("2026-12-30", "2027-01-01"), outside),
        ] {
            assert_eq!(may_stand_in(&course, wanted), expect, "{wanted:?}");
        }
        let substitute = Course { is_substitute: true, ..course };
        assert_eq!(may_stand_in(&substitute, span("2026-06-01", "2026-06-01")), Err(NoSubstitute::OfSubstitute));
    }

    #[test]
    fn it_pauses_on_its_own_days_and_once_at_a_time() {
        let course = Course {
            starts_on: day("2026-06-01"),
            ends_on: Some(day("2026-12-31")),
            trial_until: None,
            trial_talk_on: None,
            is_substitute: false,
            pauses: Vec::new(),
        };
        let pause = |from: &str, until: Option<&str>| Pause { from: day(from), until: until.map(day) };
        let open = pause("2026-10-01", None);
        let outside = Err(Refusal::Outside { from: day("2026-06-01"), until: Some(day("2026-12-31")) });
        for (wanted, expect) in [
            (pause("2026-06-01", Some("2026-06-01")), Ok(())),
            (pause("2026-09-01", Some("2026-09-30")), Ok(())),
            (pause("2026-06-02", Some("2026-06-01")), Err(Refusal::Backwards)),
            (pause("2026-05-31", None), outside),
            (pause("2027-01-01", None), outside),
            (pause("2026-09-01", None), Err(Refusal::Paused(open))),
            (pause("2026-12-01", Some("2026-12-02")), Err(Refusal::Paused(open))),
        ] {
            assert_eq!(may_pause(&course, wanted, [open]), expect, "{wanted:?}");
        }
        let substitute = Course { is_substitute: true, ..course };
        assert_eq!(may_pause(&substitute, open, []), Err(Refusal::IsSubstitute));
    }

    #[test]
    fn both_days_of_a_tandem_belong_to_it() {
        let days = ["2026-05-31", "2026-06-01", "2026-06-30", "2026-07-01"].map(day);
        assert_eq!(outside(&days, day("2026-06-01"), Some(day("2026-06-30"))), [days[0], days[3]]);
        assert_eq!(outside(&days, day("2026-06-01"), None), [days[0]]);
    }
}
