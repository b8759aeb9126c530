//! The routes of the enquiries.

use super::{
    admit::AdmitForm,
    board, buttons,
    form::EnquiryForm,
    hints, intake,
    link::LinkForm,
    list,
    proposals::AnswerForm,
    step_form::{self, Closing, Findings, FirstMeeting, HomeVisit, HomeVisitCancelled, StepForm, WaitingAgain},
};
use crate::web::{
    editing::{edit, save},
    route::Routes,
};

/// The routes of the enquiries, but for the page of the record.
pub fn routes() -> Routes {
    Routes::default()
        .get("/enquiries", board::show)
        .get("/enquiries/all", list::index)
        .get("/enquiries/all/list.xlsx", list::export)
        .get("/enquiries/new", intake::new)
        .post("/enquiries/new", save::<EnquiryForm>)
        .post("/enquiries/hints", hints::ask)
        .get("/enquiries/{id}/edit", edit::<EnquiryForm>)
        .post("/enquiries/{id}/edit", save::<EnquiryForm>)
        .get("/enquiries/{id}/senior", edit::<LinkForm>)
        .post("/enquiries/{id}/senior", save::<LinkForm>)
        .get("/enquiries/{id}/senior/new", edit::<AdmitForm>)
        .post("/enquiries/{id}/senior/new", save::<AdmitForm>)
        .post("/enquiries/{id}/reopening/{version}", buttons::reopen)
        .merge(steps())
}

/// What moves an enquiry on.
fn steps() -> Routes {
    Routes::default()
        .get("/enquiries/{id}/home-visit", step_form::home_visit)
        .post("/enquiries/{id}/home-visit", save::<StepForm<HomeVisit>>)
        .get("/enquiries/{id}/home-visit/cancellation", edit::<StepForm<HomeVisitCancelled>>)
        .post("/enquiries/{id}/home-visit/cancellation", save::<StepForm<HomeVisitCancelled>>)
        .get("/enquiries/{id}/home-visit/findings", edit::<StepForm<Findings>>)
        .post("/enquiries/{id}/home-visit/findings", save::<StepForm<Findings>>)
        .get("/enquiries/{id}/answer", edit::<AnswerForm>)
        .post("/enquiries/{id}/answer", save::<AnswerForm>)
        .get("/enquiries/{id}/first-meeting", edit::<StepForm<FirstMeeting>>)
        .post("/enquiries/{id}/first-meeting", save::<StepForm<FirstMeeting>>)
        .get("/enquiries/{id}/waiting", edit::<StepForm<WaitingAgain>>)
        .post("/enquiries/{id}/waiting", save::<StepForm<WaitingAgain>>)
        .get("/enquiries/{id}/closing", edit::<StepForm<Closing>>)
        .post("/enquiries/{id}/closing", save::<StepForm<Closing>>)
}
