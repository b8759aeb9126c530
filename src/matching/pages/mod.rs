//! The pages of matching: who fits one enquiry, who is asked, and who fits whom of the whole waiting list.

mod ask;
mod matches;
mod waiting_list;

use crate::web::{editing::save, route::Routes};

pub(super) fn routes() -> Routes {
    Routes::default()
        .get("/enquiries/{of}/matches", matches::show)
        .get("/enquiries/{of}/matches/{id}", ask::ask)
        .post("/enquiries/{of}/matches/{id}", save::<ask::AskForm>)
        .get(waiting_list::PATH, waiting_list::show)
}
