//! What must hold within a senior's record.

use chrono::{Datelike, NaiveDate};

/// From a day to a day, both included; without an end it still lasts.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Span {
    pub from: NaiveDate,
    pub until: Option<NaiveDate>,
}

impl Span {
    /// Whether the day lies within.
    pub fn contains(self, day: NaiveDate) -> bool {
        self.from <= day && self.until.is_none_or(|until| day <= until)
    }

    /// Whether the two share a day.
    pub fn overlaps(self, other: Self) -> bool {
        let begins_in_time = |one: Self, other: Self| other.until.is_none_or(|until| one.from <= until);
        begins_in_time(self, other) && begins_in_time(other, self)
    }

    /// Whether it ends before it begins.
    pub fn is_backwards(self) -> bool {
        self.until.is_some_and(|until| until < self.from)
    }
}

/// A care grade as the relief budget sees it: which of the five it is makes no difference.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Care {
    pub span: Span,
    pub at_home: bool,
}

/// The first day on which these care grades differ from those before in whether the relief budget grows and pays.
pub fn first_difference(before: &[Care], after: &[Care]) -> Option<NaiveDate> {
    let entitled = |grades: &[Care], day| grades.iter().any(|care| care.at_home && care.span.contains(day));
    let mut turns: Vec<NaiveDate> = before
        .iter()
        .chain(after)
        .flat_map(|care| [Some(care.span.from), care.span.until.and_then(|last| last.succ_opt())])
        .flatten()
        .collect();
    turns.sort_unstable();
    turns.into_iter().find(|day| entitled(before, *day) != entitled(after, *day))
}

/// Last year's rest of the relief budget lapses after 30 June (§ 45b Abs. 1 Satz 5 SGB XI).
pub fn last_year_has_lapsed(on: NaiveDate) -> bool {
    on.month() > 6
}

/// On which days care grades began during a Besuchsdienst, so that the service is to be looked at: those of grades and
/// Besuchsdienste that are not over. A grade that follows another without a day between has not begun anew.
pub fn services_to_check(grades: &[Span], visiting: &[Span], today: NaiveDate) -> Vec<NaiveDate> {
    let is_over = |span: &Span| span.until.is_some_and(|until| until < today);
    let goes_on_from =
        |from: NaiveDate| grades.iter().any(|one| one.until.is_some_and(|until| until.succ_opt() == Some(from)));
    let begun = grades.iter().filter(|grade| !is_over(grade) && !goes_on_from(grade.from));
    let during = begun.filter(|grade| visiting.iter().any(|span| !is_over(span) && span.contains(grade.from)));
    during.map(|grade| grade.from).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn span(from: &str, until: &str) -> Span {
        Span { from: day(from), until: until.parse().ok() }
    }

    #[test]
    fn spans_overlap_where_they_share_a_day() {
        let table = [
            (("2025-01-01", "2025-06-30"), ("2025-07-01", ""), false),
            (("2025-01-01", "2025-07-01"), ("2025-07-01", ""), true),
            (("2025-01-01", ""), ("2026-01-01", ""), true),
            (("2026-01-01", ""), ("2025-01-01", "2025-12-31"), false),
            (("2025-03-01", "2025-03-31"), ("2025-01-01", "2025-12-31"), true),
        ];
        for ((from, until), (other_from, other_until), shared) in table {
            let (one, other) = (span(from, until), span(other_from, other_until));
            assert_eq!(one.overlaps(other), shared, "{one:?} {other:?}");
            assert_eq!(other.overlaps(one), shared, "{other:?} {one:?}");
        }
    }

    #[test]
    fn care_grades_differ_from_the_first_day_that_they_entitle_to_more_or_less() {
        let care = |from, until| Care { span: span(from, until), at_home: true };
        let elsewhere = |from, until| Care { at_home: false, ..care(from, until) };
        let table: [(&[Care], &[Care], &str); 8] = [
            (&[care("2026-01-01", "")], &[care("2026-01-01", "2026-10-31")], "2026-11-01"),
            (&[care("2026-01-01", "")], &[care("2026-01-01", "2026-05-31"), care("2026-06-01", "")], ""),
            (&[care("2026-05-01", "")], &[care("2026-05-01", ""), care("2026-02-01", "2026-04-30")], "2026-02-01"),
            (&[care("2026-05-01", "")], &[], "2026-05-01"),
            (&[care("2026-05-01", "")], &[care("2026-06-01", "")], "2026-05-01"),
            (&[care("2026-01-01", "")], &[elsewhere("2026-01-01", "")], "2026-01-01"),
            (&[elsewhere("2026-01-01", "")], &[elsewhere("2026-02-01", "")], ""),
            (&[], &[care("2026-05-01", "2026-04-01")], ""),
        ];
        for (before, after, first) in table {
            assert_eq!(first_difference(before, after), first.parse().ok(), "{before:?} {after:?}");
        }
    }

    /// TV-F3 of `domain.md`.
    #[test]
    fn a_grade_that_begins_during_a_besuchsdienst_asks_for_a_look() {
        let today = day("2026-11-02");
        let table: [(&[Span], &[Span], &[&str]); 8] = [
            (&[span("2026-10-01", "")], &[span("2026-02-01", "")], &["2026-10-01"]),
            (&[span("2026-12-01", "")], &[span("2026-02-01", "")], &["2026-12-01"]),
            (&[span("2026-02-01", "")], &[span("2026-02-01", "")], &["2026-02-01"]),
            (&[span("2026-01-31", "")], &[span("2026-02-01", "")], &[]),
            (&[span("2026-10-01", "2026-11-01")], &[span("2026-02-01", "")], &[]),
            (&[span("2026-10-01", "")], &[span("2026-02-01", "2026-11-01")], &[]),
            (&[span("2026-05-01", "2026-09-30"), span("2026-10-01", "")], &[span("2026-02-01", "")], &[]),
            (&[span("2026-10-01", "")], &[], &[]),
        ];
        for (grades, visiting, asked) in table {
            let asked: Vec<NaiveDate> = asked.iter().map(|on| day(on)).collect();
            assert_eq!(services_to_check(grades, visiting, today), asked, "{grades:?} {visiting:?}");
        }
    }

    #[test]
    fn both_ends_belong_to_a_span() {
        let june = span("2026-06-01", "2026-06-30");
        assert!(june.contains(day("2026-06-01")) && june.contains(day("2026-06-30")));
        assert!(!june.contains(day("2026-05-31")) && !june.contains(day("2026-07-01")));
        assert!(span("2026-06-02", "2026-06-01").is_backwards());
        assert!(!span("2026-06-01", "2026-06-01").is_backwards());
    }

    #[test]
    fn last_years_rest_lapses_after_the_thirtieth_of_june() {
        assert!(!last_year_has_lapsed(day("2026-06-30")));
        assert!(last_year_has_lapsed(day("2026-07-01")));
    }
}
