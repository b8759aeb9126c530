use entity::value::{ClosedReason, EnquiryState};
use proptest::prelude::*;

use super::*;

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

fn at(text: &str) -> DateTime<Utc> {
    text.parse().unwrap()
}

const SENIOR: SeniorId = SeniorId(7);

fn home_visit() -> HomeVisit {
    HomeVisit { at: at("2026-11-04T13:00:00Z"), by: Some(AccountId(1)) }
}

fn visited() -> Visited {
    Visited { senior: SENIOR, on: day("2026-11-04") }
}

fn hold() -> Step {
    Step::HoldHomeVisit { senior: Some(SENIOR), on: day("2026-11-04") }
}

fn meet() -> Step {
    Step::ArrangeFirstMeeting { at: at("2026-11-20T13:00:00Z") }
}

fn place() -> Step {
    Step::Place { on: day("2026-11-20") }
}

fn arranged() -> Course {
    Course::HomeVisitArranged(home_visit())
}

fn meeting() -> Course {
    Course::FirstMeetingArranged { visited: visited(), at: at("2026-11-20T13:00:00Z") }
}

fn placed() -> Course {
    Course::Placed { visited: visited(), on: day("2026-11-20") }
}

#[track_caller]
fn check(from: Course, step: Step, expect: Result<Course, Refusal>) {
    assert_eq!(State::Going(from).step(step, None), expect.map(State::Going), "{from:?} {step:?}");
}

#[test]
fn the_usual_way_leads_from_the_call_to_the_placement() {
    check(Course::New, Step::ArrangeHomeVisit(home_visit()), Ok(arranged()));
    check(arranged(), hold(), Ok(Course::Waiting(visited())));
    check(Course::Waiting(visited()), Step::Propose, Ok(Course::Proposed(visited())));
    check(Course::Proposed(visited()), meet(), Ok(meeting()));
    check(meeting(), place(), Ok(placed()));
}

#[test]
fn what_does_not_work_out_goes_back() {
    let later = HomeVisit { at: at("2026-11-11T13:00:00Z"), by: None };
    check(arranged(), Step::ArrangeHomeVisit(later), Ok(Course::HomeVisitArranged(later)));
    check(arranged(), Step::CancelHomeVisit, Ok(Course::New));
    for from in [Course::Proposed(visited()), meeting(), placed()] {
        check(from, Step::WaitAgain, Ok(Course::Waiting(visited())));
    }
    let moved = at("2026-11-27T13:00:00Z");
    let again = Course::FirstMeetingArranged { visited: visited(), at: moved };
    check(meeting(), Step::ArrangeFirstMeeting { at: moved }, Ok(again));
}

#[test]
fn nobody_is_placed_before_somebody_was_in_the_household() {
    for from in [Course::New, arranged()] {
        for step in [Step::Propose, meet(), place()] {
            for reason in [None, Some("eilt")] {
                assert_eq!(State::Going(from).step(step, reason), Err(Refusal::HomeVisitFirst));
            }
        }
        check(from, Step::HoldHomeVisit { senior: None, on: day("2026-11-04") }, Err(Refusal::NobodyLinked));
    }
}

#[test]
fn what_is_left_out_needs_a_reason() {
    use EnquiryState::{FirstMeetingArranged, HomeVisitArranged, Proposed};
    let table = [
        (Course::New, hold(), vec![HomeVisitArranged], Course::Waiting(visited())),
        (Course::Waiting(visited()), meet(), vec![Proposed], meeting()),
        (Course::Waiting(visited()), place(), vec![Proposed, FirstMeetingArranged], placed()),
        (Course::Proposed(visited()), place(), vec![FirstMeetingArranged], placed()),
    ];
    for (from, step, left_out, to) in table {
        check(from, step, Err(Refusal::Skips(left_out.clone())));
        assert_eq!(State::Going(from).step(step, Some(" ")), Err(Refusal::Skips(left_out)));
        assert_eq!(State::Going(from).step(step, Some("war zufällig da")), Ok(State::Going(to)));
    }
}

