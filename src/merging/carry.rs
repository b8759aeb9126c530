//! All that refers to a record, whatever table it stands in, refers to another.

use entity::{assignment, value::SubjectKind, visit};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, PaginatorTrait, QueryFilter, QuerySelect, RelationTrait,
};

use crate::{
    error::Result,
    office::trail::names,
    store::{
        Tx,
        schema::{self, Table},
    },
    web::lang::Lang,
};

/// Tables of which one record may not have two alike, so that their rows are settled before all others are carried. A test
/// holds this against the database.
pub const ALONE: [&str; 13] = [
    "care_grade",
    "claim_assignment",
    "contact_person",
    "external_use",
    "fund_balance",
    "group_attendance",
    "household",
    "partner_contact",
    "senior_wishes",
    "training_record",
    "volunteer_papers",
    "volunteer_profile",
    "volunteer_stage",
];

/// The tables that refer to a kind of record, with the column that does.
///
/// # Errors
///
/// If the database does not answer.
pub async fn referring(db: &impl ConnectionTrait, kind: SubjectKind) -> Result<Vec<(Table, String)>> {
    let mut found = Vec::new();
    for table in schema::tables(db).await? {
        let columns: Vec<String> = table
            .references
            .iter()
            .filter(|(_, other, _)| other == kind.word())
            .map(|(column, ..)| column.clone())
            .collect();
        found.extend(columns.into_iter().map(|column| (table.clone(), column)));
    }
    Ok(found)
}

/// What hangs on a record, for people: what it is, and how many.
///
/// # Errors
///
/// If the database does not answer.
pub async fn hanging(
    db: &impl ConnectionTrait,
    kind: SubjectKind,
    key: i64,
    lang: Lang,
) -> Result<Vec<(&'static str, i64)>> {
    let mut found = Vec::new();
    for (table, column) in referring(db, kind).await? {
        // What no trail tells of stands and falls with something that is counted.
        let Some(word) = names::table(&table.name, lang).filter(|_| table.name != "relief_booking") else { continue };
        found.push((word, table.count_of(db, &column, key).await?));
    }
    let side = match kind {
        SubjectKind::Senior => Some(assignment::Column::SeniorId),
        SubjectKind::Volunteer => Some(assignment::Column::VolunteerId),
        SubjectKind::Partner | SubjectKind::Assignment | SubjectKind::Enquiry => None,
    };
    if let (Some(side), Some(word)) = (side, names::table("visit", lang)) {
        let visits = visit::Entity::find().join(JoinType::InnerJoin, visit::Relation::Assignment.def());
        let count = visits.filter(side.eq(key)).count(db).await?;
        found.push((word, i64::try_from(count).unwrap_or(i64::MAX)));
    }
    found.retain(|(_, count)| *count > 0);
    found.sort_unstable();
    Ok(found)
}

/// Lets all that refers to one record refer to another.
///
/// # Errors
///
/// If a table may hold only one row for a record, and both have one.
pub async fn carry(tx: &Tx, kind: SubjectKind, from: i64, to: i64) -> Result<()> {
    for (table, column) in referring(tx.read(), kind).await? {
        tx.rehang(&table, &column, from, to).await?;
    }
    Ok(())
}
