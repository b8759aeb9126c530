//! The routes of the network partners.

use super::{
    list,
    parts::{contact::ContactForm, ending::EndingForm, partner::PartnerForm},
};
use crate::web::{
    editing::{edit, save},
    route::Routes,
};

/// The routes of the network partners.
pub fn routes() -> Routes {
    Routes::default()
        .get("/partners", list::index)
        .get("/partners/list.xlsx", list::export)
        .get("/partners/new", edit::<PartnerForm>)
        .post("/partners/new", save::<PartnerForm>)
        .get("/partners/{id}/edit", edit::<PartnerForm>)
        .post("/partners/{id}/edit", save::<PartnerForm>)
        .get("/partners/{id}/ending", edit::<EndingForm>)
        .post("/partners/{id}/ending", save::<EndingForm>)
        .get("/partners/{of}/contacts/new", edit::<ContactForm>)
        .post("/partners/{of}/contacts/new", save::<ContactForm>)
        .get("/partners/{of}/contacts/{id}", edit::<ContactForm>)
        .post("/partners/{of}/contacts/{id}", save::<ContactForm>)
}
