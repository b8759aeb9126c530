//! Letters, without their PDFs where those are not asked for.

use chrono::{DateTime, Utc};
use entity::{
    assignment, assignment_ending,
    letter::{self, LetterKind},
    outbox::{self, OutboxState},
    value::{AssignmentId, LetterId, Lines, PartnerId, SeniorId, Subject, VolunteerId},
};
use sea_orm::{
    ColumnTrait, Condition, ConnectionTrait, EntityTrait, FromQueryResult, JoinType, QueryFilter, QueryOrder,
    QuerySelect, RelationTrait, Select,
};

use super::{
    Party,
    rules::{self, Course, Standing},
};
use crate::error::{Error, Result};

/// A letter as lists have it.
#[derive(Clone, Debug, FromQueryResult)]
pub struct Listed {
    pub id: LetterId,
    pub number: String,
    pub kind: LetterKind,
    pub senior_id: Option<SeniorId>,
    pub volunteer_id: Option<VolunteerId>,
    pub partner_id: Option<PartnerId>,
    pub made_at: DateTime<Utc>,
    pub recipient: Lines,
    pub printed_at: Option<DateTime<Utc>>,
    pub mail_state: Option<OutboxState>,
}

impl Listed {
    /// Whom it goes to.
    pub fn addressee(&self) -> String {
        rules::addressee(self.recipient.iter())
    }

    pub fn standing(&self) -> Standing {
        Standing::of(self.printed_at.is_some(), self.mail_state)
    }

    /// Whose letter it is.
    pub fn party(&self) -> Option<Party> {
        Party::of(self.senior_id, self.volunteer_id, self.partner_id)
    }
}

/// All that were not taken away, with what has become of their e-mails.
pub fn listed() -> Select<letter::Entity> {
    letter::Entity::find()
        .join(JoinType::LeftJoin, letter::Relation::Outbox.def())
        .select_only()
        .columns([
            letter::Column::Id,
            letter::Column::Number,
            letter::Column::Kind,
            letter::Column::SeniorId,
            letter::Column::VolunteerId,
            letter::Column::PartnerId,
            letter::Column::MadeAt,
            letter::Column::Recipient,
            letter::Column::PrintedAt,
        ])
        .column_as(outbox::Column::State, "mail_state")
        .filter(letter::Column::RemovedAt.is_null())
}

/// Those that neither are printed nor go by e-mail.
pub fn open() -> Condition {
    let unsent = Condition::any().add(outbox::Column::Id.is_null()).add(outbox::Column::State.eq(OutboxState::GivenUp));
    Condition::all().add(letter::Column::PrintedAt.is_null()).add(unsent)
}

/// Those whose e-mail was sent, or waits for it.
pub fn on_its_way() -> Condition {
    Condition::all().add(outbox::Column::State.ne(OutboxState::GivenUp))
}

/// The letters from a record, or about it: nothing of records that have none.
pub fn of(subject: Subject) -> Condition {
    match subject {
        Subject::Senior(id) => Condition::all().add(letter::Column::SeniorId.eq(id)),
        Subject::Volunteer(id) => Condition::all().add(letter::Column::VolunteerId.eq(id)),
        Subject::Partner(id) => Condition::all().add(letter::Column::PartnerId.eq(id)),
        Subject::Assignment(id) => Condition::all().add(letter::Column::AssignmentId.eq(id)),
        Subject::Enquiry(_) => Condition::all().add(letter::Column::Id.is_null()),
    }
}

/// The latest letters of a record.
pub async fn latest(db: &impl ConnectionTrait, subject: Subject, most: u64) -> Result<Vec<Listed>> {
    let newest = listed().filter(of(subject)).order_by_desc(letter::Column::MadeAt).order_by_desc(letter::Column::Id);
    Ok(newest.limit(most).into_model().all(db).await?)
}

/// What has been written about an assignment.
pub async fn written(db: &impl ConnectionTrait, id: AssignmentId) -> Result<Vec<LetterKind>> {
    let kinds = letter::Entity::find().select_only().column(letter::Column::Kind);
    let kept = kinds.filter(letter::Column::AssignmentId.eq(id)).filter(letter::Column::RemovedAt.is_null());
    Ok(kept.into_tuple().all(db).await?)
}

/// What letters about an assignment go by.
pub async fn course(db: &impl ConnectionTrait, row: &assignment::Model) -> Result<Course> {
    let ending = assignment_ending::Entity::find().filter(assignment_ending::Column::AssignmentId.eq(row.id));
    Ok(Course {
        starts_on: row.starts_on,
        ends_on: row.ends_on,
        ended_by: ending.one(db).await?.map(|ending| ending.reason),
        is_substitute: row.substitutes_for_id.is_some(),
    })
}

/// The letter, with its PDF.
///
/// # Errors
///
/// [`Error::NotFound`] if there is none, or it was taken away.
pub async fn by_id(db: &impl ConnectionTrait, id: LetterId) -> Result<letter::Model> {
    let row = letter::Entity::find_by_id(id).filter(letter::Column::RemovedAt.is_null());
    row.one(db).await?.ok_or(Error::NotFound)
}

/// These letters with their PDFs, in the order of their numbers.
///
/// # Errors
///
/// [`Error::NotFound`] if one of them is not there.
pub async fn by_ids(db: &impl ConnectionTrait, ids: &[LetterId]) -> Result<Vec<letter::Model>> {
    let rows = letter::Entity::find()
        .filter(letter::Column::Id.is_in(ids.iter().copied()))
        .filter(letter::Column::RemovedAt.is_null())
        .order_by_asc(letter::Column::Number)
        .all(db)
        .await?;
    if rows.len() == ids.len() { Ok(rows) } else { Err(Error::NotFound) }
}

/// The e-mail with which a letter went last.
pub async fn mail_of(db: &impl ConnectionTrait, row: &letter::Model) -> Result<Option<outbox::Model>> {
    let Some(id) = row.outbox_id else { return Ok(None) };
    Ok(outbox::Entity::find_by_id(id).one(db).await?)
}
