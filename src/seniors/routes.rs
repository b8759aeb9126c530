//! The routes of the seniors.

use entity::senior;

use super::{
    care_funds, entries, list,
    parts::{
        care_fund::CareFundForm, care_grade::CareGradeForm, contact::ContactForm, household::HouseholdForm,
        insurance::InsuranceForm, letters::LettersForm, person::SeniorForm, wishes::WishesForm,
    },
};
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

type Person = PersonForm<SeniorForm>;
type Note = NoteForm<senior::Entity>;
type Consent = ConsentForm<senior::Entity>;
type Withdrawal = WithdrawalForm<senior::Entity>;
type Ending = EndingForm<senior::Entity>;

/// The routes of the seniors, but for the page of the record.
pub fn routes() -> Routes {
    record().merge(entries::routes()).merge(care_funds())
}

fn record() -> Routes {
    Routes::default()
        .get("/seniors", list::index)
        .get("/seniors/list.xlsx", list::export)
        .get("/seniors/new", edit::<Person>)
        .post("/seniors/new", save::<Person>)
        .post("/seniors/new/hints", alike::ask::<SeniorForm>)
        .get("/seniors/{id}/edit", edit::<Person>)
        .post("/seniors/{id}/edit", save::<Person>)
        .get("/seniors/{id}/insurance", edit::<InsuranceForm>)
        .post("/seniors/{id}/insurance", save::<InsuranceForm>)
        .get("/seniors/{id}/recipient", edit::<LettersForm>)
        .post("/seniors/{id}/recipient", save::<LettersForm>)
        .get("/seniors/{id}/note", edit::<Note>)
        .post("/seniors/{id}/note", save::<Note>)
        .get("/seniors/{id}/household", edit::<HouseholdForm>)
        .post("/seniors/{id}/household", save::<HouseholdForm>)
        .get("/seniors/{id}/wishes", edit::<WishesForm>)
        .post("/seniors/{id}/wishes", save::<WishesForm>)
        .get("/seniors/{id}/consents/new", edit::<Consent>)
        .post("/seniors/{id}/consents/new", save::<Consent>)
        .get("/seniors/{of}/consents/{id}", edit::<Withdrawal>)
        .post("/seniors/{of}/consents/{id}", save::<Withdrawal>)
        .get("/seniors/{id}/ending", edit::<Ending>)
        .post("/seniors/{id}/ending", save::<Ending>)
        .get("/seniors/{of}/care-grades/new", edit::<CareGradeForm>)
        .post("/seniors/{of}/care-grades/new", save::<CareGradeForm>)
        .get("/seniors/{of}/care-grades/{id}", edit::<CareGradeForm>)
        .post("/seniors/{of}/care-grades/{id}", save::<CareGradeForm>)
        .get("/seniors/{of}/contacts/new", edit::<ContactForm>)
        .post("/seniors/{of}/contacts/new", save::<ContactForm>)
        .get("/seniors/{of}/contacts/{id}", edit::<ContactForm>)
        .post("/seniors/{of}/contacts/{id}", save::<ContactForm>)
}

fn care_funds() -> Routes {
    Routes::default()
        .get("/care-funds", care_funds::index)
        .get("/care-funds/list.xlsx", care_funds::export)
        .get("/care-funds/new", edit::<CareFundForm>)
        .post("/care-funds/new", save::<CareFundForm>)
        .get("/care-funds/{id}", edit::<CareFundForm>)
        .post("/care-funds/{id}", save::<CareFundForm>)
}