#[test]
fn steps_that_lead_nowhere_are_refused() {
    use EnquiryState::{FirstMeetingArranged, New, Proposed, Waiting};
    let waiting = Course::Waiting(visited());
    check(Course::New, Step::CancelHomeVisit, Err(Refusal::NotFromHere(New)));
    check(waiting, Step::CancelHomeVisit, Err(Refusal::NotFromHere(Waiting)));
    check(waiting, Step::WaitAgain, Err(Refusal::NotFromHere(Waiting)));
    check(Course::Proposed(visited()), Step::Propose, Err(Refusal::NotFromHere(Proposed)));
    check(meeting(), Step::Propose, Err(Refusal::NotFromHere(FirstMeetingArranged)));
    for from in [waiting, Course::Proposed(visited()), meeting(), placed()] {
        check(from, hold(), Err(Refusal::AlreadyVisited));
        check(from, Step::ArrangeHomeVisit(home_visit()), Err(Refusal::AlreadyVisited));
    }
    for step in [Step::Propose, meet(), place(), Step::Close(ClosedReason::Declined)] {
        check(placed(), step, Err(Refusal::IsPlaced));
    }
    check(Course::New, Step::Reopen, Err(Refusal::NotClosed));
}

const LINKED: Known = Known { is_linked: true, has_agreed: false };

const AGREED: Known = Known { is_linked: true, has_agreed: true };

#[test]
fn what_is_missing_follows_from_where_it_stands() {
    let (before, after) = (at("2026-11-01T08:00:00Z"), at("2026-12-01T08:00:00Z"));
    let table = [
        (Course::New, LINKED, before, Some(Missing::HomeVisit)),
        (arranged(), Known::default(), before, Some(Missing::Record)),
        (arranged(), LINKED, before, Some(Missing::HomeVisitOn(home_visit().at))),
        (arranged(), LINKED, after, Some(Missing::Findings)),
        (Course::Waiting(visited()), LINKED, before, Some(Missing::NobodyAsked)),
        (Course::Proposed(visited()), LINKED, before, Some(Missing::Answer)),
        (Course::Proposed(visited()), AGREED, before, Some(Missing::FirstMeeting)),
        (meeting(), AGREED, before, Some(Missing::FirstMeetingOn(at("2026-11-20T13:00:00Z")))),
        (meeting(), AGREED, after, Some(Missing::MeetingResult)),
        (placed(), AGREED, after, None),
    ];
    for (course, known, now, expect) in table {
        assert_eq!(missing(State::Going(course), known, now), expect, "{course:?}");
        let closed = State::Closed { was: course, reason: ClosedReason::Moved };
        assert_eq!(missing(closed, known, now), None);
    }
}

fn any_step() -> impl Strategy<Value = (Step, bool)> {
    let step = prop_oneof![
        Just(Step::ArrangeHomeVisit(home_visit())),
        Just(Step::CancelHomeVisit),
        Just(hold()),
        Just(Step::HoldHomeVisit { senior: None, on: day("2026-11-04") }),
        Just(Step::Propose),
        Just(meet()),
        Just(place()),
        Just(Step::WaitAgain),
        Just(Step::Close(ClosedReason::Unreachable)),
        Just(Step::Reopen),
    ];
    (step, any::<bool>())
}

proptest! {
    #[test]
    fn whatever_happens_the_home_visit_comes_first_and_nothing_is_left_out_silently(
        steps in prop::collection::vec(any_step(), 0..30)
    ) {
        let (mut state, mut was_visited) = (State::Going(Course::New), false);
        for (step, has_reason) in steps {
            let Ok(next) = state.step(step, has_reason.then_some("Grund")) else { continue };
            was_visited |= matches!(step, Step::HoldHomeVisit { .. });
            prop_assert_eq!(next.course().visited().is_some(), was_visited, "{:?}", next);
            if let (State::Going(from), State::Going(to)) = (state, next) {
                prop_assert!(has_reason || skipped(from.word(), to.word()).is_empty());
            }
            state = next;
        }
    }

    #[test]
    fn closing_and_reopening_changes_nothing(steps in prop::collection::vec(any_step(), 0..30)) {
        let steps = steps.into_iter().filter(|(step, _)| !matches!(step, Step::Close(_)));
        let going = |state: State, (step, _)| state.step(step, Some("Grund")).unwrap_or(state);
        let state = steps.fold(State::Going(Course::New), going);
        match state.step(Step::Close(ClosedReason::Moved), None) {
            Ok(closed) => {
                prop_assert_eq!(closed.word(), EnquiryState::Closed);
                prop_assert_eq!(closed.step(Step::Propose, Some("Grund")), Err(Refusal::IsClosed));
                prop_assert_eq!(closed.step(Step::Reopen, None), Ok(state));
            }
            Err(refusal) => prop_assert_eq!((refusal, state.word()), (Refusal::IsPlaced, EnquiryState::Placed)),
        }
    }
}
