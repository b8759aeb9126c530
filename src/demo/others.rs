//! What others did with the relief budgets: care providers who billed them too, and care funds who told what is left.

use chrono::Days;
use entity::{
    external_use, fund_balance,
    value::{Cents, Month, SeniorId},
};
use sea_orm::Set;

use super::{
    dice::Dice,
    seniors::{Senior, Story},
    world::World,
};
use crate::{error::Result, store::Tx};

/// Writes what the office learnt in a month; in the first one, also about the months of that year before it.
pub async fn write(tx: &Tx, world: &World, ids: &[SeniorId], month: Month) -> Result<()> {
    let calendar = world.calendar;
    let is_first = month.first_day() == calendar.first_day();
    let begins = Month::new(month.year(), 1).filter(|_| is_first).unwrap_or(month);
    let seniors = || world.seniors.iter().zip(ids).enumerate().map(|(at, (senior, id))| (at, senior, *id));
    let sharing = seniors().filter(|(at, senior, _)| shares(*at, senior) && month < calendar.month(0));
    let uses = sharing.flat_map(|(at, senior, id)| {
        let known =
            begins.through(month).filter(|month| senior.grades.iter().any(|grade| grade.from <= month.first_day()));
        known.map(move |month| usage(at, id, month))
    });
    tx.insert_all(uses.collect()).await?;
    let asking = seniors().filter(|(at, senior, _)| asks(*at, senior) && senior.since < calendar.first_day());
    let words = asking.filter(|_| month == calendar.month(7)).map(|(at, _, id)| word(at, id, month));
    tx.insert_all(words.collect()).await?;
    Ok(())
}

/// Whose budget goes to a nursing service as well.
fn shares(at: usize, senior: &Senior) -> bool {
    senior.story == Story::SharedBudget || (senior.story == Story::ClaimAssigned && at.is_multiple_of(4))
}

/// Who has asked the care fund what is left.
fn asks(at: usize, senior: &Senior) -> bool {
    senior.story == Story::ClaimAssigned && !at.is_multiple_of(4)
}

/// What a nursing service billed: most of the month's 131 euros.
fn usage(at: usize, id: SeniorId, month: Month) -> external_use::ActiveModel {
    let mut dice = Dice::of(&format!("others of {at} in {month}"));
    external_use::ActiveModel {
        senior_id: Set(id),
        day: Set(month.first_day() + Days::new(24)),
        amount: Set(euros(dice.between(88, 131))),
        ..Default::default()
    }
}

/// In the first half of the year there is something left of the last.
fn word(at: usize, id: SeniorId, month: Month) -> fund_balance::ActiveModel {
    let mut dice = Dice::of(&format!("word on {at}"));
    let last_year = if month.number() <= 6 { dice.between(0, 300) } else { 0 };
    fund_balance::ActiveModel {
        senior_id: Set(id),
        day: Set(month.first_day() + Days::new(14)),
        last_year: Set(euros(last_year)),
        this_year: Set(euros(dice.between(20, 131 * u64::from(month.number())))),
        ..Default::default()
    }
}

fn euros(euros: u64) -> Cents {
    Cents(i64::try_from(euros * 100).unwrap_or_default())
}
