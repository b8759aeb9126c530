//! Whether what a form names was there to choose: its page offers nothing else, but anything can be sent. What stands in
//! the enquiry already may stay.

use entity::value::AccountId;
use sea_orm::ConnectionTrait;

use super::queries;
use crate::{
    error::{Error, Result},
    web::{lang::Lang, problem::Problem},
};

/// Only who coordinates looks after an enquiry, or goes there.
///
/// # Errors
///
/// [`Error::RefusedAt`] the field if it is somebody else, or nobody.
pub async fn coordinator(
    db: &impl ConnectionTrait,
    field: &'static str,
    now: Option<AccountId>,
    before: Option<AccountId>,
    lang: Lang,
) -> Result<()> {
    let Some(id) = now else { return Ok(()) };
    let those = queries::coordinators(db, before).await?;
    refuse_unless(those.iter().any(|account| account.id == id), field, lang)
}

fn refuse_unless(is_offered: bool, field: &'static str, lang: Lang) -> Result<()> {
    if is_offered { Ok(()) } else { Err(Error::refused_at(field, Problem::NotAChoice.say(lang))) }
}
