//! How an enquiry goes its way: each state knows its data, and a step makes the next of it.
//!
//! Whatever comes after the home visit holds a [`Visited`], and only the step of the home visit makes one: so nobody is
//! placed without.

use chrono::{DateTime, NaiveDate, Utc};
use entity::value::{AccountId, ClosedReason, EnquiryState, SeniorId};

/// When somebody is to go to the household, and who goes.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct HomeVisit {
    pub at: DateTime<Utc>,
    pub by: Option<AccountId>,
}

/// The home visit was: with whom, on which day.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub struct Visited {
    pub senior: SeniorId,
    pub on: NaiveDate,
}

/// Where an enquiry stands that is not closed.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Course {
    New,
    HomeVisitArranged(HomeVisit),
    Waiting(Visited),
    Proposed(Visited),
    FirstMeetingArranged { visited: Visited, at: DateTime<Utc> },
    Placed { visited: Visited, on: NaiveDate },
}

/// Where an enquiry stands.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum State {
    Going(Course),
    Closed { was: Course, reason: ClosedReason },
}

/// What happens to an enquiry.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Step {
    /// Arranges the home visit, or moves it.
    ArrangeHomeVisit(HomeVisit),
    CancelHomeVisit,
    /// The home visit was, and what was found is written down.
    HoldHomeVisit {
        senior: Option<SeniorId>,
        on: NaiveDate,
    },
    /// A volunteer has been asked.
    Propose,
    /// Arranges the first meeting, or moves it.
    ArrangeFirstMeeting {
        at: DateTime<Utc>,
    },
    Place {
        on: NaiveDate,
    },
    /// Nobody who was asked can, or it did not work out: somebody else is looked for.
    WaitAgain,
    Close(ClosedReason),
    Reopen,
}

/// Why a step cannot be taken.
#[derive(Clone, Debug, PartialEq, Eq)]
pub enum Refusal {
    IsClosed,
    NotClosed,
    IsPlaced,
    /// Nobody is placed before somebody was in the household.
    HomeVisitFirst,
    /// The home visit was already.
    AlreadyVisited,
    /// Whom it is for has no record yet.
    NobodyLinked,
    /// The step does not lead from here.
    NotFromHere(EnquiryState),
    /// What would be left out needs a reason.
    Skips(Vec<EnquiryState>),
    /// A day before the last on which something happened.
    TooEarly(NaiveDate),
    InFuture,
}

impl Course {
    /// Its word.
    pub fn word(self) -> EnquiryState {
        match self {
            Self::New => EnquiryState::New,
            Self::HomeVisitArranged(_) => EnquiryState::HomeVisitArranged,
            Self::Waiting(_) => EnquiryState::Waiting,
            Self::Proposed(_) => EnquiryState::Proposed,
            Self::FirstMeetingArranged { .. } => EnquiryState::FirstMeetingArranged,
            Self::Placed { .. } => EnquiryState::Placed,
        }
    }

    /// The home visit, if it was.
    pub fn visited(self) -> Option<Visited> {
        match self {
            Self::New | Self::HomeVisitArranged(_) => None,
            Self::Waiting(visited)
            | Self::Proposed(visited)
            | Self::FirstMeetingArranged { visited, .. }
            | Self::Placed { visited, .. } => Some(visited),
        }
    }

    fn after(self, step: Step) -> Result<Self, Refusal> {
        match step {
            Step::ArrangeHomeVisit(visit) => match self {
                Self::New | Self::HomeVisitArranged(_) => Ok(Self::HomeVisitArranged(visit)),
                _ => Err(Refusal::AlreadyVisited),
            },
            Step::CancelHomeVisit => match self {
                Self::HomeVisitArranged(_) => Ok(Self::New),
                other => Err(Refusal::NotFromHere(other.word())),
            },
            Step::HoldHomeVisit { senior, on } => match self {
                Self::New | Self::HomeVisitArranged(_) => {
                    let senior = senior.ok_or(Refusal::NobodyLinked)?;
                    Ok(Self::Waiting(Visited { senior, on }))
                }
                _ => Err(Refusal::AlreadyVisited),
            },
            Step::Propose | Step::ArrangeFirstMeeting { .. } | Step::Place { .. } | Step::WaitAgain => {
                self.matched(self.visited().ok_or(Refusal::HomeVisitFirst)?, step)
            }
            Step::Close(_) | Step::Reopen => Err(Refusal::NotFromHere(self.word())),
        }
    }

