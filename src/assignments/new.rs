//! The way to a new tandem.

use super::forms::AssignmentForm;
use crate::{
    error::Result,
    form,
    web::{
        desk::Desk,
        editing::{Editing, Maybe},
        extract::Asked,
        form_page::FormPage,
        page::Page,
        role::Coordinator,
    },
};

form! {
    /// Whom a new tandem is for, where that is known.
    pub struct About { senior, volunteer }
}

/// The form of a new tandem.
pub async fn new(desk: Desk<Coordinator>, Asked(about): Asked<About>) -> Result<Page<FormPage>> {
    let key = Maybe { id: None };
    let (mut form, _) = AssignmentForm::current(desk.db(), key, desk.lang(), desk.today()).await?;
    form.senior.chosen.set(about.senior.value());
    form.volunteer.chosen.set(about.volunteer.value());
    let (form, _) = desk.page.given(form, 0);
    Ok(Page(form.page(&desk, key).await?))
}
