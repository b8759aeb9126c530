//! What each statement took, held against what the ledger had for it when it was issued.
//!
//! The ledger is replayed with the statements before it. More than that is a fault, unless something the ledger rests on
//! changed after the statement was issued, as the trail tells: what a statement took never changes.

use std::collections::HashSet;

use entity::{
    assignment, audit_entry, statement,
    value::{SeniorId, StatementId},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityName, EntityTrait, QueryFilter, QueryOrder};
use serde_json::Value;

use crate::{
    billing::{
        facts::Facts,
        relief_budget::{self, Booking},
    },
    error::Result,
};

/// A statement that took more of a pot than was left of it.
struct TooMuch {
    statement: StatementId,
    says: String,
}

/// What is wrong with what the statements of one senior took; `bookings` in the order of issue.
pub async fn check(
    db: &impl ConnectionTrait,
    facts: &Facts,
    bookings: &[(StatementId, Booking)],
) -> Result<Vec<String>> {
    let mut found = Vec::new();
    for too_much in replayed(facts, bookings) {
        if !rests_on_something_changed(db, facts.senior.id, too_much.statement).await? {
            found.push(format!(
                "Senior*in {}: die Abrechnung mit der Id {}{}",
                facts.senior.number, too_much.statement, too_much.says
            ));
        }
    }
    Ok(found)
}

fn replayed(facts: &Facts, bookings: &[(StatementId, Booking)]) -> Vec<TooMuch> {
    let mut history = facts.history.clone();
    history.bookings.clear();
    let mut found = Vec::new();
    for (statement, booking) in bookings {
        let Booking { service_month, last_closed, pots, .. } = booking;
        let available = relief_budget::available(&history, *service_month, *last_closed);
        for pot in pots {
            let there = available.iter().find(|left| left.year == pot.year).map(|left| left.amount).unwrap_or_default();
            if pot.amount > there {
                let (amount, year) = (pot.amount, pot.year);
                let says = format!(" nahm für {service_month} {amount} aus dem Topf {year}, in dem {there} lagen");
                found.push(TooMuch { statement: *statement, says });
            }
        }
        history.bookings.push(booking.clone());
    }
    found
}

/// Whether the trail tells of a change, after the statement was issued, to anything the senior's ledger rests on.
async fn rests_on_something_changed(
    db: &impl ConnectionTrait,
    senior: SeniorId,
    statement: StatementId,
) -> Result<bool> {
    let issued = audit_entry::Entity::find()
        .filter(audit_entry::Column::TableName.eq(statement::Entity.table_name()))
        .filter(audit_entry::Column::RowKey.eq(statement.to_string()))
        .order_by_asc(audit_entry::Column::Id)
        .one(db)
        .await?;
    let Some(issued) = issued else { return Ok(false) };
    let assignments = assignment::Entity::find().filter(assignment::Column::SeniorId.eq(senior)).all(db).await?;
    let of_senior = OfSenior { senior: senior.0, assignments: assignments.iter().map(|row| row.id.0).collect() };
    let later = audit_entry::Entity::find()
        .filter(audit_entry::Column::Id.gt(issued.id))
        .filter(audit_entry::Column::TableName.is_in(rested_on()))
        .all(db)
        .await?;
    Ok(later.iter().any(|entry| of_senior.is_changed_by(entry)))
}

/// The tables a ledger is computed from, but for bookings.
fn rested_on() -> [&'static str; 7] {
    ["care_grade", "external_use", "fund_balance", "visit", "assignment", "group_attendance", "group_meeting"]
}

struct OfSenior {
    senior: i64,
    assignments: HashSet<i64>,
}

impl OfSenior {
    /// What nobody can read any more may have been the senior's.
    fn is_changed_by(&self, entry: &audit_entry::Model) -> bool {
        let [before, after] = [&entry.before, &entry.after].map(|row| row.as_deref().and_then(without_close));
        let is_ours = match (&before, &after) {
            (None, None) => true,
            _ => [&before, &after].into_iter().flatten().any(|row| self.has(&entry.table_name, row)),
        };
        is_ours && (before.is_none() || before != after)
    }

    fn has(&self, table: &str, row: &Value) -> bool {
        let number = |column: &str| row[column].as_i64();
        match table {
            "visit" => number("assignment_id").is_some_and(|id| self.assignments.contains(&id)),
            "group_meeting" => true,
            _ => number("senior_id") == Some(self.senior),
        }
    }
}

/// A row of the trail, but for what a close writes there.
fn without_close(row: &str) -> Option<Value> {
    let mut row: Value = serde_json::from_str(row).ok()?;
    let columns = row.as_object_mut()?;
    columns.remove("run_id");
    columns.remove("version");
    Some(row)
}
