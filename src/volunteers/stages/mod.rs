//! Where a volunteer stands between application and leaving, with its history.

mod card;
mod form;
mod planned;
mod queries;
pub mod rules;

use chrono::NaiveDate;
use entity::{
    value::{Stage, VolunteerId},
    volunteer_stage,
};
use sea_orm::Set;

use rules::Refusal;

pub use card::{card, says};
pub use form::StageForm;
pub use queries::{history, in_stage};

use crate::{
    error::{Error, Result},
    store::{SeenAt, Tx},
    volunteers::text::refused,
    web::lang::Lang,
};

/// Keeps the history, and what is planned, in step with the end of volunteering, or with that having been taken back.
///
/// # Errors
///
/// [`Error::Refused`] if something has happened after that day.
pub async fn end(tx: &Tx, id: VolunteerId, ended_on: Option<NaiveDate>, lang: Lang) -> Result<()> {
    let mut steps = history(tx.read(), id).await?.into_iter().peekable();
    let left = steps.next_if(|last| last.stage == Stage::Left);
    if let (Some(day), Some(before)) = (ended_on, steps.peek())
        && day < before.since
    {
        return Err(Error::refused(refused(&Refusal::Before(before.since), lang)));
    }
    let row = |day| volunteer_stage::ActiveModel { since: Set(day), ..Default::default() };
    match (ended_on, left) {
        (None, None) => (),
        (None, Some(left)) => {
            tx.delete(left.seen_now()).await?;
            planned::plan(tx, id, steps.peek()).await?;
        }
        (Some(day), Some(left)) => {
            let change = volunteer_stage::ActiveModel { id: Set(left.id), ..row(day) };
            tx.update(left.seen_now(), change).await?;
        }
        (Some(day), None) => {
            planned::withdraw(tx, id, steps.peek()).await?;
            let step = volunteer_stage::ActiveModel { volunteer_id: Set(id), stage: Set(Stage::Left), ..row(day) };
            tx.insert(step).await?;
        }
    }
    Ok(())
}
