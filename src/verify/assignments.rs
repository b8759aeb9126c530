//! Assignments: trial phases, pauses and endings on their days, substitutes within, successors of the same senior.

use std::collections::HashMap;

use entity::{assignment, assignment_ending, assignment_pause, value::AssignmentId};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::{assignments::phase::Pause, error::Result};

/// Assignments by their keys.
type All = HashMap<AssignmentId, assignment::Model>;

/// What is wrong with assignments.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let rows = assignment::Entity::find().order_by_asc(assignment::Column::Id).all(db).await?;
    let all: All = rows.iter().map(|row| (row.id, row.clone())).collect();
    let pauses = assignment_pause::Entity::find()
        .order_by_asc(assignment_pause::Column::AssignmentId)
        .order_by_asc(assignment_pause::Column::StartsOn);
    let pauses = pauses.all(db).await?;
    let endings = assignment_ending::Entity::find().order_by_asc(assignment_ending::Column::Id).all(db).await?;
    let mut found: Vec<String> = rows.iter().flat_map(|row| of_row(row, &all)).collect();
    found.extend(pauses.iter().filter_map(|pause| of_pause(pause, &all)));
    found.extend(overlapping(&pauses, &all));
    found.extend(endings.iter().filter_map(|ending| of_ending(ending, &all)));
    Ok(found)
}

fn say(row: &assignment::Model, what: &str) -> String {
    format!("Begleitung {}: {what}", row.number)
}

fn of_row(row: &assignment::Model, all: &All) -> Vec<String> {
    let mut found = Vec::new();
    if row.trial_until.is_some_and(|until| until < row.starts_on) {
        found.push(say(row, "die Probezeit endet vor dem ersten Tag"));
    }
    if row.trial_talk_on.is_some_and(|talk| talk < row.starts_on || row.trial_until.is_none()) {
        found.push(say(row, "das Gespräch nach der Probezeit passt zu keiner Probezeit"));
    }
    if let Some(before) = row.follows_id.and_then(|id| all.get(&id)) {
        if !is_alike(row, before) {
            found.push(say(row, "sie folgt auf eine Begleitung von jemand anderem oder in einem anderen Dienst"));
        }
        if before.starts_on > row.starts_on || before.substitutes_for_id.is_some() {
            found.push(say(row, "sie folgt auf eine Begleitung, auf die sie nicht folgen kann"));
        }
    }
    if let Some(main) = row.substitutes_for_id.and_then(|id| all.get(&id)) {
        found.extend(of_substitute(row, main));
    }
    found
}

/// Whether two are of the same senior in the same service.
fn is_alike(one: &assignment::Model, other: &assignment::Model) -> bool {
    (one.senior_id, one.service) == (other.senior_id, other.service)
}

fn of_substitute(row: &assignment::Model, main: &assignment::Model) -> Option<String> {
    let Some(until) = row.ends_on else { return Some(say(row, "eine Vertretung ohne letzten Tag")) };
    let is_within = main.starts_on <= row.starts_on && main.ends_on.is_none_or(|last| until <= last);
    let what = if main.substitutes_for_id.is_some() || row.trial_until.is_some() || row.follows_id.is_some() {
        "eine Vertretung, die mehr ist als eine"
    } else if !is_alike(row, main) || row.volunteer_id == main.volunteer_id {
        "eine Vertretung für jemand anderen oder in einem anderen Dienst"
    } else if !is_within {
        "eine Vertretung außerhalb der Begleitung, die sie vertritt"
    } else {
        return None;
    };
    Some(say(row, what))
}

fn of_pause(pause: &assignment_pause::Model, all: &All) -> Option<String> {
    let row = all.get(&pause.assignment_id)?;
    let is_backwards = pause.until.is_some_and(|until| until < pause.starts_on);
    let is_outside = pause.starts_on < row.starts_on || row.ends_on.is_some_and(|last| last < pause.starts_on);
    let what = if is_backwards {
        "eine Pause endet, bevor sie beginnt"
    } else if is_outside || row.substitutes_for_id.is_some() {
        "eine Pause außerhalb der Begleitung"
    } else {
        return None;
    };
    Some(say(row, what))
}

/// Pauses of one assignment that share a day; they are in the order of their days.
fn overlapping(pauses: &[assignment_pause::Model], all: &All) -> Vec<String> {
    let days = |pause: &assignment_pause::Model| Pause { from: pause.starts_on, until: pause.until };
    let pairs = pauses.iter().zip(pauses.iter().skip(1));
    let twice = pairs.filter(|(one, next)| one.assignment_id == next.assignment_id && days(one).meets(days(next)));
    twice.filter_map(|(one, _)| Some(say(all.get(&one.assignment_id)?, "zwei Pausen haben Tage gemeinsam"))).collect()
}

fn of_ending(ending: &assignment_ending::Model, all: &All) -> Option<String> {
    let row = all.get(&ending.assignment_id)?;
    (row.ends_on.is_none() || row.substitutes_for_id.is_some())
        .then(|| say(row, "sie hat einen Grund für ihr Ende und kein Ende"))
}
