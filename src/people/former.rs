//! Numbers that somebody had before two records were merged.

use entity::{
    former_number,
    value::{Subject, SubjectKind},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    sea_query::SelectStatement,
};

use crate::{error::Result, store::contains};

/// The column that says of which kind a former number is; nothing for what is not merged.
pub fn column(kind: SubjectKind) -> Option<former_number::Column> {
    match kind {
        SubjectKind::Senior => Some(former_number::Column::SeniorId),
        SubjectKind::Volunteer => Some(former_number::Column::VolunteerId),
        SubjectKind::Partner => Some(former_number::Column::PartnerId),
        SubjectKind::Assignment | SubjectKind::Enquiry => None,
    }
}

/// The numbers that somebody had before.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of(db: &impl ConnectionTrait, subject: Subject) -> Result<Vec<String>> {
    let Some(column) = column(subject.kind()) else { return Ok(Vec::new()) };
    let numbers = former_number::Entity::find().filter(column.eq(subject.key()));
    let numbers = numbers.order_by_asc(former_number::Column::Number).select_only();
    Ok(numbers.column(former_number::Column::Number).into_tuple().all(db).await?)
}

/// Every number that somebody had before: it is not given out again.
///
/// # Errors
///
/// If the database does not answer.
pub async fn numbers(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let numbers = former_number::Entity::find().select_only().column(former_number::Column::Number);
    Ok(numbers.into_tuple().all(db).await?)
}

/// Those who had a number like the one that was typed.
pub fn had(whose: former_number::Column, typed: &str) -> SelectStatement {
    let typed = typed.trim();
    let like = [typed.to_owned(), typed.to_uppercase()];
    let like = like.iter().fold(Condition::any(), |any, typed| any.add(contains(former_number::Column::Number, typed)));
    former_number::Entity::find().select_only().column(whose).filter(whose.is_not_null()).filter(like).into_query()
}
