//! What was seen and signed before a volunteer visits: police certificate, confidentiality, agreement. No copy is kept.

mod card;
mod form;
pub mod rules;

use chrono::NaiveDate;
use entity::{
    assignment,
    follow_up::FollowUpKind,
    value::{Subject, VolunteerId},
    visit, volunteer, volunteer_papers,
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, JoinType, QueryFilter, QueryOrder, QuerySelect, QueryTrait,
    RelationTrait, Set,
};

pub use card::card;
pub use form::PapersForm;

use crate::{
    error::Result,
    journal,
    people::single,
    store::{SeenAt, Tx},
};

/// The papers, in the address of the list: something is missing.
pub const INCOMPLETE: &str = "incomplete";

/// The certificate is due again soon, or already.
pub const RUNNING_OUT: &str = "running_out";

/// The papers of a volunteer, if any was entered.
///
/// # Errors
///
/// If the database does not answer.
pub async fn of(db: &impl ConnectionTrait, id: VolunteerId) -> Result<Option<volunteer_papers::Model>> {
    single::<volunteer_papers::Entity>(db, id).await
}

/// Those of whom the list says this about their papers.
pub fn narrowed(wanted: &str, today: NaiveDate) -> Option<Condition> {
    use volunteer_papers::Column::{AgreementOn, ConfidentialityOn, SeenOn, VolunteerId};
    let papers = volunteer_papers::Entity::find().select_only().column(VolunteerId);
    let whole = [SeenOn, ConfidentialityOn, AgreementOn].map(|column| column.is_not_null());
    match wanted {
        INCOMPLETE => {
            let whole = whole.into_iter().fold(papers, QueryFilter::filter);
            Some(Condition::all().add(volunteer::Column::Id.not_in_subquery(whole.into_query())))
        }
        RUNNING_OUT => {
            let old = papers.filter(SeenOn.lte(rules::running_out(today)));
            Some(Condition::all().add(volunteer::Column::Id.in_subquery(old.into_query())))
        }
        _ => None,
    }
}

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

/// Takes out the notes of certificates whose time is over, and with each what was planned for it. How many there were.
///
/// # Errors
///
/// If the database does not answer.
pub async fn forget_certificates(tx: &Tx) -> Result<usize> {
    let gone = volunteer_papers::Entity::find()
        .find_also_related(volunteer::Entity)
        .filter(volunteer::Column::EndedOn.lt(tx.today()))
        .filter(volunteer_papers::Column::SeenOn.is_not_null());
    let mut forgotten = 0;
    for (papers, row) in gone.all(tx.read()).await? {
        let Some(row) = row else { continue };
        if kept_until(tx.read(), &row).await?.is_none_or(|last| tx.today() <= last) {
            continue;
        }
        if let Some(seen) = papers.seen_on {
            let on = rules::due_again(seen);
            journal::withdraw(tx, Subject::Volunteer(row.id), FollowUpKind::PoliceCertificate, on).await?;
        }
        let change = volunteer_papers::ActiveModel {
            volunteer_id: Set(row.id),
            certificate_on: Set(None),
            seen_on: Set(None),
            seen_by: Set(None),
            ..Default::default()
        };
        tx.update(papers.seen_now(), change).await?;
        forgotten += 1;
    }
    Ok(forgotten)
}
