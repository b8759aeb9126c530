//! Where dates come from: slices offer them, `app` lists who does.

use std::pin::Pin;

use chrono::{DateTime, Utc};
use entity::account;

use super::event::Event;
use crate::{error::Result, store::Pool, web::lang::Lang};

/// Whose dates are asked for, and which.
#[derive(Clone, Copy, Debug)]
pub struct Asking<'a> {
    pub db: &'a Pool,
    /// Its roles and its volunteer say what may be told.
    pub account: &'a account::Model,
    pub lang: Lang,
    /// Dates that end before are over.
    pub from: DateTime<Utc>,
    /// Dates that begin later are too far off.
    pub until: DateTime<Utc>,
}

/// The dates of one slice.
pub type Found<'a> = Pin<Box<dyn Future<Output = Result<Vec<Event>>> + Send + 'a>>;

/// A slice's dates for an account: `Box::pin(async move { … })`.
pub type Source = for<'a> fn(Asking<'a>) -> Found<'a>;

/// Every slice that has dates.
pub type Sources = &'static [Source];
