//! Events of seniors: what each says it did can be read, concerns the same senior, and no two stays in hospital last at
//! once.

use std::collections::HashMap;

use entity::{
    assignment, enquiry, life_event,
    value::{AssignmentId, EnquiryId, LifeEventKind, SeniorId},
};
use sea_orm::{ConnectionTrait, EntityTrait, QueryOrder};

use crate::{
    error::Result,
    life_events::{Effect, did},
};

/// Whose something is.
#[derive(Debug, Default)]
struct Owners {
    assignments: HashMap<AssignmentId, SeniorId>,
    enquiries: HashMap<EnquiryId, Option<SeniorId>>,
}

/// What is wrong with events.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let rows = life_event::Entity::find().order_by_asc(life_event::Column::Id).all(db).await?;
    let mut found = Vec::new();
    let mut owners = Owners::default();
    if !rows.is_empty() {
        let of = |row: assignment::Model| (row.id, row.senior_id);
        owners.assignments = assignment::Entity::find().all(db).await?.into_iter().map(of).collect();
        let of = |row: enquiry::Model| (row.id, row.senior_id);
        owners.enquiries = enquiry::Entity::find().all(db).await?.into_iter().map(of).collect();
    }
    for row in &rows {
        found.extend(faults(row, &owners).into_iter().map(|fault| format!("Ereignis {}: {fault}", row.id)));
    }
    found.extend(at_once(&rows));
    Ok(found)
}

/// Of one event.
fn faults(row: &life_event::Model, owners: &Owners) -> Vec<String> {
    let mut found = Vec::new();
    if row.until.is_some_and(|until| until < row.day) {
        found.push("es endet, bevor es beginnt".to_owned());
    }
    if row.until.is_some() && row.kind != LifeEventKind::Hospital {
        found.push("nur ein Krankenhausaufenthalt hat ein Ende".to_owned());
    }
    if row.taken_back_at.is_some_and(|at| at < row.made_at) {
        found.push("es ist zurückgenommen, bevor es eingetragen war".to_owned());
    }
    let Ok(effects) = did(row) else {
        found.push("was es bewirkt hat, ist nicht zu lesen".to_owned());
        return found;
    };
    let is_theirs = |effect: &Effect| match effect {
        Effect::Paused { assignment, .. }
        | Effect::Ended { assignment, .. }
        | Effect::Mailed { assignment, .. }
        | Effect::ToCall { assignment, .. } => owners.assignments.get(assignment) == Some(&row.senior_id),
        Effect::Closed { enquiry } => owners.enquiries.get(enquiry) == Some(&Some(row.senior_id)),
        Effect::CareEnded { .. }
        | Effect::Moved { .. }
        | Effect::LeftHome { .. }
        | Effect::Letters { .. }
        | Effect::Planned { .. } => true,
    };
    if !effects.iter().all(is_theirs) {
        found.push("es hat etwas bewirkt, was nicht zu dieser Person gehört".to_owned());
    }
    found
}

/// Stays in hospital that have a day in common.
fn at_once(rows: &[life_event::Model]) -> Vec<String> {
    let stays: Vec<&life_event::Model> =
        rows.iter().filter(|row| row.kind == LifeEventKind::Hospital && row.taken_back_at.is_none()).collect();
    let mut found = Vec::new();
    for (at, one) in stays.iter().enumerate() {
        let meets = |other: &&&life_event::Model| {
            other.senior_id == one.senior_id
                && one.until.is_none_or(|until| other.day <= until)
                && other.until.is_none_or(|until| one.day <= until)
        };
        let others = stays[at + 1..].iter().filter(meets);
        found.extend(others.map(|other| format!("Ereignisse {} und {}: zwei Aufenthalte zugleich", one.id, other.id)));
    }
    found
}
