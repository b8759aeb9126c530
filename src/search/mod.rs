//! Finding a person while the phone is at the ear: by part of a name however it is typed, a number, a phone, a street.

mod queries;
mod routes;
mod text;

pub use routes::routes;
