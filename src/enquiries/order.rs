//! In which order the steps of an enquiry stand by their days.

use chrono::NaiveDate;
use entity::value::EnquiryState;

use super::rules::Refusal;

/// The days on which something happened: the call, what was found, who was asked, the placement, the closing.
///
/// That something was arranged, or the enquiry opened again, is only written down on some day, which says nothing about
/// the day of what comes next: the home visit of Wednesday may be entered on Friday, after somebody changed who went.
/// Opened again, it is as if it had never been closed.
#[derive(Clone, Debug, Default)]
pub struct Happened {
    days: Vec<NaiveDate>,
    is_closed: bool,
}

impl Happened {
    /// Of steps in the order in which they were taken.
    pub fn of(steps: impl IntoIterator<Item = (EnquiryState, NaiveDate)>) -> Self {
        let mut happened = Self::default();
        steps.into_iter().for_each(|(to, on)| happened.add(to, on));
        happened
    }

    /// Takes the next step.
    pub fn add(&mut self, to: EnquiryState, on: NaiveDate) {
        match to {
            _ if self.is_closed => drop(self.days.pop()),
            EnquiryState::HomeVisitArranged | EnquiryState::FirstMeetingArranged => {}
            EnquiryState::New
            | EnquiryState::Waiting
            | EnquiryState::Proposed
            | EnquiryState::Placed
            | EnquiryState::Closed => self.days.push(on),
        }
        self.is_closed = to == EnquiryState::Closed;
    }

    /// The last of them, which no further step may precede.
    pub fn last(&self) -> Option<NaiveDate> {
        self.days.last().copied()
    }
}

/// Whether a step may stand on a day: not in the future, and not before something that happened earlier.
pub fn may_be_on(day: NaiveDate, last: NaiveDate, today: NaiveDate) -> Result<(), Refusal> {
    if day > today {
        Err(Refusal::InFuture)
    } else if day < last {
        Err(Refusal::TooEarly(last))
    } else {
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use EnquiryState::{Closed, FirstMeetingArranged, HomeVisitArranged, New, Placed, Proposed, Waiting};

    /// Where a step led, and on which day of the month.
    type Taken = (EnquiryState, u32);

    fn day(day: u32) -> NaiveDate {
        NaiveDate::from_ymd_opt(2026, 11, day).unwrap()
    }

    #[test]
    fn what_is_only_written_down_does_not_count() {
        let table: [(&[Taken], Option<u32>); 8] = [
            (&[], None),
            (&[(New, 2)], Some(2)),
            (&[(New, 2), (HomeVisitArranged, 3), (HomeVisitArranged, 6)], Some(2)),
            (&[(New, 2), (HomeVisitArranged, 3), (New, 4)], Some(4)),
            (&[(New, 2), (Waiting, 4), (Proposed, 5), (FirstMeetingArranged, 6)], Some(5)),
            (&[(New, 2), (Waiting, 4), (Closed, 6)], Some(6)),
            (&[(New, 2), (Waiting, 4), (Closed, 6), (Waiting, 9)], Some(4)),
            (&[(New, 2), (Closed, 6), (New, 7), (Closed, 8), (New, 9), (Waiting, 3), (Placed, 5)], Some(5)),
        ];
        for (steps, last) in table {
            let happened = Happened::of(steps.iter().map(|(to, on)| (*to, day(*on))));
            assert_eq!(happened.last(), last.map(day), "{steps:?}");
        }
    }

    #[test]
    fn a_step_stands_between_the_one_before_it_and_today() {
        let (last, today) = (day(2), day(10));
        for fine in [2, 10] {
            assert_eq!(may_be_on(day(fine), last, today), Ok(()));
        }
        assert_eq!(may_be_on(day(1), last, today), Err(Refusal::TooEarly(last)));
        assert_eq!(may_be_on(day(11), last, today), Err(Refusal::InFuture));
    }
}
