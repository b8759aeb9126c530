//! What is entered behind a statement that stands: it is saved, and does not change what was issued.

use chrono::NaiveDate;
use entity::value::SeniorId;

use crate::{
    error::Result,
    months,
    store::Tx,
    web::{done::Done, format, lang::Lang},
};

/// Says so where something holds from this day on that statements of the senior were reckoned without.
pub async fn of_billed(tx: &Tx, senior: SeniorId, from: NaiveDate, done: Done, lang: Lang) -> Result<Done> {
    let billed = months::billed_since(tx.read(), senior, from).await?;
    Ok(match billed {
        Some(month) => done.adding(&(lang.people().billed_before)(&format::month(month, lang))),
        None => done,
    })
}
