//! Care grades: of two that say the same the longer stays; two that contradict each other are for people to set right.

use entity::{care_grade, value::SeniorId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use crate::{
    error::Result,
    store::{SeenAt, Tx},
    web::format,
};

/// Those of a senior, the earliest first.
pub async fn of(db: &impl ConnectionTrait, id: SeniorId) -> Result<Vec<care_grade::Model>> {
    let rows = care_grade::Entity::find().filter(care_grade::Column::SeniorId.eq(id));
    Ok(rows.order_by_asc(care_grade::Column::ValidFrom).all(db).await?)
}

/// The days of the care grades that contradict each other: both in force on one day, or from one day on, and neither
/// within the other.
pub async fn contradicting(db: &impl ConnectionTrait, stays: SeniorId, goes: SeniorId) -> Result<Vec<String>> {
    let (ours, theirs) = (of(db, stays).await?, of(db, goes).await?);
    let pairs = theirs.iter().flat_map(|one| ours.iter().map(move |other| (one, other)));
    let wrong = pairs.filter(|(one, other)| meet(one, other) && !covers(one, other) && !covers(other, one));
    Ok(wrong.map(|(one, _)| format::day(one.valid_from)).collect())
}

/// Takes out what another of them says already.
pub async fn settle(tx: &Tx, stays: SeniorId, goes: SeniorId) -> Result<Vec<String>> {
    let (ours, theirs) = (of(tx.read(), stays).await?, of(tx.read(), goes).await?);
    let mut settled = Vec::new();
    for one in &theirs {
        let said = ours.iter().any(|other| covers(other, one));
        let within: Vec<_> = ours.iter().filter(|other| !said && covers(one, other)).collect();
        for row in within.into_iter().chain(Some(one).filter(|_| said)) {
            settled.push(format!("Pflegegrad {} ab {} (doppelt)", row.grade, format::day(row.valid_from)));
            tx.delete(row.clone().seen_now()).await?;
        }
    }
    Ok(settled)
}

fn meet(one: &care_grade::Model, other: &care_grade::Model) -> bool {
    let begins_within = |one: &care_grade::Model, other: &care_grade::Model| {
        one.valid_from <= other.valid_from && one.valid_until.is_none_or(|until| until >= other.valid_from)
    };
    one.valid_from == other.valid_from || begins_within(one, other) || begins_within(other, one)
}

/// Whether one says all that the other says.
fn covers(one: &care_grade::Model, other: &care_grade::Model) -> bool {
    let is_same = (one.grade, one.at_home) == (other.grade, other.at_home);
    let lasts = one.valid_until.is_none_or(|until| other.valid_until.is_some_and(|end| end <= until));
    is_same && one.valid_from <= other.valid_from && lasts
}

#[cfg(test)]
mod tests {
    use entity::value::CareGradeId;

    use super::*;

    fn grade(grade: i32, from: &str, until: Option<&str>) -> care_grade::Model {
        care_grade::Model {
            id: CareGradeId(1),
            senior_id: SeniorId(1),
            valid_from: from.parse().unwrap(),
            valid_until: until.map(|day| day.parse().unwrap()),
            grade,
            at_home: true,
            version: 1,
        }
    }

    #[test]
    fn one_that_lies_within_the_other_says_nothing_new() {
        let long = grade(2, "2025-01-01", None);
        assert!(
            covers(&long, &grade(2, "2025-03-01", None)) && covers(&long, &grade(2, "2025-01-01", Some("2025-06-30")))
        );
        assert!(!covers(&long, &grade(3, "2025-03-01", None)) && !covers(&long, &grade(2, "2024-12-31", None)));
        assert!(!covers(&grade(2, "2025-01-01", Some("2025-06-30")), &long));
    }

    #[test]
    fn two_meet_on_a_day_and_not_side_by_side() {
        let first = grade(2, "2025-01-01", Some("2025-06-30"));
        assert!(meet(&first, &grade(3, "2025-06-30", None)) && meet(&grade(3, "2025-06-30", None), &first));
        assert!(!meet(&first, &grade(3, "2025-07-01", None)));
        assert!(meet(&first, &grade(3, "2025-01-01", Some("2024-12-31"))), "one that never held has the same key");
    }
}
