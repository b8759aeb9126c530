//! What seniors and volunteers have in common: how they are found, numbered, and named on screen.

pub mod address;
pub mod alike;
pub mod consents;
mod contact;
mod districts;
mod finding;
pub mod former;
mod head;
mod kind;
pub mod list;
mod number;
pub mod paper;
mod parts;
pub mod pick;
mod queries;
mod tandem;
mod text;
pub mod week;
pub mod wishing;

pub use contact::contact;
pub use districts::{choices as district_choices, is_offered as is_district_offered, names as district_names};
pub use finding::{FoldedName, folded, folded_contact, mentions, mentions_either, words};
pub use head::{ending, head};
pub use kind::{KindWords, Named, Person, PersonKind, person_kind, record};
pub use number::next_free;
pub use parts::{
    EndingForm, KnownSoFar, NoteForm, OneEach, Own, PersonForm, Single, Taken, form_page, note_card, single, take_on,
};
pub use queries::{by_id, by_ids, going_on, running_after};
pub use tandem::{PersonId, running};
pub use text::{PersonWords, service_word};
