//! The routes of the events.

use super::{
    form::{Death, EventForm, Home, Hospital, Moving},
    list,
    return_form::ReturnForm,
    taking_back,
};
use crate::web::{
    editing::{edit, save},
    route::Routes,
};

/// The routes of the events.
pub fn routes() -> Routes {
    Routes::default()
        .get("/seniors/{id}/events", list::show)
        .get("/seniors/{id}/events/hospital", edit::<EventForm<Hospital>>)
        .post("/seniors/{id}/events/hospital", save::<EventForm<Hospital>>)
        .get("/seniors/{id}/events/move", edit::<EventForm<Moving>>)
        .post("/seniors/{id}/events/move", save::<EventForm<Moving>>)
        .get("/seniors/{id}/events/home", edit::<EventForm<Home>>)
        .post("/seniors/{id}/events/home", save::<EventForm<Home>>)
        .get("/seniors/{id}/events/death", edit::<EventForm<Death>>)
        .post("/seniors/{id}/events/death", save::<EventForm<Death>>)
        .get("/seniors/{of}/events/{event}/return", edit::<ReturnForm>)
        .post("/seniors/{of}/events/{event}/return", save::<ReturnForm>)
        .get("/seniors/{of}/events/{event}/reversal", taking_back::show)
        .post("/seniors/{of}/events/{event}/reversal", taking_back::take_back)
}
