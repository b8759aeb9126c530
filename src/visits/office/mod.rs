//! The office's pages about visits: what waits, one visit, many from paper.

mod confirmations;
mod correction;
mod export;
mod history;
mod list;
mod paper;
mod queries;
mod removal;
mod returns;
mod shorthand;
mod show;
mod text;

pub use text::Text;

use crate::web::route::Routes;

/// The routes of the office.
pub fn routes() -> Routes {
    Routes::default()
        .get("/visits", list::show)
        .get("/visits/list.xlsx", export::workbook)
        .get("/visits/list.csv", export::csv)
        .get("/visits/paper", paper::show)
        .post("/visits/paper", paper::enter)
        .post("/visits/paper/{id}/removal/{version}", paper::undo)
        .post_from("/visits/confirmations", "/visits", confirmations::create)
        .post("/visits/confirmations/{at}/reversal", confirmations::undo)
        .get("/visits/{id}", show::show)
        .get("/visits/{id}/edit", correction::edit)
        .post("/visits/{id}", correction::update)
        .post("/visits/{id}/confirmation", confirmations::confirm)
        .post("/visits/{id}/confirmation/{version}/reversal", confirmations::reverse)
        .post_from("/visits/{id}/return", "/visits/{id}", returns::create)
        .post("/visits/{id}/return/{version}/reversal", returns::reverse)
        .get("/visits/{id}/removal", removal::ask)
        .post("/visits/{id}/removal/{version}", removal::create)
        .post("/visits/{id}/removal/{version}/reversal", removal::reverse)
}
