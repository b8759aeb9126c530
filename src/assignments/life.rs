//! The course of an assignment's life, on its page: where it comes from, trial phase, pauses, ending, who follows.

use askama::Template;
use entity::{
    assignment, enquiry,
    value::{AssignmentId, PauseReason},
    volunteer,
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder};

use super::{known::Known, queries, text::Life};
use crate::{
    error::Result,
    people::{self, Named, address},
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
    stands_in_for: Option<Way>,
    substitutes: Vec<StandIn>,
}

/// Who stands in, from when to when, and where that is changed.
struct StandIn {
    number: String,
    href: String,
    says: String,
    edit: String,
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
    /// Where somebody is found who stands in, in a holiday that nobody stands in for yet.
    stand_in: Option<String>,
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
    Card::of(&Course {
        page: &desk.page,
        t,
        trial: trial.unwrap_or_else(|| t.no_trial.to_owned()),
        pauses: pauses(known, t),
        ending: ending(known, t),
        enquiry: enquiry.map(|row| Way { href: format!("/enquiries/{}", row.id), number: row.number }),
        follows: by_id(db, row.follows_id).await?.map(Way::to),
        followed_by: followers(db, known).await?,
        stands_in_for: by_id(db, row.substitutes_for_id).await?.map(Way::to),
        substitutes: substitutes(desk, known).await?,
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
            stand_in: (pause.reason == PauseReason::Holiday)
                .then(|| format!("/assignments/{}/substitutes/new?pause={}", known.row.id, pause.id)),
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

async fn by_id(db: &impl ConnectionTrait, id: Option<AssignmentId>) -> Result<Option<assignment::Model>> {
    match id {
        Some(id) => Ok(assignment::Entity::find_by_id(id).one(db).await?),
        None => Ok(None),
    }
}

async fn substitutes(desk: &Desk<Coordinator>, known: &Known) -> Result<Vec<StandIn>> {
    let rows = queries::substitutes(desk.db(), known.row.id).await?;
    let volunteers = people::by_ids::<volunteer::Entity>(desk.db(), rows.iter().map(|row| row.volunteer_id)).await?;
    let line = |row: assignment::Model| {
        let who = volunteers.get(&row.volunteer_id).map(Named::short_name).unwrap_or_default();
        let period = address::period(desk.lang().people(), row.starts_on, row.ends_on);
        StandIn {
            says: format!("{who} · {period}"),
            edit: format!("/assignments/{}/substitutes/{}", known.row.id, row.id),
            href: format!("/assignments/{}", row.id),
            number: row.number,
        }
    };
    Ok(rows.into_iter().map(line).collect())
}

/// Who took its place.
async fn followers(db: &impl ConnectionTrait, known: &Known) -> Result<Vec<Way>> {
    let rows = assignment::Entity::find()
        .filter(assignment::Column::FollowsId.eq(known.row.id))
        .order_by_asc(assignment::Column::Id);
    Ok(rows.all(db).await?.into_iter().map(Way::to).collect())
}
