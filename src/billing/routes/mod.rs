//! What Finance sees in the browser: months and their close, statements, the relief budget.

mod cancellations;
mod closing;
mod logged;
mod month;
mod months;
mod preview;
mod relief_budget;
mod statement;
mod statements;

use crate::web::route::Routes;

/// The routes of billing.
pub fn routes() -> Routes {
    months().merge(statements()).get("/seniors/{id}/relief-budget", relief_budget::show)
}

fn months() -> Routes {
    Routes::default()
        .get("/months", months::index)
        .get("/months/{month}", month::show)
        .get("/months/{month}/entries", logged::silent)
        .get("/months/{month}/unconfirmed", logged::unconfirmed)
        .get("/months/{month}/preview", preview::show)
        .get("/months/{month}/closing", closing::ask)
        .post("/months/{month}/closing", closing::close)
        .get("/months/{month}/bundle.pdf", month::bundle)
}

fn statements() -> Routes {
    Routes::default()
        .get("/statements", statements::index)
        .get("/statements/list.xlsx", statements::workbook)
        .get("/statements/list.csv", statements::csv)
        .get("/statements/{id}", statement::show)
        .get("/statements/{id}/pdf", statement::pdf)
        .get("/statements/{id}/cancellation/new", cancellations::new)
        .post_from("/statements/{id}/cancellation", "/statements/{id}/cancellation/new", cancellations::create)
}
