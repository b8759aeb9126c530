//! Proposals as the database has them.

use std::collections::HashSet;

use entity::{
    enquiry, proposal,
    value::{Answer, EnquiryId, EnquiryState, VolunteerId},
};
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect, Select};

use crate::error::Result;

/// Those of an enquiry, the last first.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of(db: &impl ConnectionTrait, id: EnquiryId) -> Result<Vec<proposal::Model>> {
    Ok(going_for(id).all(db).await?)
}

/// The one that the enquiry stands on now: open, or agreed to.
///
/// # Errors
///
/// If the database does not answer.
pub async fn current(db: &impl ConnectionTrait, id: EnquiryId) -> Result<Option<proposal::Model>> {
    let those = going_for(id).filter(proposal::Column::Answer.is_in([Answer::Open, Answer::Yes]));
    Ok(those.one(db).await?)
}

fn going_for(id: EnquiryId) -> Select<proposal::Entity> {
    let those = proposal::Entity::find().filter(proposal::Column::EnquiryId.eq(id));
    those.order_by_desc(proposal::Column::Id)
}

/// Of these enquiries those for which somebody has agreed.
///
/// # Errors
///
/// If the database does not answer.
pub async fn agreed(
    db: &impl ConnectionTrait,
    among: impl IntoIterator<Item = EnquiryId>,
) -> Result<HashSet<EnquiryId>> {
    let those = proposal::Entity::find()
        .select_only()
        .column(proposal::Column::EnquiryId)
        .filter(proposal::Column::EnquiryId.is_in(among))
        .filter(proposal::Column::Answer.eq(Answer::Yes));
    Ok(those.into_tuple::<EnquiryId>().all(db).await?.into_iter().collect())
}

/// What this volunteer, or any, has been asked and has not answered yet, of enquiries that are still open, with the
/// enquiry.
///
/// # Errors
///
/// If the database does not answer.
pub async fn open(
    db: &impl ConnectionTrait,
    of: Option<VolunteerId>,
) -> Result<Vec<(proposal::Model, enquiry::Model)>> {
    let those = proposal::Entity::find()
        .find_also_related(enquiry::Entity)
        .filter(proposal::Column::Answer.eq(Answer::Open))
        .filter(enquiry::Column::State.eq(EnquiryState::Proposed))
        .filter(Condition::all().add_option(of.map(|id| proposal::Column::VolunteerId.eq(id))))
        .order_by_asc(proposal::Column::Id);
    let rows = those.all(db).await?;
    Ok(rows.into_iter().filter_map(|(row, enquiry)| Some((row, enquiry?))).collect())
}
