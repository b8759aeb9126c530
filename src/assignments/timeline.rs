//! What happened in the lives of assignments, as the timelines of records tell it.

use entity::{
    assignment, assignment_ending, assignment_pause,
    value::{AssignmentId, Subject},
};
use sea_orm::{ColumnTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use super::{known::Known, text::Happened};
use crate::{
    error::Result,
    journal::{self, Event, EventKind, Source, Wanted},
    people::service_word,
    store::Pool,
};

/// Beginnings, trial phases, pauses, substitutes, successions and endings.
pub const TIMELINE: Source = Source { kind: EventKind::Tandem, of: |db, wanted| Box::pin(tandems(db, wanted)) };

async fn tandems(db: &Pool, wanted: Wanted) -> Result<Vec<Event>> {
    let whose = match wanted.subject {
        Subject::Senior(id) => assignment::Column::SeniorId.eq(id),
        Subject::Volunteer(id) => assignment::Column::VolunteerId.eq(id),
        Subject::Assignment(id) => assignment::Column::Id.eq(id),
        Subject::Partner(_) | Subject::Enquiry(_) => return Ok(Vec::new()),
    };
    let rows = assignment::Entity::find()
        .filter(whose)
        .filter(assignment::Column::StartsOn.lte(wanted.today))
        .order_by_desc(assignment::Column::StartsOn)
        .limit(wanted.most);
    let rows = rows.all(db).await?;
    let names = journal::names(db, rows.iter().map(|row| other(row, wanted.subject))).await?;
    let mut events = Vec::new();
    for known in known(db, rows).await? {
        let with = names.get(&other(&known.row, wanted.subject)).map(|named| named.name.clone()).unwrap_or_default();
        events.extend(told(&known, &with, wanted));
    }
    Ok(events)
}

/// Of the two, the one whose record it is not.
fn other(row: &assignment::Model, subject: Subject) -> Subject {
    match subject {
        Subject::Volunteer(_) => Subject::Senior(row.senior_id),
        Subject::Senior(_) | Subject::Assignment(_) | Subject::Partner(_) | Subject::Enquiry(_) => {
            Subject::Volunteer(row.volunteer_id)
        }
    }
}

/// These with their pauses and endings.
async fn known(db: &Pool, rows: Vec<assignment::Model>) -> Result<Vec<Known>> {
    let ids: Vec<AssignmentId> = rows.iter().map(|row| row.id).collect();
    let pauses = assignment_pause::Entity::find().filter(assignment_pause::Column::AssignmentId.is_in(ids.clone()));
    let pauses = pauses.all(db).await?;
    let endings = assignment_ending::Entity::find().filter(assignment_ending::Column::AssignmentId.is_in(ids));
    let endings = endings.all(db).await?;
    let whole = |row: assignment::Model| Known {
        pauses: pauses.iter().filter(|pause| pause.assignment_id == row.id).cloned().collect(),
        ending: endings.iter().find(|ending| ending.assignment_id == row.id).cloned(),
        row,
    };
    Ok(rows.into_iter().map(whole).collect())
}

/// What happened to one until today.
fn told(known: &Known, with: &str, wanted: Wanted) -> Vec<Event> {
    let (row, t, life) = (&known.row, wanted.lang.assignment_events(), wanted.lang.assignment_life());
    let about = format!("{} · {with}", service_word(row.service, wanted.lang));
    let mut days = vec![(row.starts_on, began(row, t).to_owned())];
    if let Some(talk) = row.trial_talk_on {
        days.push((talk, t.trial_talk.to_owned()));
    } else if let Some(until) = row.trial_until {
        days.push((until, t.trial_over.to_owned()));
    }
    for pause in &known.pauses {
        days.push((pause.starts_on, format!("{} ({})", t.pause, (life.pause_reason)(pause.reason))));
        days.extend(pause.until.map(|until| (until, t.pause_over.to_owned())));
    }
    if let Some(last) = row.ends_on {
        let why = known.ending.as_ref().map(|ending| (life.end_reason)(ending.reason));
        days.push((last, why.map_or_else(|| t.ends.to_owned(), |why| format!("{} ({why})", t.ends))));
    }
    let is_told = |day| day <= wanted.today && row.ends_on.is_none_or(|last| day <= last);
    let event = |(day, says)| Event::on(day, format!("{says}: {about}")).leading_to(format!("/assignments/{}", row.id));
    days.into_iter().filter(|(day, _)| is_told(*day)).map(event).collect()
}

/// How it began.
fn began(row: &assignment::Model, t: &Happened) -> &'static str {
    if row.substitutes_for_id.is_some() {
        t.substitute
    } else if row.follows_id.is_some() {
        t.takes_over
    } else {
        t.begins
    }
}
