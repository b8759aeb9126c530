//! A volunteer's own pages, made for the phone: one question a screen, the answer that is nearly always right already
//! chosen.

mod change;
mod hours;
mod log;
mod page;
mod people;
mod queries;
mod removal;
mod start;
mod text;

pub use queries::assignment;

use crate::web::route::Routes;

/// The routes of a volunteer.
pub fn routes() -> Routes {
    Routes::default()
        .get("/my", start::show)
        .get("/my/people", people::show)
        .get("/my/hours", hours::show)
        .get("/my/visits/proposal/{assignment}", log::proposal)
        .get("/my/visits/new", log::new)
        .post_from("/my/visits", "/my/visits/new", log::create)
        .get("/my/visits/{id}/receipt", log::receipt)
        .get("/my/visits/{id}", change::show)
        .get("/my/visits/{id}/edit", change::edit)
        .post("/my/visits/{id}", change::update)
        .get("/my/visits/{id}/removal", removal::ask)
        .post("/my/visits/{id}/removal/{version}", removal::remove)
        .post("/my/visits/{id}/removal/{version}/reversal", removal::reverse)
}
