//! Single enquiries, and those of a kind.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use entity::{
    account, enquiry, enquiry_step, senior,
    value::{AccountId, EnquiryId, EnquiryState, PartnerId, Role, SeniorId},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, Order, QueryFilter, QueryOrder, QuerySelect,
    RelationTrait, Select,
};

use super::order::Happened;
use crate::{
    error::{Error, Result},
    people::mentions_either,
};

/// The enquiry.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn by_id(db: &impl ConnectionTrait, id: EnquiryId) -> Result<enquiry::Model> {
    enquiry::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// Every number given out.
pub async fn numbers(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let numbers = enquiry::Entity::find().select_only().column(enquiry::Column::Number);
    Ok(numbers.into_tuple().all(db).await?)
}

/// The steps of an enquiry, in the order in which they were taken.
pub async fn steps(db: &impl ConnectionTrait, id: EnquiryId) -> Result<Vec<enquiry_step::Model>> {
    let steps = enquiry_step::Entity::find().filter(enquiry_step::Column::EnquiryId.eq(id));
    Ok(steps.order_by_asc(enquiry_step::Column::Id).all(db).await?)
}

/// The last day on which something happened, which no step may precede; without one, the day of the call.
pub async fn last_happened(db: &impl ConnectionTrait, row: &enquiry::Model) -> Result<NaiveDate> {
    let steps = steps(db, row.id).await?;
    Ok(Happened::of(steps.iter().map(|step| (step.state, step.day))).last().unwrap_or(row.received_on))
}

/// Those for whom somebody is looked for and nobody has been asked, the longest waiting first: the waiting list that
/// matching goes through.
///
/// # Errors
///
/// If the database does not answer.
pub async fn waiting(db: &impl ConnectionTrait) -> Result<Vec<enquiry::Model>> {
    let rows = enquiry::Entity::find().filter(enquiry::Column::State.eq(EnquiryState::Waiting));
    Ok(longest_first(rows).all(db).await?)
}

/// Those of a state, the urgent first, then the longest waiting; at most so many.
pub async fn in_state(db: &impl ConnectionTrait, state: EnquiryState, most: u64) -> Result<Vec<enquiry::Model>> {
    let rows = enquiry::Entity::find().filter(enquiry::Column::State.eq(state));
    let rows = longest_first(rows.order_by(enquiry::Column::Urgency, Order::Desc));
    Ok(rows.limit(most).all(db).await?)
}

/// The new ones, the urgent first; at most so many.
///
/// # Errors
///
/// If the database does not answer.
pub async fn new_ones(db: &impl ConnectionTrait, most: u64) -> Result<Vec<enquiry::Model>> {
    in_state(db, EnquiryState::New, most).await
}

/// The open ones that are not new any more and wait longest; at most so many.
///
/// # Errors
///
/// If the database does not answer.
pub async fn waiting_longest(db: &impl ConnectionTrait, most: u64) -> Result<Vec<enquiry::Model>> {
    let open = EnquiryState::OPEN.into_iter().filter(|state| *state != EnquiryState::New);
    let rows = enquiry::Entity::find().filter(enquiry::Column::State.is_in(open));
    Ok(longest_first(rows).limit(most).all(db).await?)
}

fn longest_first(rows: Select<enquiry::Entity>) -> Select<enquiry::Entity> {
    rows.order_by_asc(enquiry::Column::ReceivedOn).order_by_asc(enquiry::Column::Id)
}

/// How many there are of each state.
pub async fn counts(db: &impl ConnectionTrait) -> Result<BTreeMap<EnquiryState, i64>> {
    let counted = enquiry::Entity::find()
        .select_only()
        .column(enquiry::Column::State)
        .column_as(enquiry::Column::Id.count(), "n")
        .group_by(enquiry::Column::State);
    Ok(counted.into_tuple().all(db).await?.into_iter().collect())
}

/// Those for a senior, the newest first.
pub async fn of_senior(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<enquiry::Model>> {
    newest(enquiry::Entity::find().filter(enquiry::Column::SeniorId.eq(id)), db).await
}

/// Those that came from a partner, the newest first; at most so many.
pub async fn of_partner(db: &impl ConnectionTrait, id: PartnerId, most: u64) -> Result<Vec<enquiry::Model>> {
    newest(enquiry::Entity::find().filter(enquiry::Column::PartnerId.eq(id)).limit(most), db).await
}

async fn newest(rows: Select<enquiry::Entity>, db: &impl ConnectionTrait) -> Result<Vec<enquiry::Model>> {
    Ok(rows.order_by_desc(enquiry::Column::ReceivedOn).order_by_desc(enquiry::Column::Id).all(db).await?)
}

/// All of them, each with the senior it is for, where they have a record.
pub fn with_seniors() -> Select<enquiry::Entity> {
    enquiry::Entity::find().join(JoinType::LeftJoin, enquiry::Relation::Senior.def())
}

/// Whether caller, name, number and phone have together everything that was typed, as they were said or as the record of
/// whom it is for has them. The selection is [`with_seniors`].
pub fn fits(typed: &str) -> Condition {
    mentions_either((enquiry::Entity, enquiry::Column::Folded), (senior::Entity, senior::Column::Folded), typed)
}

/// Those that fit what was typed, the newest first; at most so many.
///
/// # Errors
///
/// If the database does not answer.
pub async fn found(db: &impl ConnectionTrait, typed: &str, most: u64) -> Result<Vec<enquiry::Model>> {
    newest(with_seniors().filter(fits(typed)).limit(most), db).await
}

/// Those who coordinate, and one more if somebody else was chosen already.
pub async fn coordinators(db: &impl ConnectionTrait, chosen: Option<AccountId>) -> Result<Vec<account::Model>> {
    let active = Condition::all()
        .add(account::Column::EndedAt.is_null())
        .add(account::Column::Roles.contains(Role::Coordinator.word()));
    let those = Condition::any().add(active).add_option(chosen.map(|id| account::Column::Id.eq(id)));
    Ok(account::Entity::find().filter(those).order_by_asc(account::Column::Name).all(db).await?)
}
