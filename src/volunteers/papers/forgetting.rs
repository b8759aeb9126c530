//! How long the note of a police certificate is kept, and its end.

use chrono::NaiveDate;
use entity::{assignment, follow_up::FollowUpKind, value::Subject, visit, volunteer, volunteer_papers};
use sea_orm::{
    ColumnTrait, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, RelationTrait, Set,
};

use super::rules;
use crate::{
    actor::Actor,
    clock::Clock,
    error::Result,
    journal,
    store::{Db, SeenAt, Tx},
};

/// The last day on which the note of a certificate is kept, of a volunteer who has left.
///
/// # Errors
///
/// If the database does not answer.
pub async fn kept_until(db: &impl ConnectionTrait, row: &volunteer::Model) -> Result<Option<NaiveDate>> {
    let Some(left_on) = row.ended_on else { return Ok(None) };
    let last = visit::Entity::find()
        .select_only()
        .column(visit::Column::Day)
        .join(JoinType::InnerJoin, visit::Relation::Assignment.def())
        .filter(assignment::Column::VolunteerId.eq(row.id))
        .order_by_desc(visit::Column::Day);
    Ok(Some(rules::kept_until(left_on, last.into_tuple().one(db).await?)))
}

/// Takes out the notes of certificates whose time is over. The schedule does it by itself.
///
/// # Errors
///
/// If the database does not answer.
pub async fn sweep(db: &Db, clock: Clock) -> Result<()> {
    db.change(&Actor::Command("sweep"), clock.now(), forget).await
}

/// Takes out the notes of certificates whose time is over, and with each all that was ever planned for it: a
/// follow-up holds the day too.
async fn forget(tx: &Tx) -> Result<()> {
    let gone = volunteer_papers::Entity::find()
        .find_also_related(volunteer::Entity)
        .filter(volunteer::Column::EndedOn.lt(tx.today()))
        .filter(volunteer_papers::Column::SeenOn.is_not_null());
    for (papers, row) in gone.all(tx.read()).await? {
        let Some(row) = row else { continue };
        if kept_until(tx.read(), &row).await?.is_none_or(|last| tx.today() <= last) {
            continue;
        }
        journal::forget(tx, Subject::Volunteer(row.id), FollowUpKind::PoliceCertificate).await?;
        let change = volunteer_papers::ActiveModel {
            volunteer_id: Set(row.id),
            certificate_on: Set(None),
            seen_on: Set(None),
            seen_by: Set(None),
            ..Default::default()
        };
        tx.update(papers.seen_now(), change).await?;
    }
    Ok(())
}
