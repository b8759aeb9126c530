//! Which rows belong to a record that somebody knows by its number.

use entity::{assignment, enquiry, group as dementia_group, letter, partner, senior, statement, volunteer};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QuerySelect};

use crate::error::Result;

/// Records, by the column that refers to them, their table and their key.
pub type Rows = Vec<(&'static str, &'static str, i64)>;

/// What has this number, `S-0003` or `A-2026-000001`, with the assignments that lead from a person to the visits. Nothing
/// if no record has it.
pub async fn numbered(db: &impl ConnectionTrait, number: &str) -> Result<Rows> {
    let number = number.trim().to_uppercase();
    let mut rows = Rows::new();
    macro_rules! look {
        ($($column:literal $table:literal $entity:ident)+) => {$(
            let found = $entity::Entity::find().select_only().column($entity::Column::Id);
            let found = found.filter($entity::Column::Number.eq(number.as_str())).into_tuple::<i64>().one(db).await?;
            rows.extend(found.map(|id| ($column, $table, id)));
        )+};
    }
    look! {
        "senior_id" "senior" senior
        "volunteer_id" "volunteer" volunteer
        "assignment_id" "assignment" assignment
        "statement_id" "statement" statement
        "group_id" "dementia_group" dementia_group
        "partner_id" "partner" partner
        "enquiry_id" "enquiry" enquiry
        "letter_id" "letter" letter
    }
    for (_, table, id) in rows.clone() {
        let whose = match table {
            "senior" => assignment::Column::SeniorId,
            "volunteer" => assignment::Column::VolunteerId,
            _ => continue,
        };
        let theirs = assignment::Entity::find().select_only().column(assignment::Column::Id).filter(whose.eq(id));
        let theirs: Vec<i64> = theirs.into_tuple().all(db).await?;
        rows.extend(theirs.into_iter().map(|id| ("assignment_id", "assignment", id)));
    }
    Ok(rows)
}
