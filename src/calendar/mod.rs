//! Dates in people's own calendars (iCalendar, RFC 5545): a feed for each account at a secret address, and invitations
//! that go with a mail.
//!
//! A slice that has dates offers them as a [`Source`]; `app` lists the sources. What a feed holds leaves the house: it
//! is copied to phones and to whoever keeps their calendars. So an [`Event`] has no more than somebody needs to be at
//! the right place at the right time: a person stands in it as [`whom`] has it, without first name, street, phone,
//! health or number, and the street is looked up in Geleit (`domain.md` E.1: volunteers get only what they need, and a
//! calendar needs less than they do).

mod commands;
mod event;
mod feed;
mod ics;
mod limit;
mod queries;
mod routes;
mod sources;
mod text;

pub use event::{Event, whom};
pub use feed::feed;
pub use ics::{Guest, invitation};
pub use limit::Limit;
pub use routes::routes;
pub use sources::{Asking, Found, Source, Sources};