    /// What comes after the home visit.
    fn matched(self, visited: Visited, step: Step) -> Result<Self, Refusal> {
        match (self, step) {
            (Self::Placed { .. }, Step::Propose | Step::ArrangeFirstMeeting { .. } | Step::Place { .. }) => {
                Err(Refusal::IsPlaced)
            }
            (Self::Waiting(_), Step::Propose) => Ok(Self::Proposed(visited)),
            (_, Step::ArrangeFirstMeeting { at }) => Ok(Self::FirstMeetingArranged { visited, at }),
            (_, Step::Place { on }) => Ok(Self::Placed { visited, on }),
            (Self::Proposed(_) | Self::FirstMeetingArranged { .. } | Self::Placed { .. }, Step::WaitAgain) => {
                Ok(Self::Waiting(visited))
            }
            (other, _) => Err(Refusal::NotFromHere(other.word())),
        }
    }
}

impl State {
    /// Its word.
    pub fn word(self) -> EnquiryState {
        match self {
            Self::Going(course) => course.word(),
            Self::Closed { .. } => EnquiryState::Closed,
        }
    }

    /// Where it stands, or stood when it was closed.
    pub fn course(self) -> Course {
        match self {
            Self::Going(course) | Self::Closed { was: course, .. } => course,
        }
    }

    /// The state after a step. What is left out on the way needs a reason in writing; the home visit is never left out.
    pub fn step(self, step: Step, reason: Option<&str>) -> Result<Self, Refusal> {
        let from = match (self, step) {
            (Self::Closed { was, .. }, Step::Reopen) => return Ok(Self::Going(was)),
            (Self::Closed { .. }, _) => return Err(Refusal::IsClosed),
            (Self::Going(_), Step::Reopen) => return Err(Refusal::NotClosed),
            (Self::Going(Course::Placed { .. }), Step::Close(_)) => return Err(Refusal::IsPlaced),
            (Self::Going(was), Step::Close(reason)) => return Ok(Self::Closed { was, reason }),
            (Self::Going(course), _) => course,
        };
        let to = from.after(step)?;
        let skipped = skipped(from.word(), to.word());
        if !skipped.is_empty() && reason.is_none_or(|reason| reason.trim().is_empty()) {
            return Err(Refusal::Skips(skipped));
        }
        Ok(Self::Going(to))
    }
}

/// The states that lie between two on the way; none if it goes back.
pub fn skipped(from: EnquiryState, to: EnquiryState) -> Vec<EnquiryState> {
    EnquiryState::ALL.iter().copied().filter(|between| from < *between && *between < to).collect()
}

/// What else is known of an enquiry, beside where it stands.
#[derive(Clone, Copy, Debug, Default, PartialEq, Eq)]
pub struct Known {
    /// Whom it is for has a record.
    pub is_linked: bool,
    /// Who was asked has agreed.
    pub has_agreed: bool,
}

/// What an open enquiry lacks, and so what there is to do.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Missing {
    /// No home visit is arranged.
    HomeVisit,
    /// Whom it is for has no record yet.
    Record,
    /// The home visit is still to come.
    HomeVisitOn(DateTime<Utc>),
    /// The home visit should have been; nobody has written down what was found.
    Findings,
    NobodyAsked,
    Answer,
    /// Who was asked has agreed, and no first meeting is arranged.
    FirstMeeting,
    /// The first meeting is still to come.
    FirstMeetingOn(DateTime<Utc>),
    /// The first meeting should have been.
    MeetingResult,
}

/// What it lacks at an instant; nothing once it is placed or closed.
pub fn missing(state: State, known: Known, now: DateTime<Utc>) -> Option<Missing> {
    let State::Going(course) = state else { return None };
    match course {
        Course::New => Some(Missing::HomeVisit),
        Course::HomeVisitArranged(_) if !known.is_linked => Some(Missing::Record),
        Course::HomeVisitArranged(visit) if visit.at > now => Some(Missing::HomeVisitOn(visit.at)),
        Course::HomeVisitArranged(_) => Some(Missing::Findings),
        Course::Waiting(_) => Some(Missing::NobodyAsked),
        Course::Proposed(_) if known.has_agreed => Some(Missing::FirstMeeting),
        Course::Proposed(_) => Some(Missing::Answer),
        Course::FirstMeetingArranged { at, .. } if at > now => Some(Missing::FirstMeetingOn(at)),
        Course::FirstMeetingArranged { .. } => Some(Missing::MeetingResult),
        Course::Placed { .. } => None,
    }
}

#[cfg(test)]
mod tests;
