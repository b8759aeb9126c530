//! When, where and whom a volunteer can visit: what proposals go by.

mod card;
mod form;

pub use card::card;
pub use form::ProfileForm;
