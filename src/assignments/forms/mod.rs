//! The forms of an assignment's life.

mod assignment;
mod ending;
mod pause;
mod placement;
mod resume;
mod substitute;
mod successor;
mod trial_talk;

use entity::assignment as row;

use crate::web::{desk::Desk, form::Form, form_page::FormPage, role::Coordinator};

pub use assignment::AssignmentForm;
pub use ending::{EndingForm, take_back};
pub use pause::PauseForm;
pub use placement::PlacementForm;
pub use resume::ResumeForm;
pub use substitute::{SubstituteForm, new_substitute};
pub use successor::SuccessorForm;
pub use trial_talk::TrialTalkForm;

/// The page of a form over a part of an assignment.
fn form_page(desk: &Desk<Coordinator>, row: &row::Model, form: &impl Form, title: &str, part: &str) -> FormPage {
    let home = format!("/assignments/{}", row.id);
    FormPage::new(&desk.page, form, format!("{title} · {}", row.number), format!("{home}/{part}"), home)
}
