//! An assignment begins.

use entity::assignment;
use sea_orm::Set;

use crate::{
    assignments::{known::Known, planned, queries},
    error::{Error, Result},
    people, seniors,
    store::Tx,
    web::lang::Lang,
};

/// Begins an assignment, with the next number. The same two have only one at a time in a service.
///
/// # Errors
///
/// [`Error::RefusedAt`] the field `volunteer` if they have one already.
pub async fn begin(tx: &Tx, row: assignment::ActiveModel, lang: Lang) -> Result<assignment::Model> {
    if let Some(same) = queries::beside(tx.read(), &row, None).await? {
        return Err(Error::refused_at("volunteer", (lang.assignments().is_there)(&same.number)));
    }
    let number = people::next_free("B", queries::numbers(tx.read()).await?);
    let row = tx.insert(assignment::ActiveModel { number: Set(number), ..row }).await?;
    let known = Known::of(tx.read(), row).await?;
    planned::keep(tx, None, &known).await?;
    seniors::check_service(tx, known.row.senior_id).await?;
    Ok(known.row)
}
