//! What stands once for a day: use by others, a fund's word, attendance at a meeting.

use chrono::NaiveDate;
use entity::{external_use, fund_balance, group_attendance, group_meeting, value::SeniorId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter};

use crate::{
    error::Result,
    store::{SeenAt, Tx},
    web::format,
};

/// Days of which both records have an amount.
#[derive(Debug, Default)]
pub struct SameDays {
    /// Another amount in each.
    pub uses: Vec<NaiveDate>,
    /// Another word in each.
    pub words: Vec<NaiveDate>,
    /// Meetings whose attendance was billed for both.
    pub meetings: Vec<NaiveDate>,
}

async fn uses(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<external_use::Model>> {
    Ok(external_use::Entity::find().filter(external_use::Column::SeniorId.eq(id)).all(db).await?)
}

async fn words(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<fund_balance::Model>> {
    Ok(fund_balance::Entity::find().filter(fund_balance::Column::SeniorId.eq(id)).all(db).await?)
}

/// With the day of each meeting.
async fn attended(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<(group_attendance::Model, NaiveDate)>> {
    let rows = group_attendance::Entity::find()
        .find_also_related(group_meeting::Entity)
        .filter(group_attendance::Column::SeniorId.eq(id));
    Ok(rows.all(db).await?.into_iter().filter_map(|(row, meeting)| Some((row, meeting?.day))).collect())
}

/// What cannot both be right.
pub async fn contradicting(db: &impl ConnectionTrait, stays: SeniorId, goes: SeniorId) -> Result<SameDays> {
    let mut found = SameDays::default();
    let ours = uses(db, stays).await?;
    let other = |row: &external_use::Model| ours.iter().any(|it| it.day == row.day && it.amount != row.amount);
    found.uses.extend(uses(db, goes).await?.iter().filter(|row| other(row)).map(|row| row.day));
    let ours = words(db, stays).await?;
    let is_other = |one: &fund_balance::Model, row: &fund_balance::Model| {
        one.day == row.day && (one.last_year, one.this_year) != (row.last_year, row.this_year)
    };
    let theirs = words(db, goes).await?;
    found.words.extend(theirs.iter().filter(|row| ours.iter().any(|it| is_other(it, row))).map(|row| row.day));
    let ours = attended(db, stays).await?;
    let is_billed_twice = |row: &group_attendance::Model| {
        let both = ours.iter().any(|(it, _)| it.meeting_id == row.meeting_id && it.run_id.is_some());
        both && row.run_id.is_some()
    };
    let theirs = attended(db, goes).await?;
    found.meetings.extend(theirs.iter().filter(|(row, _)| is_billed_twice(row)).map(|(_, day)| *day));
    Ok(found)
}

/// Leaves of two that say the same one; of an attendance the one that was billed.
pub async fn settle(tx: &Tx, stays: SeniorId, goes: SeniorId) -> Result<Vec<String>> {
    let mut settled = Vec::new();
    let ours = uses(tx.read(), stays).await?;
    for row in uses(tx.read(), goes).await?.into_iter().filter(|row| ours.iter().any(|it| it.day == row.day)) {
        settled.push(format!("Verbrauch bei anderen am {}: {} € (doppelt)", format::day(row.day), row.amount));
        tx.delete(row.seen_now()).await?;
    }
    let ours = words(tx.read(), stays).await?;
    for row in words(tx.read(), goes).await?.into_iter().filter(|row| ours.iter().any(|it| it.day == row.day)) {
        settled.push(format!("Auskunft der Kasse vom {} (doppelt)", format::day(row.day)));
        tx.delete(row.seen_now()).await?;
    }
    let ours = attended(tx.read(), stays).await?;
    for (row, day) in attended(tx.read(), goes).await? {
        let Some((same, _)) = ours.iter().find(|(it, _)| it.meeting_id == row.meeting_id) else { continue };
        let double = if row.run_id.is_some() { same.clone() } else { row };
        settled.push(format!("Gruppentermin am {}: {} Minuten (doppelt)", format::day(day), double.minutes.0));
        tx.delete(double.seen_now()).await?;
    }
    Ok(settled)
}
