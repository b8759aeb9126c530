//! What notes and follow-ups tell the timeline.

use entity::{
    assignment, enquiry, follow_up,
    note::{self, NoteKind},
    value::Subject,
};
use sea_orm::{
    ColumnTrait, Condition, EntityTrait, QueryFilter, QueryOrder, QuerySelect, QueryTrait, sea_query::SelectStatement,
};

use super::{
    follow_ups, notes,
    subject::account_names,
    timeline::{Event, EventKind, Source, Wanted},
};
use crate::{
    clock::local_day,
    error::Result,
    store::Pool,
    web::{format, lang::Lang},
};

/// The notes.
pub const NOTES: Source = Source { kind: EventKind::Note, of: |db, wanted| Box::pin(of_notes(db, wanted)) };

/// The follow-ups that are done.
pub const FOLLOW_UPS: Source = Source { kind: EventKind::FollowUp, of: |db, wanted| Box::pin(done(db, wanted)) };

/// When somebody last spoke or wrote with whom a record is about, in words; empty if nobody has noted it.
///
/// # Errors
///
/// If the database does not answer.
pub async fn last_contact(db: &Pool, subject: Subject, lang: Lang) -> Result<String> {
    let contacts = note::Entity::find()
        .filter(with_whom(subject))
        .filter(note::Column::RemovedAt.is_null())
        .filter(note::Column::Kind.ne(NoteKind::Other))
        .order_by_desc(note::Column::At);
    let t = lang.journal();
    let says = |row: note::Model| {
        format!("{}: {} ({})", t.last_contact, format::day(local_day(row.at)), (t.note_kind)(row.kind))
    };
    Ok(contacts.one(db).await?.map(says).unwrap_or_default())
}

/// Notes on the record, and of a person's also those on their enquiries and assignments.
fn with_whom(subject: Subject) -> Condition {
    let enquiries = enquiry::Entity::find().select_only().column(enquiry::Column::Id);
    let assignments = assignment::Entity::find().select_only().column(assignment::Column::Id);
    let on = |column: note::Column, those: SelectStatement| column.in_subquery(those);
    match subject {
        Subject::Senior(id) => Condition::any()
            .add(note::Column::SeniorId.eq(id))
            .add(on(note::Column::EnquiryId, enquiries.filter(enquiry::Column::SeniorId.eq(id)).into_query()))
            .add(on(note::Column::AssignmentId, assignments.filter(assignment::Column::SeniorId.eq(id)).into_query())),
        Subject::Volunteer(id) => Condition::any().add(note::Column::VolunteerId.eq(id)).add(on(
            note::Column::AssignmentId,
            assignments.filter(assignment::Column::VolunteerId.eq(id)).into_query(),
        )),
        Subject::Partner(id) => Condition::all().add(note::Column::PartnerId.eq(id)),
        Subject::Assignment(id) => Condition::all().add(note::Column::AssignmentId.eq(id)),
        Subject::Enquiry(id) => Condition::all().add(note::Column::EnquiryId.eq(id)),
    }
}

async fn of_notes(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let rows = note::Entity::of(wanted.subject)
        .filter(note::Column::RemovedAt.is_null())
        .order_by_desc(note::Column::At)
        .order_by_desc(note::Column::Id)
        .limit(wanted.most);
    let rows = rows.all(db).await?;
    let writers = account_names(db, rows.iter().filter_map(|row| row.account_id)).await?;
    let event = |row: note::Model| {
        let by = row.account_id.and_then(|id| writers.get(&id));
        let says = notes::says(&row, by, wanted.lang);
        Event { edit: Some(format!("/journal/notes/{}", row.id)), text: Some(row.text), ..Event::at(row.at, says) }
    };
    Ok(rows.into_iter().map(event).collect())
}

async fn done(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let rows = follow_up::Entity::of(wanted.subject)
        .filter(follow_up::Column::DoneAt.is_not_null())
        .filter(follow_up::Column::RemovedAt.is_null())
        .order_by_desc(follow_up::Column::DoneAt)
        .order_by_desc(follow_up::Column::Id)
        .limit(wanted.most);
    let rows = rows.all(db).await?;
    let doers = account_names(db, rows.iter().filter_map(|row| row.done_by)).await?;
    let event = |row: follow_up::Model| {
        let by = row.done_by.and_then(|id| doers.get(&id));
        let says = (wanted.lang.journal().done_by)(&follow_ups::says(&row, wanted.lang), by.map(String::as_str));
        row.done_at.map(|at| Event::at(at, says))
    };
    Ok(rows.into_iter().filter_map(event).collect())
}
