//! What may be entered, whether a stay still lasts, and what is due after an event: plain functions of days.

use chrono::{Datelike, Days, NaiveDate};
use entity::{
    follow_up::FollowUpKind,
    value::{LifeEventKind, Service},
};

/// An event that was entered and not taken back.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Entered {
    pub kind: LifeEventKind,
    pub day: NaiveDate,
    pub until: Option<NaiveDate>,
}

/// Why an event cannot be entered.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Refusal {
    /// Only a stay in hospital may be known beforehand.
    InFuture,
    Backwards,
    /// A stay since this day still lasts.
    StillThere(NaiveDate),
    /// A death is entered, of this day.
    HasDied(NaiveDate),
}

impl Entered {
    /// Whether a stay in hospital still lasts on a day.
    pub fn lasts(&self, today: NaiveDate) -> bool {
        self.kind == LifeEventKind::Hospital && self.until.is_none_or(|until| today <= until)
    }
}

/// Whether an event may be entered beside those that were before.
pub fn may(new: Entered, before: &[Entered], today: NaiveDate) -> Result<(), Refusal> {
    if let Some(death) = before.iter().find(|it| it.kind == LifeEventKind::Death) {
        return Err(Refusal::HasDied(death.day));
    }
    if new.kind != LifeEventKind::Hospital {
        return if new.day > today { Err(Refusal::InFuture) } else { Ok(()) };
    }
    if new.until.is_some_and(|until| until < new.day) {
        return Err(Refusal::Backwards);
    }
    match before.iter().find(|it| it.lasts(today)) {
        Some(stay) => Err(Refusal::StillThere(stay.day)),
        None => Ok(()),
    }
}

/// An event as far as what is due after it depends on it.
#[derive(Clone, Copy, Debug)]
pub struct After {
    pub event: Entered,
    /// They live where the service does not go.
    pub outside: bool,
    /// A service goes on that is billed, or was until now.
    pub is_billed: bool,
}

/// What is due after an event, and on which day.
pub fn due(after: After, today: NaiveDate) -> Vec<(FollowUpKind, NaiveDate)> {
    let Entered { kind, day, until } = after.event;
    let later = |weeks: u64| day + Days::new(7 * weeks);
    let mut due = match kind {
        LifeEventKind::Hospital => vec![(FollowUpKind::HowItGoesOn, until.unwrap_or(later(2)))],
        LifeEventKind::Move if after.outside => Vec::new(),
        LifeEventKind::Move => vec![(FollowUpKind::CheckDistance, later(1))],
        LifeEventKind::Home => vec![(FollowUpKind::HowItGoesOn, later(4))],
        LifeEventKind::Death => vec![(FollowUpKind::Condolences, day)],
    };
    let ends = kind == LifeEventKind::Death || kind == LifeEventKind::Move && after.outside;
    if ends && after.is_billed {
        due.push((FollowUpKind::LastStatement, first_of_next_month(day)));
    }
    due.iter().map(|(kind, on)| (*kind, (*on).max(today))).collect()
}

/// From then on the month of a day can be closed.
fn first_of_next_month(day: NaiveDate) -> NaiveDate {
    let (year, month) = if day.month() == 12 { (day.year() + 1, 1) } else { (day.year(), day.month() + 1) };
    NaiveDate::from_ymd_opt(year, month, 1).unwrap_or(day)
}

/// Whether visits usually end when somebody moves into a home: what the relief budget pays does, since it is for care at
/// home; who comes to talk goes on coming.
pub fn ends_in_a_home(service: Service) -> bool {
    service.is_billed()
}

#[cfg(test)]
mod tests {
    use super::*;
    use LifeEventKind::{Death, Home, Hospital, Move};

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    fn of(kind: LifeEventKind, from: &str, until: &str) -> Entered {
        Entered { kind, day: day(from), until: until.parse().ok() }
    }

    #[test]
    fn an_event_stands_beside_those_before_it() {
        let today = day("2026-11-12");
        let open = of(Hospital, "2026-11-02", "");
        let over = of(Hospital, "2026-10-02", "2026-10-09");
        let died = of(Death, "2026-11-10", "");
        let table: [(Entered, &[Entered], Result<(), Refusal>); 10] = [
            (of(Hospital, "2026-11-12", ""), &[], Ok(())),
            (of(Hospital, "2026-12-01", "2026-12-20"), &[over], Ok(())),
            (of(Hospital, "2026-11-12", ""), &[over, open], Err(Refusal::StillThere(open.day))),
            (of(Hospital, "2026-11-12", "2026-11-11"), &[], Err(Refusal::Backwards)),
            (of(Death, "2026-11-12", ""), &[open], Ok(())),
            (of(Death, "2026-11-13", ""), &[], Err(Refusal::InFuture)),
            (of(Move, "2026-11-13", ""), &[], Err(Refusal::InFuture)),
            (of(Home, "2026-11-12", ""), &[open], Ok(())),
            (of(Home, "2026-11-12", ""), &[died], Err(Refusal::HasDied(died.day))),
            (of(Death, "2026-11-12", ""), &[died], Err(Refusal::HasDied(died.day))),
        ];
        for (new, before, expected) in table {
            assert_eq!(may(new, before, today), expected, "{new:?} {before:?}");
        }
    }

    #[test]
    fn a_stay_lasts_to_its_last_day() {
        let stay = of(Hospital, "2026-11-02", "2026-11-12");
        assert!(stay.lasts(day("2026-11-12")) && !stay.lasts(day("2026-11-13")));
        assert!(of(Hospital, "2026-11-02", "").lasts(day("2030-01-01")));
        assert!(!of(Move, "2026-11-02", "").lasts(day("2026-11-02")));
    }

    /// What was found, and what was expected.
    type Due = (Vec<(FollowUpKind, NaiveDate)>, &'static [(FollowUpKind, &'static str)]);

    #[test]
    fn what_is_due_follows_from_the_event() {
        use FollowUpKind::{CheckDistance, Condolences, HowItGoesOn, LastStatement};
        let today = day("2026-11-12");
        let after = |event, outside, is_billed| due(After { event, outside, is_billed }, today);
        let table: [Due; 8] = [
            (after(of(Hospital, "2026-11-12", ""), false, true), &[(HowItGoesOn, "2026-11-26")]),
            (after(of(Hospital, "2026-11-12", "2026-11-20"), false, true), &[(HowItGoesOn, "2026-11-20")]),
            (after(of(Hospital, "2026-10-01", "2026-10-08"), false, true), &[(HowItGoesOn, "2026-11-12")]),
            (after(of(Move, "2026-11-12", ""), false, true), &[(CheckDistance, "2026-11-19")]),
            (after(of(Move, "2026-11-12", ""), true, true), &[(LastStatement, "2026-12-01")]),
            (after(of(Home, "2026-11-12", ""), false, true), &[(HowItGoesOn, "2026-12-10")]),
            (
                after(of(Death, "2026-12-31", ""), false, true),
                &[(Condolences, "2026-12-31"), (LastStatement, "2027-01-01")],
            ),
            (after(of(Death, "2026-11-10", ""), false, false), &[(Condolences, "2026-11-12")]),
        ];
        for (at, (found, expected)) in table.iter().enumerate() {
            let expected: Vec<_> = expected.iter().map(|(kind, on)| (*kind, day(on))).collect();
            assert_eq!(*found, expected, "row {at}");
        }
    }

    #[test]
    fn in_a_home_only_what_is_not_billed_goes_on() {
        assert!(ends_in_a_home(Service::Entlastung) && !ends_in_a_home(Service::Besuchsdienst));
    }
}
