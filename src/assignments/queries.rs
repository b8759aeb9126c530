//! Single tandems, and what their forms need to know.

use chrono::NaiveDate;
use entity::{
    assignment,
    value::{AssignmentId, EnquiryId},
    visit,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::{Error, Result};

/// The tandem.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn by_id(db: &impl ConnectionTrait, id: AssignmentId) -> Result<assignment::Model> {
    assignment::Entity::find_by_id(id).one(db).await?.ok_or(Error::NotFound)
}

/// The tandem of the same two in the same service that would run beside one of these days, other than this one.
pub async fn beside(
    db: &impl ConnectionTrait,
    like: &assignment::ActiveModel,
    than: Option<AssignmentId>,
) -> Result<Option<assignment::Model>> {
    let same = assignment::Entity::find()
        .filter(assignment::Column::SeniorId.eq(*like.senior_id.as_ref()))
        .filter(assignment::Column::VolunteerId.eq(*like.volunteer_id.as_ref()))
        .filter(assignment::Column::Service.eq(*like.service.as_ref()));
    let others = same.order_by_asc(assignment::Column::Id).all(db).await?;
    let (from, until) = (like.starts_on.as_ref(), like.ends_on.as_ref());
    let meets = |it: &assignment::Model| {
        it.ends_on.is_none_or(|end| end >= *from) && until.is_none_or(|end| it.starts_on <= end)
    };
    Ok(others.into_iter().find(|it| Some(it.id) != than && meets(it)))
}

/// The last that an enquiry has led to; substitutes do not count.
pub async fn last_of(db: &impl ConnectionTrait, of: EnquiryId) -> Result<Option<assignment::Model>> {
    let rows = assignment::Entity::find()
        .filter(assignment::Column::EnquiryId.eq(of))
        .filter(assignment::Column::SubstitutesForId.is_null())
        .order_by_desc(assignment::Column::Id);
    Ok(rows.one(db).await?)
}

/// Who has taken the place of an assignment.
pub async fn follower(db: &impl ConnectionTrait, of: AssignmentId) -> Result<Option<assignment::Model>> {
    Ok(assignment::Entity::find().filter(assignment::Column::FollowsId.eq(of)).one(db).await?)
}

/// Who stands in for an assignment's volunteer, the first one first.
pub async fn substitutes(db: &impl ConnectionTrait, of: AssignmentId) -> Result<Vec<assignment::Model>> {
    let rows = assignment::Entity::find().filter(assignment::Column::SubstitutesForId.eq(of));
    Ok(rows.order_by_asc(assignment::Column::StartsOn).order_by_asc(assignment::Column::Id).all(db).await?)
}

/// Every number given out.
pub async fn numbers(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let numbers = assignment::Entity::find().select_only().column(assignment::Column::Number);
    Ok(numbers.into_tuple().all(db).await?)
}

/// The days on which the tandem's visits were, each visit for itself.
pub async fn visit_days(db: &impl ConnectionTrait, id: AssignmentId) -> Result<Vec<NaiveDate>> {
    let days =
        visit::Entity::find().filter(visit::Column::AssignmentId.eq(id)).select_only().column(visit::Column::Day);
    Ok(days.order_by_asc(visit::Column::Day).into_tuple().all(db).await?)
}
