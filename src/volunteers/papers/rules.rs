//! Papers of a volunteer: which are needed, how old a police certificate may be, when it is due again, when its note goes.

use chrono::{Days, Months, NaiveDate};
use entity::volunteer_papers;

/// A certificate is not older than this when it is seen.
const NEWEST: Months = Months::new(3);

/// It is asked for again this long after it was seen.
const AGAIN: Months = Months::new(5 * 12);

/// The note of it goes this long after the last activity (§ 30a Abs. 3 BZRG, taken for the simple one too).
const KEPT: Months = Months::new(6);

/// So long before it is due it is shown as running out.
const AHEAD: Days = Days::new(56);

/// What is seen or signed before somebody visits.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Paper {
    Certificate,
    Confidentiality,
    Agreement,
}

/// What is not there yet.
pub fn missing(papers: Option<&volunteer_papers::Model>) -> Vec<Paper> {
    let day = |of: fn(&volunteer_papers::Model) -> Option<NaiveDate>| papers.and_then(of);
    [
        (Paper::Certificate, day(|papers| papers.seen_on)),
        (Paper::Confidentiality, day(|papers| papers.confidentiality_on)),
        (Paper::Agreement, day(|papers| papers.agreement_on)),
    ]
    .into_iter()
    .filter_map(|(paper, on)| on.is_none().then_some(paper))
    .collect()
}

/// What hinders somebody from beginning on a day: what is not there, and a certificate that is due again.
pub fn lacking(papers: Option<&volunteer_papers::Model>, today: NaiveDate) -> Vec<Paper> {
    let is_due = papers.and_then(|papers| papers.seen_on).is_some_and(|seen| due_again(seen) <= today);
    is_due.then_some(Paper::Certificate).into_iter().chain(missing(papers)).collect()
}

/// Whether a certificate of a day was too old on the day it was seen.
pub fn is_too_old(dated: NaiveDate, seen: NaiveDate) -> bool {
    dated + NEWEST < seen
}

/// When a certificate that was seen on a day is due again.
pub fn due_again(seen: NaiveDate) -> NaiveDate {
    seen + AGAIN
}

/// Whoever's certificate was seen until this day needs a new one soon, or already.
pub fn running_out(today: NaiveDate) -> NaiveDate {
    (today + AHEAD).checked_sub_months(AGAIN).unwrap_or(today)
}

/// The last day on which the note of a certificate is kept, of somebody who has left. Who never visited was seen for
/// nothing: it goes at once.
pub fn kept_until(left_on: NaiveDate, last_activity: Option<NaiveDate>) -> NaiveDate {
    last_activity.map_or(left_on, |last| last + KEPT)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    /// TV-D4.
    #[test]
    fn a_certificate_is_new_when_seen_and_due_after_five_years() {
        assert_eq!(due_again(day("2021-11-21")), day("2026-11-21"));
        assert_eq!(due_again(day("2024-02-29")), day("2029-02-28"));
        assert!(is_too_old(day("2026-07-31"), day("2026-11-21")));
        for (dated, seen, too_old) in [
            ("2026-08-21", "2026-11-21", false),
            ("2026-08-20", "2026-11-21", true),
            ("2026-11-30", "2027-02-28", false),
            ("2026-11-30", "2027-03-01", true),
        ] {
            assert_eq!(is_too_old(day(dated), day(seen)), too_old, "{dated} seen {seen}");
        }
    }

    /// TV-D5.
    #[test]
    fn the_note_of_a_certificate_goes_six_months_after_the_last_activity() {
        assert_eq!(kept_until(day("2026-04-30"), Some(day("2026-03-31"))), day("2026-09-30"));
        assert_eq!(kept_until(day("2026-04-30"), Some(day("2025-08-31"))), day("2026-02-28"));
        assert_eq!(kept_until(day("2026-04-30"), None), day("2026-04-30"));
    }

    #[test]
    fn what_runs_out_is_told_eight_weeks_before() {
        assert_eq!(running_out(day("2026-11-21")), day("2022-01-16"));
        assert_eq!(due_again(running_out(day("2026-11-21"))), day("2026-11-21") + AHEAD);
    }

    #[test]
    fn each_paper_that_is_not_there_is_missing() {
        use Paper::{Agreement, Certificate, Confidentiality};
        assert_eq!(missing(None), [Certificate, Confidentiality, Agreement]);
        let papers = volunteer_papers::Model {
            volunteer_id: entity::value::VolunteerId(1),
            certificate_on: Some(day("2026-11-01")),
            seen_on: Some(day("2026-11-02")),
            seen_by: None,
            confidentiality_on: Some(day("2026-11-02")),
            agreement_on: None,
            version: 1,
        };
        assert_eq!(missing(Some(&papers)), [Agreement]);
        assert_eq!(lacking(Some(&papers), day("2031-11-01")), [Agreement]);
        assert_eq!(lacking(Some(&papers), day("2031-11-02")), [Certificate, Agreement], "due again after five years");
        assert_eq!(lacking(None, day("2031-11-02")), [Certificate, Confidentiality, Agreement]);
    }
}
