//! The course of an assignment's life, on its page: where it comes from, trial phase, pauses, ending, who follows.

use askama::Template;
use entity::{assignment, enquiry};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{known::Known, text::Life};
use crate::{
    error::Result,
    web::{card::Card, desk::Desk, format, page::Chrome, role::Coordinator},
};

#[derive(Template)]
#[template(path = "assignments/_life.html")]
struct Course<'a> {
    page: &'a Chrome,
    t: &'static Life,
    row: &'a assignment::Model,
    trial: String,
    pauses: Vec<PauseLine>,
    ending: Option<EndingLine>,
    enquiry: Option<Way>,
    follows: Option<Way>,
    followed_by: Vec<Way>,
    is_substitute: bool,
}

/// A number, and where it leads.
struct Way {
    number: String,
    href: String,
}

impl Way {
    fn to(row: assignment::Model) -> Self {
        Self { href: format!("/assignments/{}", row.id), number: row.number }
    }
}

/// A pause in words, and where it is changed.
struct PauseLine {
    says: String,
    note: Option<String>,
    href: String,
}

/// How it ended, in words.
struct EndingLine {
    says: String,
    is_bad: bool,
    note: Option<String>,
    talk: String,
}

/// The course of its life.
///
/// # Errors
///
/// If the database does not answer.
pub async fn card(desk: &Desk<Coordinator>, known: &Known) -> Result<Card> {
    let (t, row, db) = (desk.lang().assignment_life(), &known.row, desk.db());
    let trial = row.trial_until.map(|until| {
        let talk = row.trial_talk_on.map(format::day);
        (t.trial_says)(&format::day(until), talk.as_deref())
    });
    let enquiry = match row.enquiry_id {
        Some(id) => enquiry::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    let follows = match row.follows_id {
        Some(id) => assignment::Entity::find_by_id(id).one(db).await?,
        None => None,
    };
    Card::of(&Course {
        page: &desk.page,
        t,
        trial: trial.unwrap_or_else(|| t.no_trial.to_owned()),
        pauses: pauses(known, t),
        ending: ending(known, t),
        enquiry: enquiry.map(|row| Way { href: format!("/enquiries/{}", row.id), number: row.number }),
        follows: follows.map(Way::to),
        followed_by: followers(db, known).await?,
        is_substitute: row.substitutes_for_id.is_some(),
        row,
    })
}

fn pauses(known: &Known, t: &Life) -> Vec<PauseLine> {
    let line = |pause: &entity::assignment_pause::Model| {
        let until = pause.until.map(format::day);
        let span = (t.since_until)(&format::day(pause.starts_on), until.as_deref());
        PauseLine {
            says: format!("{span} · {}", (t.pause_reason)(pause.reason)),
            note: pause.note.clone(),
            href: format!("/assignments/{}/pauses/{}", known.row.id, pause.id),
        }
    };
    known.pauses.iter().map(line).collect()
}

fn ending(known: &Known, t: &Life) -> Option<EndingLine> {
    let last = format::day(known.row.ends_on?);
    let Some(ending) = &known.ending else {
        return Some(EndingLine { says: last, is_bad: false, note: None, talk: String::new() });
    };
    let talk = match (ending.talk_on, ending.talk_planned_for) {
        (Some(on), _) => (t.talk_was)(&format::day(on)),
        (None, Some(on)) => (t.talk_planned)(&format::day(on)),
        (None, None) => t.talk_none.to_owned(),
    };
    let says = format!("{last} · {}", (t.end_reason)(ending.reason));
    Some(EndingLine { says, is_bad: ending.ended_badly, note: ending.note.clone(), talk })
}

/// Who took its place.
async fn followers(db: &impl ConnectionTrait, known: &Known) -> Result<Vec<Way>> {
    let rows = assignment::Entity::find()
        .filter(assignment::Column::FollowsId.eq(known.row.id))
        .order_by_asc(assignment::Column::Id);
    Ok(rows.all(db).await?.into_iter().map(Way::to).collect())
}
