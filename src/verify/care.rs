//! Care grades: two of one senior never overlap.

use entity::{care_grade, senior, value::SeniorId};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::error::Result;

/// How many seniors are read at a time.
const CHUNK: u64 = 500;

/// What is wrong with care grades.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut after = SeniorId(0);
    loop {
        let ids: Vec<SeniorId> = senior::Entity::find()
            .select_only()
            .column(senior::Column::Id)
            .filter(senior::Column::Id.gt(after))
            .order_by_asc(senior::Column::Id)
            .limit(CHUNK)
            .into_tuple()
            .all(db)
            .await?;
        let Some(last) = ids.last() else { return Ok(found) };
        after = *last;
        let grades = care_grade::Entity::find()
            .filter(care_grade::Column::SeniorId.is_in(ids))
            .order_by_asc(care_grade::Column::SeniorId)
            .order_by_asc(care_grade::Column::ValidFrom)
            .all(db)
            .await?;
        found.extend(faults(&grades));
    }
}

/// Of care grades by senior and first day.
fn faults(grades: &[care_grade::Model]) -> Vec<String> {
    let wrong = grades.iter().filter(|grade| !(1..=5).contains(&grade.grade));
    let mut found: Vec<String> = wrong.map(|grade| format!("Pflegegrad {}: er ist nicht 1 bis 5", grade.id)).collect();
    // One that ends before it begins holds on no day; imports bring such rows.
    let is_ever_valid = |grade: &&care_grade::Model| grade.valid_until.is_none_or(|until| until >= grade.valid_from);
    let valid: Vec<&care_grade::Model> = grades.iter().filter(is_ever_valid).collect();
    for pair in valid.windows(2) {
        let [one, next] = pair else { continue };
        if one.senior_id == next.senior_id && one.valid_until.is_none_or(|until| until >= next.valid_from) {
            found.push(format!(
                "Pflegegrad {}: er überschneidet sich mit Pflegegrad {} derselben Person",
                one.id, next.id
            ));
        }
    }
    found
}
