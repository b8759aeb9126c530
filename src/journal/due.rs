//! The follow-ups that are open, as worklists and records show them.

use std::collections::HashMap;

use chrono::NaiveDate;
use entity::{
    follow_up,
    value::{AccountId, FollowUpId, Subject, SubjectKind},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, PaginatorTrait, QueryFilter, QueryOrder, QuerySelect, Select,
};

use super::{
    follow_ups::says,
    rules::{Group, sunday},
    subject::{account_names, names},
    text::Text,
};
use crate::{
    error::Result,
    web::{format, lang::Lang},
};

/// Whose follow-ups.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Whose {
    /// Hers, and those for both.
    MineAndBoth(AccountId),
    Both,
    /// Those of her colleagues.
    Others(AccountId),
}

/// An open follow-up.
#[derive(Clone, Debug)]
pub struct Due {
    pub id: FollowUpId,
    pub version: i32,
    pub group: Group,
    pub due_on: NaiveDate,
    /// What is to be done.
    pub says: String,
    /// Whom it is about, and where that is.
    pub who: String,
    pub href: String,
    /// Since when, or when: `seit 3 Tagen`, `heute`, `Fr 20.11.2026`.
    pub when: String,
    /// Whose it is.
    pub whom: String,
}

/// The open ones of a record, the most urgent first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of(db: &impl ConnectionTrait, subject: Subject, today: NaiveDate, lang: Lang) -> Result<Vec<Due>> {
    let rows = open(follow_up::Entity::of(subject)).all(db).await?;
    shown(db, rows, today, lang).await
}

/// Of each of these records the most urgent one, in words with its day.
///
/// # Errors
///
/// If the database does not answer.
pub async fn first(
    db: &impl ConnectionTrait,
    kind: SubjectKind,
    keys: impl IntoIterator<Item = i64>,
    today: NaiveDate,
    lang: Lang,
) -> Result<HashMap<i64, String>> {
    let column = match kind {
        SubjectKind::Senior => follow_up::Column::SeniorId,
        SubjectKind::Volunteer => follow_up::Column::VolunteerId,
        SubjectKind::Partner => follow_up::Column::PartnerId,
        SubjectKind::Assignment => follow_up::Column::AssignmentId,
        SubjectKind::Enquiry => follow_up::Column::EnquiryId,
    };
    let rows = open(follow_up::Entity::find().filter(column.is_in(keys))).all(db).await?;
    let mut found = HashMap::new();
    for row in rows {
        let Some(about) = row.about() else { continue };
        let when = when(row.due_on, today, lang, lang.journal());
        found.entry(about.key()).or_insert_with(|| format!("{} · {when}", says(&row, lang)));
    }
    Ok(found)
}

/// How many are due until Sunday.
///
/// # Errors
///
/// If the database does not answer.
pub async fn count(db: &impl ConnectionTrait, whose: Whose, today: NaiveDate) -> Result<u64> {
    Ok(this_week(whose, today).count(db).await?)
}

/// Those due until Sunday, the most urgent first, and at most so many.
///
/// # Errors
///
/// If the database does not answer.
pub async fn list(
    db: &impl ConnectionTrait,
    whose: Whose,
    most: u64,
    today: NaiveDate,
    lang: Lang,
) -> Result<Vec<Due>> {
    shown(db, this_week(whose, today).limit(most).all(db).await?, today, lang).await
}

fn open(rows: Select<follow_up::Entity>) -> Select<follow_up::Entity> {
    rows.filter(follow_up::Column::DoneAt.is_null())
        .filter(follow_up::Column::RemovedAt.is_null())
        .order_by_asc(follow_up::Column::DueOn)
        .order_by_asc(follow_up::Column::Id)
}

fn this_week(whose: Whose, today: NaiveDate) -> Select<follow_up::Entity> {
    let for_both = follow_up::Column::AccountId.is_null();
    let whose = match whose {
        Whose::MineAndBoth(me) => Condition::any().add(for_both).add(follow_up::Column::AccountId.eq(me)),
        Whose::Both => Condition::all().add(for_both),
        Whose::Others(me) => Condition::all().add(follow_up::Column::AccountId.ne(me)),
    };
    open(follow_up::Entity::find()).filter(whose).filter(follow_up::Column::DueOn.lte(sunday(today)))
}

async fn shown(
    db: &impl ConnectionTrait,
    rows: Vec<follow_up::Model>,
    today: NaiveDate,
    lang: Lang,
) -> Result<Vec<Due>> {
    let t = lang.journal();
    let named = names(db, rows.iter().filter_map(follow_up::Model::about)).await?;
    let accounts = account_names(db, rows.iter().filter_map(|row| row.account_id)).await?;
    let due = |row: follow_up::Model| {
        let about = row.about()?;
        let who = named.get(&about)?;
        Some(Due {
            id: row.id,
            version: row.version,
            group: Group::of(row.due_on, today),
            due_on: row.due_on,
            says: says(&row, lang),
            who: who.name.clone(),
            href: about.path(),
            when: when(row.due_on, today, lang, t),
            whom: row.account_id.and_then(|id| accounts.get(&id).cloned()).unwrap_or_else(|| t.together.to_owned()),
        })
    };
    Ok(rows.into_iter().filter_map(due).collect())
}

fn when(due_on: NaiveDate, today: NaiveDate, lang: Lang, t: &Text) -> String {
    match (today - due_on).num_days() {
        0 => t.today.to_owned(),
        late if late > 0 => (t.since_days)(late),
        _ => format::weekday(due_on, lang),
    }
}
