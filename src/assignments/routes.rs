//! The routes of the assignments.

use super::{
    forms::{
        AssignmentForm, EndingForm, PauseForm, PlacementForm, ResumeForm, SubstituteForm, SuccessorForm, TrialTalkForm,
        new_substitute, take_back,
    },
    list, new,
};
use crate::web::{
    editing::{edit, save},
    route::Routes,
};

/// The routes of the assignments, but for the page of the record.
pub fn routes() -> Routes {
    Routes::default()
        .get("/assignments", list::index)
        .get("/assignments/list.xlsx", list::export)
        .get("/assignments/new", new::new)
        .post("/assignments/new", save::<AssignmentForm>)
        .get("/assignments/{id}/edit", edit::<AssignmentForm>)
        .post("/assignments/{id}/edit", save::<AssignmentForm>)
        .get("/enquiries/{id}/placement", edit::<PlacementForm>)
        .post("/enquiries/{id}/placement", save::<PlacementForm>)
        .merge(life())
}

/// What happens to an assignment.
fn life() -> Routes {
    Routes::default()
        .get("/assignments/{id}/trial-talk", edit::<TrialTalkForm>)
        .post("/assignments/{id}/trial-talk", save::<TrialTalkForm>)
        .get("/assignments/{of}/pauses/new", edit::<PauseForm>)
        .post("/assignments/{of}/pauses/new", save::<PauseForm>)
        .get("/assignments/{of}/pauses/{id}", edit::<PauseForm>)
        .post("/assignments/{of}/pauses/{id}", save::<PauseForm>)
        .get("/assignments/{id}/successor", edit::<SuccessorForm>)
        .post("/assignments/{id}/successor", save::<SuccessorForm>)
        .get("/assignments/{of}/substitutes/new", new_substitute)
        .post("/assignments/{of}/substitutes/new", save::<SubstituteForm>)
        .get("/assignments/{of}/substitutes/{id}", edit::<SubstituteForm>)
        .post("/assignments/{of}/substitutes/{id}", save::<SubstituteForm>)
        .get("/assignments/{id}/resume", edit::<ResumeForm>)
        .post("/assignments/{id}/resume", save::<ResumeForm>)
        .get("/assignments/{id}/ending", edit::<EndingForm>)
        .post("/assignments/{id}/ending", save::<EndingForm>)
        .post("/assignments/{id}/ending/return/{version}", take_back)
}
