//! Which letters fit an assignment, which are missing, and what has become of a letter.

use chrono::{Days, NaiveDate};
use entity::{letter::LetterKind, outbox::OutboxState, value::EndReason};

const PLACEMENT: [LetterKind; 2] = [LetterKind::PlacementSenior, LetterKind::PlacementVolunteer];
const ENDING: [LetterKind; 2] = [LetterKind::EndingSenior, LetterKind::EndingVolunteer];

/// For so many days nobody has to look for a letter that is missing. What began or ended longer ago began, or was written
/// about, before this program.
const FRESH: Days = Days::new(90);

/// What letters about an assignment go by.
#[derive(Clone, Copy, Debug)]
pub struct Course {
    pub starts_on: NaiveDate,
    /// The last day.
    pub ends_on: Option<NaiveDate>,
    /// Why it ends, where the office has ended it: an end that may still be to come.
    pub ended_by: Option<EndReason>,
    /// It stands in for another for a while, and its end was agreed from the beginning.
    pub is_substitute: bool,
}

impl Course {
    fn is_over(self, today: NaiveDate) -> bool {
        self.ends_on.is_some_and(|last| last < today)
    }

    /// Nobody thanks somebody who has died for their trust.
    fn endings(self) -> impl Iterator<Item = LetterKind> {
        ENDING
            .into_iter()
            .filter(move |kind| *kind != LetterKind::EndingSenior || self.ended_by != Some(EndReason::Died))
    }
}

/// The letters that can be written about it.
pub fn fitting(course: Course, today: NaiveDate) -> Vec<LetterKind> {
    let placement = PLACEMENT.into_iter().filter(|_| !course.is_over(today));
    placement.chain(course.endings().filter(|_| course.ends_on.is_some())).collect()
}

/// The letters that should be written and are not.
pub fn missing(course: Course, written: &[LetterKind], today: NaiveDate) -> Vec<LetterKind> {
    let is_fresh = |day: NaiveDate| today <= day + FRESH;
    let is_told = course.is_over(today) || course.ended_by.is_some();
    let wanted: Vec<LetterKind> = match course.ends_on.filter(|_| is_told) {
        Some(_) if course.is_substitute && course.ended_by.is_none() => Vec::new(),
        Some(last) if is_fresh(last) => course.endings().collect(),
        None if is_fresh(course.starts_on) => PLACEMENT.to_vec(),
        Some(_) | None => Vec::new(),
    };
    wanted.into_iter().filter(|kind| !written.contains(kind)).collect()
}

/// What has become of a letter.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Standing {
    /// Neither printed nor on its way.
    Open,
    Printed,
    /// Its e-mail is in the outbox.
    Mail(OutboxState),
}

impl Standing {
    /// Of a letter that was printed, or went by an e-mail that stands so. An e-mail that was given up has not brought it.
    pub fn of(is_printed: bool, mail: Option<OutboxState>) -> Self {
        match mail {
            Some(state) if state != OutboxState::GivenUp || !is_printed => Self::Mail(state),
            _ if is_printed => Self::Printed,
            _ => Self::Open,
        }
    }

    /// Whether it has not left the house, and is not about to.
    pub fn is_open(self) -> bool {
        matches!(self, Self::Open | Self::Mail(OutboxState::GivenUp))
    }

    /// Whether it may go by e-mail: not twice.
    pub fn may_be_mailed(self) -> bool {
        self.is_open() || self == Self::Printed
    }
}

/// Whether a line of the window is only the title of the one below.
pub fn is_title(line: &str) -> bool {
    matches!(line, "Frau" | "Herr")
}

/// Name and title of whom a letter goes to, from what stands in the window.
pub fn addressee<'a>(mut window: impl Iterator<Item = &'a str>) -> String {
    let first = window.next().unwrap_or_default();
    let name = window.next().filter(|_| is_title(first));
    [Some(first), name].into_iter().flatten().collect::<Vec<_>>().join(" ")
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn course(starts_on: &str, ends_on: Option<&str>) -> Course {
        Course { starts_on: day(starts_on), ends_on: ends_on.map(day), ended_by: None, is_substitute: false }
    }

    #[test]
    fn an_assignment_that_goes_on_is_confirmed_and_one_that_is_over_is_ended() {
        let today = day("2026-11-20");
        assert_eq!(fitting(course("2026-11-01", None), today), PLACEMENT);
        assert_eq!(fitting(course("2026-11-01", Some("2026-11-19")), today), ENDING);
        assert_eq!(fitting(course("2026-11-01", Some("2026-11-20")), today), [PLACEMENT, ENDING].concat());
    }

    #[test]
    fn what_is_missing_is_asked_for_while_it_is_news() {
        let check = |course, written: &[LetterKind], expect: &[LetterKind]| {
            assert_eq!(missing(course, written, day("2026-11-20")), expect, "{course:?}");
        };
        check(course("2026-11-01", None), &[], &PLACEMENT);
        check(course("2026-12-24", None), &[], &PLACEMENT);
        check(course("2026-11-01", None), &[LetterKind::PlacementSenior], &[LetterKind::PlacementVolunteer]);
        check(course("2026-11-01", None), &PLACEMENT, &[]);
        check(course("2026-08-22", None), &[], &PLACEMENT);
        check(course("2026-08-21", None), &[], &[]);
        check(course("2025-01-01", Some("2026-11-19")), &PLACEMENT, &ENDING);
        check(course("2025-01-01", Some("2026-11-19")), &[LetterKind::EndingSenior], &[LetterKind::EndingVolunteer]);
        check(course("2025-01-01", Some("2026-08-21")), &[], &[]);
        check(course("2025-01-01", Some("2026-12-31")), &[], &[]);
        let ends = Course { ended_by: Some(EndReason::Moved), ..course("2026-11-01", Some("2026-12-31")) };
        check(ends, &[], &ENDING);
    }

    #[test]
    fn the_end_of_a_substitute_is_no_news_and_a_death_is_not_written_to_the_dead() {
        let today = day("2026-11-20");
        let substitute = Course { is_substitute: true, ..course("2026-11-01", Some("2026-11-10")) };
        assert_eq!(missing(substitute, &[], today), []);
        assert_eq!(fitting(substitute, today), ENDING);
        let died = Course { ended_by: Some(EndReason::Died), ..course("2025-01-01", Some("2026-11-10")) };
        assert_eq!(missing(died, &[], today), [LetterKind::EndingVolunteer]);
        assert_eq!(fitting(died, today), [LetterKind::EndingVolunteer]);
    }

    #[test]
    fn an_email_that_was_given_up_leaves_a_letter_as_it_was() {
        use OutboxState::{GivenUp, Sent, Waiting};
        assert!(Standing::of(false, None).is_open() && Standing::of(false, Some(GivenUp)).is_open());
        assert_eq!(Standing::of(true, Some(GivenUp)), Standing::Printed);
        assert_eq!(Standing::of(true, Some(Sent)), Standing::Mail(Sent));
        assert!(!Standing::of(false, Some(Waiting)).may_be_mailed() && Standing::Printed.may_be_mailed());
    }

    #[test]
    fn a_title_in_a_line_of_its_own_belongs_to_the_name() {
        let check = |window: &[&str], expect| assert_eq!(addressee(window.iter().copied()), expect);
        check(&["Frau", "Erna Abendroth", "Weg 1"], "Frau Erna Abendroth");
        check(&["Inge Süß", "Weg 1"], "Inge Süß");
        check(&[], "");
    }
}
