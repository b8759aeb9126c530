//! Single people of either kind, and what their forms need to know.

use std::collections::{HashMap, HashSet};

use chrono::NaiveDate;
use entity::assignment;
use sea_orm::{ColumnTrait, Condition, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{former, kind::PersonKind};
use crate::error::{Error, Result};

/// The person.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none.
pub async fn by_id<P: PersonKind>(db: &impl ConnectionTrait, id: P::Id) -> Result<P::Model> {
    P::find().filter(P::ID.eq(id)).one(db).await?.ok_or(Error::NotFound)
}

/// Many people at once.
pub async fn by_ids<P: PersonKind>(
    db: &impl ConnectionTrait,
    ids: impl IntoIterator<Item = P::Id>,
) -> Result<HashMap<P::Id, P::Model>> {
    let ids: HashSet<P::Id> = ids.into_iter().collect();
    let rows = P::find().filter(P::ID.is_in(ids)).all(db).await?;
    Ok(rows.into_iter().map(|row| (P::id(&row), row)).collect())
}

/// Every number given out, also before two records were merged.
pub async fn numbers<P: PersonKind>(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let mut numbers: Vec<String> = P::find().select_only().column(P::NUMBER).into_tuple().all(db).await?;
    numbers.extend(former::numbers(db).await?);
    Ok(numbers)
}

/// Those who have not ended before a day.
pub fn going_on<P: PersonKind>(on: NaiveDate) -> Condition {
    Condition::any().add(P::ENDED_ON.is_null()).add(P::ENDED_ON.gte(on))
}

/// The numbers of somebody's assignments that go on after a day.
pub async fn running_after<P: PersonKind>(db: &impl ConnectionTrait, id: P::Id, day: NaiveDate) -> Result<Vec<String>> {
    let ends_later = Condition::any().add(assignment::Column::EndsOn.is_null()).add(assignment::Column::EndsOn.gt(day));
    let rows = assignment::Entity::find().filter(P::SIDE.eq(id)).filter(ends_later);
    let numbers = rows.order_by_asc(assignment::Column::Number).select_only().column(assignment::Column::Number);
    Ok(numbers.into_tuple().all(db).await?)
}
