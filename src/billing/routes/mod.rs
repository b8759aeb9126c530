//! What Finance sees in the browser: months and their close, statements, the relief budget.

mod closing;
mod entries;
mod month;
mod months;
mod preview;

use crate::web::route::Routes;

/// The routes of billing.
pub fn routes() -> Routes {
    Routes::default()
        .get("/months", months::index)
        .get("/months/{month}", month::show)
        .get("/months/{month}/entries", entries::silent)
        .get("/months/{month}/unconfirmed", entries::unconfirmed)
        .get("/months/{month}/preview", preview::show)
        .get("/months/{month}/closing", closing::ask)
        .post("/months/{month}/closing", closing::close)
        .get("/months/{month}/bundle.pdf", month::bundle)
}
