//! The way to a new enquiry: with the coordinator's own name, and with whom it is for or from, where that is known.

use super::form::EnquiryForm;
use crate::{
    error::Result,
    form,
    web::{
        desk::Desk,
        editing::{Editing, Maybe},
        extract::Asked,
        form_page::FormPage,
        page::Page,
        role::{Caller, Coordinator},
    },
};

form! {
    /// Whom a new enquiry is for, from whom it comes, or which service it is for.
    pub struct About { senior, partner, service }
}

/// The form of a new enquiry.
pub async fn new(desk: Desk<Coordinator>, Asked(about): Asked<About>) -> Result<Page<FormPage>> {
    let key = Maybe { id: None };
    let (mut form, _) = EnquiryForm::current(desk.db(), key, desk.lang(), desk.today()).await?;
    form.senior.chosen.set(about.senior.value());
    if !about.partner.value().is_empty() {
        form.partner.chosen.set(about.partner.value());
        form.caller.set(entity::value::CallerKind::Partner);
    }
    form.service.set_if(about.service.value().parse::<entity::value::Service>().ok().as_ref());
    form.account.set_if(desk.by.actor().account().as_ref());
    let (form, _) = desk.page.given(form, 0);
    Ok(Page(form.page(&desk, key).await?))
}
