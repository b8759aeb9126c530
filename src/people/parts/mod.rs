//! The parts of a person's record that both kinds have, each from its form to its row.

mod ending;
mod note;
mod person;
mod single;

pub use ending::EndingForm;
pub use note::{NoteForm, note_card};
pub use person::{KnownSoFar, Own, PersonForm, Taken, take_on};
pub use single::{OneEach, Single, single};

use crate::{
    people::{Named, PersonKind, record},
    web::{desk::Desk, form::Form, form_page::FormPage, role::Caller},
};

/// The page of a form over one part of a record, `/seniors/7/note`.
pub fn form_page<P: PersonKind, C: Caller>(
    desk: &Desk<C>,
    row: &P::Model,
    form: &impl Form,
    title: &str,
    part: &str,
) -> FormPage {
    let home = record::<P>(P::id(row));
    let title = format!("{title} · {}", P::number(row));
    FormPage::new(&desk.page, form, title, format!("{home}/{part}"), home).about(row.full_name())
}
