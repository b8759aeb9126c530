//! Where an enquiry stands, as its row has it.

use entity::{
    enquiry,
    value::EnquiryState::{self, Closed, FirstMeetingArranged, HomeVisitArranged, New, Placed, Proposed, Waiting},
};
use sea_orm::Set;

use super::rules::{Course, HomeVisit, State, Visited};
use crate::error::{Error, Result};

/// Where it stands.
///
/// # Errors
///
/// If the row does not have what its state knows.
pub fn of(row: &enquiry::Model) -> Result<State> {
    let unsound = || Error::internal(format!("enquiry {} lacks what its state knows", row.id));
    match (row.state, row.closed_from, row.closed_reason) {
        (Closed, Some(was), Some(reason)) => Ok(State::Closed { was: course(row, was).ok_or_else(unsound)?, reason }),
        (state, None, None) => course(row, state).map(State::Going).ok_or_else(unsound),
        _ => Err(unsound()),
    }
}

fn course(row: &enquiry::Model, state: EnquiryState) -> Option<Course> {
    let visited = row.senior_id.zip(row.visited_on).map(|(senior, on)| Visited { senior, on });
    match state {
        New => Some(Course::New),
        HomeVisitArranged => {
            row.home_visit_at.map(|at| Course::HomeVisitArranged(HomeVisit { at, by: row.home_visit_by }))
        }
        Waiting => visited.map(Course::Waiting),
        Proposed => visited.map(Course::Proposed),
        FirstMeetingArranged => {
            visited.zip(row.first_meeting_at).map(|(visited, at)| Course::FirstMeetingArranged { visited, at })
        }
        Placed => visited.zip(row.placed_on).map(|(visited, on)| Course::Placed { visited, on }),
        Closed => None,
    }
}

/// A change that writes where it stands, and empties what that does not know.
pub fn written(state: State) -> enquiry::ActiveModel {
    let course = state.course();
    let (mut home_visit, mut first_meeting_at, mut placed_on) = (None, None, None);
    match course {
        Course::New | Course::Waiting(_) | Course::Proposed(_) => {}
        Course::HomeVisitArranged(visit) => home_visit = Some(visit),
        Course::FirstMeetingArranged { at, .. } => first_meeting_at = Some(at),
        Course::Placed { on, .. } => placed_on = Some(on),
    }
    let (closed_from, closed_reason) = match state {
        State::Going(_) => (None, None),
        State::Closed { was, reason } => (Some(was.word()), Some(reason)),
    };
    enquiry::ActiveModel {
        state: Set(state.word()),
        home_visit_at: Set(home_visit.map(|visit| visit.at)),
        home_visit_by: Set(home_visit.and_then(|visit| visit.by)),
        visited_on: Set(course.visited().map(|visited| visited.on)),
        first_meeting_at: Set(first_meeting_at),
        placed_on: Set(placed_on),
        closed_from: Set(closed_from),
        closed_reason: Set(closed_reason),
        ..Default::default()
    }
}
