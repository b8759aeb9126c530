//! The routes of the journal.

use super::{acts, follow_ups::FollowUpForm, notes::NoteForm, page};
use crate::web::{
    editing::{edit, save},
    route::Routes,
};

/// The routes of the journal.
pub fn routes() -> Routes {
    Routes::default()
        .get("/journal/{kind}/{key}", page::show)
        .get("/journal/{kind}/{key}/notes", edit::<NoteForm>)
        .post("/journal/{kind}/{key}/notes", save::<NoteForm>)
        .get("/journal/{kind}/{key}/follow-ups", edit::<FollowUpForm>)
        .post("/journal/{kind}/{key}/follow-ups", save::<FollowUpForm>)
        .get("/journal/notes/{id}", edit::<NoteForm>)
        .post("/journal/notes/{id}", save::<NoteForm>)
        .post("/journal/notes/{id}/return/{version}", acts::return_note)
        .get("/journal/follow-ups/{id}", edit::<FollowUpForm>)
        .post("/journal/follow-ups/{id}", save::<FollowUpForm>)
        .post("/journal/follow-ups/{id}/done/{from}", acts::done)
        .post("/journal/follow-ups/{id}/reopen/{version}/{from}", acts::reopen)
        .post("/journal/follow-ups/{id}/later/{from}", acts::put_off)
        .post("/journal/follow-ups/{id}/back/{day}/{version}/{from}", acts::put_back)
        .post("/journal/follow-ups/{id}/return/{version}", acts::return_follow_up)
        .post("/presence", page::ping)
}
