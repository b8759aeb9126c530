//! The routes of the letters.

use super::{
    form::{self, LetterForm},
    list, missing, preview, show,
};
use crate::web::{
    editing::{edit, save},
    route::Routes,
};

/// The routes of the letters.
pub fn routes() -> Routes {
    Routes::default()
        .get("/letters", list::index)
        .get("/letters/list.xlsx", list::workbook)
        .get("/letters/list.csv", list::csv)
        .get("/letters/bundle.pdf", show::bundle)
        .post_from("/letters/prints", "/letters", show::print)
        .post("/letters/prints/{at}/{keys}/reversal", show::unprint)
        .get("/letters/new/{kind}/{key}/{letter}", edit::<LetterForm>)
        .post("/letters/new/{kind}/{key}/{letter}", save::<LetterForm>)
        .post_from("/letters/new/{kind}/{key}/{letter}/preview", "/letters/new/{kind}/{key}/{letter}", form::preview)
        .get("/letters/{id}", show::show)
        .get("/letters/{id}/pdf", show::pdf)
        .post("/letters/{id}/mail", show::mail)
        .post("/letters/{id}/removal", show::remove)
        .post("/letters/{id}/removal/{version}/reversal", show::put_back)
        .get("/assignments/{id}/letters", missing::show)
        .post("/assignments/{id}/letters", missing::create)
        .post_from("/settings/texts/{block}/preview", "/settings/texts/{block}", preview::text)
}
