//! Which steps an enquiry can take from where it stands, which of them is the next, and what each asks for.

use super::rules::{Course, Known, State};

/// A form that moves an enquiry on. Its name stands in addresses.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Part {
    HomeVisit,
    HomeVisitCancelled,
    Findings,
    /// Not a step yet: who fits, and who of them is asked.
    Matches,
    Answer,
    FirstMeeting,
    /// Its form is that of the assignment which begins with it.
    Placement,
    WaitingAgain,
    Closing,
    /// Not a step, but before the home visit whom it is for gets a record.
    Record,
    Reopening,
}

impl Part {
    /// As addresses have it.
    pub fn path(self) -> &'static str {
        match self {
            Self::HomeVisit => "home-visit",
            Self::HomeVisitCancelled => "home-visit/cancellation",
            Self::Findings => "home-visit/findings",
            Self::Matches => "matches",
            Self::Answer => "answer",
            Self::FirstMeeting => "first-meeting",
            Self::Placement => "placement",
            Self::WaitingAgain => "waiting",
            Self::Closing => "closing",
            Self::Record => "senior",
            Self::Reopening => "reopening",
        }
    }

    /// Whether it asks for a time that is to come rather than for a day that was.
    pub fn is_appointment(self) -> bool {
        matches!(self, Self::HomeVisit | Self::FirstMeeting)
    }

    /// Whether something must be said about it.
    pub fn needs_note(self) -> bool {
        matches!(self, Self::Findings)
    }
}

/// What is done next; nothing more once somebody is placed.
pub fn next(state: State, known: Known) -> Option<Part> {
    let State::Going(course) = state else { return Some(Part::Reopening) };
    match course {
        Course::New => Some(Part::HomeVisit),
        Course::HomeVisitArranged(_) if !known.is_linked => Some(Part::Record),
        Course::HomeVisitArranged(_) => Some(Part::Findings),
        Course::Waiting(_) => Some(Part::Matches),
        Course::Proposed(_) if known.has_agreed => Some(Part::FirstMeeting),
        Course::Proposed(_) => Some(Part::Answer),
        Course::FirstMeetingArranged { .. } => Some(Part::Placement),
        Course::Placed { .. } => None,
    }
}

/// What else can be done.
pub fn others(state: State, known: Known) -> Vec<Part> {
    let State::Going(course) = state else { return Vec::new() };
    let parts: &[Part] = match course {
        Course::New if known.is_linked => &[Part::Findings, Part::Closing],
        Course::New => &[Part::Record, Part::Closing],
        Course::HomeVisitArranged(_) => &[Part::HomeVisit, Part::HomeVisitCancelled, Part::Closing],
        Course::Proposed(_) if known.has_agreed => &[Part::Answer, Part::Placement, Part::Closing],
        Course::Waiting(_) | Course::Proposed(_) => &[Part::FirstMeeting, Part::Placement, Part::Closing],
        // How it was with who came is an answer: who was kept by an illness may be asked again, who did not fit may not.
        Course::FirstMeetingArranged { .. } if known.has_agreed => &[Part::FirstMeeting, Part::Answer, Part::Closing],
        Course::FirstMeetingArranged { .. } => &[Part::FirstMeeting, Part::WaitingAgain, Part::Closing],
        Course::Placed { .. } => &[Part::WaitingAgain],
    };
    parts.to_vec()
}
