//! Assignments and visits that one person cannot have both.

use chrono::NaiveDate;
use entity::{assignment, value::VolunteerId, visit};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait,
};

use crate::{error::Result, people::PersonKind, web::format};

/// The numbers of assignments that would be of the same two in the same service at once, and go on.
pub async fn twice<P: PersonKind>(
    db: &impl ConnectionTrait,
    [stays, goes]: [P::Id; 2],
    today: NaiveDate,
) -> Result<Vec<String>> {
    let going_on =
        Condition::any().add(assignment::Column::EndsOn.is_null()).add(assignment::Column::EndsOn.gte(today));
    let of = |id: P::Id| {
        let rows = assignment::Entity::find().filter(P::SIDE.eq(id)).filter(going_on.clone());
        rows.order_by_asc(assignment::Column::Number)
    };
    let (ours, theirs) = (of(stays).all(db).await?, of(goes).all(db).await?);
    let is_senior = matches!(P::SIDE, assignment::Column::SeniorId);
    let same = |one: &assignment::Model, other: &assignment::Model| {
        let partner = if is_senior { one.volunteer_id == other.volunteer_id } else { one.senior_id == other.senior_id };
        let ends =
            |row: &assignment::Model, other: &assignment::Model| row.ends_on.is_none_or(|end| end >= other.starts_on);
        partner && one.service == other.service && ends(one, other) && ends(other, one)
    };
    let pairs = ours.iter().flat_map(|one| theirs.iter().map(move |other| (one, other)));
    let found = pairs.filter(|(one, other)| same(one, other));
    Ok(found.map(|(one, other)| format!("{} / {}", one.number, other.number)).collect())
}

/// The days on which both volunteers visited somebody at the same time.
pub async fn visits_at_once(db: &impl ConnectionTrait, [stays, goes]: [VolunteerId; 2]) -> Result<Vec<String>> {
    let of = |id: VolunteerId| {
        let rows = visit::Entity::find().join(JoinType::InnerJoin, visit::Relation::Assignment.def());
        rows.filter(assignment::Column::VolunteerId.eq(id)).order_by_asc(visit::Column::StartsAt)
    };
    let (ours, theirs) = (of(stays).all(db).await?, of(goes).all(db).await?);
    let (mut found, mut at) = (Vec::new(), 0);
    // Both are in order, and those of one do not overlap each other.
    for row in &theirs {
        while ours.get(at).is_some_and(|one| one.ends_at <= row.starts_at) {
            at += 1;
        }
        if ours.get(at).is_some_and(|one| one.starts_at < row.ends_at) {
            found.push(format::day(row.day));
        }
    }
    found.dedup();
    Ok(found)
}
