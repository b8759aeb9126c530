//! The routes of the seniors.

use super::{
    care_funds, list,
    parts::{
        care_fund::CareFundForm, care_grade::CareGradeForm, contact::ContactForm, ending::EndingForm,
        external_use::ExternalUseForm, fund_balance::FundBalanceForm, insurance::InsuranceForm, note::NoteForm,
        person::PersonForm,
    },
    show, use_by_others,
};
use crate::web::{
    editing::{edit, save},
    route::Routes,
};

/// The routes of the seniors.
pub fn routes() -> Routes {
    record().merge(relief_budget()).merge(care_funds())
}

fn record() -> Routes {
    Routes::default()
        .get("/seniors", list::index)
        .get("/seniors/list.xlsx", list::export)
        .get("/seniors/new", edit::<PersonForm>)
        .post("/seniors/new", save::<PersonForm>)
        .get("/seniors/{id}", show::show)
        .get("/seniors/{id}/edit", edit::<PersonForm>)
        .post("/seniors/{id}/edit", save::<PersonForm>)
        .get("/seniors/{id}/insurance", edit::<InsuranceForm>)
        .post("/seniors/{id}/insurance", save::<InsuranceForm>)
        .get("/seniors/{id}/note", edit::<NoteForm>)
        .post("/seniors/{id}/note", save::<NoteForm>)
        .get("/seniors/{id}/ending", edit::<EndingForm>)
        .post("/seniors/{id}/ending", save::<EndingForm>)
        .get("/seniors/{of}/care-grades/new", edit::<CareGradeForm>)
        .post("/seniors/{of}/care-grades/new", save::<CareGradeForm>)
        .get("/seniors/{of}/care-grades/{id}", edit::<CareGradeForm>)
        .post("/seniors/{of}/care-grades/{id}", save::<CareGradeForm>)
        .get("/seniors/{of}/contacts/new", edit::<ContactForm>)
        .post("/seniors/{of}/contacts/new", save::<ContactForm>)
        .get("/seniors/{of}/contacts/{id}", edit::<ContactForm>)
        .post("/seniors/{of}/contacts/{id}", save::<ContactForm>)
}

fn relief_budget() -> Routes {
    Routes::default()
        .get("/seniors/{id}/external-uses", use_by_others::external_uses)
        .get("/seniors/{of}/external-uses/new", edit::<ExternalUseForm>)
        .post("/seniors/{of}/external-uses/new", save::<ExternalUseForm>)
        .get("/seniors/{of}/external-uses/{id}", edit::<ExternalUseForm>)
        .post("/seniors/{of}/external-uses/{id}", save::<ExternalUseForm>)
        .get("/seniors/{id}/fund-balances", use_by_others::fund_balances)
        .get("/seniors/{of}/fund-balances/new", edit::<FundBalanceForm>)
        .post("/seniors/{of}/fund-balances/new", save::<FundBalanceForm>)
        .get("/seniors/{of}/fund-balances/{id}", edit::<FundBalanceForm>)
        .post("/seniors/{of}/fund-balances/{id}", save::<FundBalanceForm>)
}

fn care_funds() -> Routes {
    Routes::default()
        .get("/care-funds", care_funds::index)
        .get("/care-funds/new", edit::<CareFundForm>)
        .post("/care-funds/new", save::<CareFundForm>)
        .get("/care-funds/{id}", edit::<CareFundForm>)
        .post("/care-funds/{id}", save::<CareFundForm>)
}
