//! The routes of the volunteers.

use entity::volunteer;

use super::{list, my, papers::PapersForm, person::VolunteerForm, profile::ProfileForm, stages::StageForm};
use crate::{
    people::{
        EndingForm, NoteForm, PersonForm, alike,
        consents::{ConsentForm, WithdrawalForm},
    },
    web::{
        editing::{edit, save},
        route::Routes,
    },
};

type Person = PersonForm<VolunteerForm>;
type Note = NoteForm<volunteer::Entity>;
type Consent = ConsentForm<volunteer::Entity>;
type Withdrawal = WithdrawalForm<volunteer::Entity>;
type Ending = EndingForm<volunteer::Entity>;

/// The routes of the volunteers, but for the page of the record.
pub fn routes() -> Routes {
    Routes::default()
        .get("/volunteers", list::index)
        .get("/volunteers/list.xlsx", list::export)
        .get("/volunteers/new", edit::<Person>)
        .post("/volunteers/new", save::<Person>)
        .post("/volunteers/new/hints", alike::ask::<VolunteerForm>)
        .get("/my/profile", my::show)
        .get("/volunteers/{id}/edit", edit::<Person>)
        .post("/volunteers/{id}/edit", save::<Person>)
        .get("/volunteers/{id}/stage", edit::<StageForm>)
        .post("/volunteers/{id}/stage", save::<StageForm>)
        .get("/volunteers/{id}/papers", edit::<PapersForm>)
        .post("/volunteers/{id}/papers", save::<PapersForm>)
        .get("/volunteers/{id}/profile", edit::<ProfileForm>)
        .post("/volunteers/{id}/profile", save::<ProfileForm>)
        .get("/volunteers/{id}/note", edit::<Note>)
        .post("/volunteers/{id}/note", save::<Note>)
        .get("/volunteers/{id}/consents/new", edit::<Consent>)
        .post("/volunteers/{id}/consents/new", save::<Consent>)
        .get("/volunteers/{of}/consents/{id}", edit::<Withdrawal>)
        .post("/volunteers/{of}/consents/{id}", save::<Withdrawal>)
        .get("/volunteers/{id}/ending", edit::<Ending>)
        .post("/volunteers/{id}/ending", save::<Ending>)
}
