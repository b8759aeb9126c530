//! The routes of the volunteers.

use super::{
    list,
    parts::{ending::EndingForm, note::NoteForm, person::PersonForm},
    show,
};
use crate::web::{
    editing::{edit, save},
    route::Routes,
};

/// The routes of the volunteers.
pub fn routes() -> Routes {
    Routes::default()
        .get("/volunteers", list::index)
        .get("/volunteers/list.xlsx", list::export)
        .get("/volunteers/new", edit::<PersonForm>)
        .post("/volunteers/new", save::<PersonForm>)
        .get("/volunteers/{id}", show::show)
        .get("/volunteers/{id}/edit", edit::<PersonForm>)
        .post("/volunteers/{id}/edit", save::<PersonForm>)
        .get("/volunteers/{id}/note", edit::<NoteForm>)
        .post("/volunteers/{id}/note", save::<NoteForm>)
        .get("/volunteers/{id}/ending", edit::<EndingForm>)
        .post("/volunteers/{id}/ending", save::<EndingForm>)
}
