//! The routes of the volunteers.

use entity::volunteer;

use super::{list, person::VolunteerForm};
use crate::{
    people::{EndingForm, NoteForm, PersonForm},
    web::{
        editing::{edit, save},
        route::Routes,
    },
};

type Person = PersonForm<VolunteerForm>;
type Note = NoteForm<volunteer::Entity>;
type Ending = EndingForm<volunteer::Entity>;

/// The routes of the volunteers, but for the page of the record.
pub fn routes() -> Routes {
    Routes::default()
        .get("/volunteers", list::index)
        .get("/volunteers/list.xlsx", list::export)
        .get("/volunteers/new", edit::<Person>)
        .post("/volunteers/new", save::<Person>)
        .get("/volunteers/{id}/edit", edit::<Person>)
        .post("/volunteers/{id}/edit", save::<Person>)
        .get("/volunteers/{id}/note", edit::<Note>)
        .post("/volunteers/{id}/note", save::<Note>)
        .get("/volunteers/{id}/ending", edit::<Ending>)
        .post("/volunteers/{id}/ending", save::<Ending>)
}
