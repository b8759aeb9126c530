//! The routes of the assignments.

use super::{
    form::{AssignmentForm, EndingForm},
    list, new,
    placement::PlacementForm,
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
        .get("/assignments/{id}/ending", edit::<EndingForm>)
        .post("/assignments/{id}/ending", save::<EndingForm>)
        .get("/enquiries/{id}/placement", edit::<PlacementForm>)
        .post("/enquiries/{id}/placement", save::<PlacementForm>)
}
