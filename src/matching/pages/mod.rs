//! The pages of matching: who fits one enquiry, who is asked, and who fits whom of the whole waiting list.

mod ask;
mod matches;
mod waiting_list;

use crate::web::{
    editing::{edit, save},
    route::Routes,
};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/enquiries/{of}/matches", matches::show)
        .get("/enquiries/{of}/matches/{id}", edit::<ask::AskForm>)
        .post("/enquiries/{of}/matches/{id}", save::<ask::AskForm>)
        .get("/matching", waiting_list::show)
}
