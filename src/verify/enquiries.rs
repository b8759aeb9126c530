//! Enquiries: where each stands is where its steps led, and nobody is placed without a home visit.

use std::collections::HashMap;

use entity::{
    enquiry, enquiry_step, proposal,
    value::{Answer, EnquiryId, EnquiryState},
};
use sea_orm::{ColumnTrait, ConnectionTrait, EntityTrait, QueryFilter, QueryOrder, QuerySelect};

use crate::{
    enquiries::{Happened, skipped, state_of},
    error::Result,
};

/// How many enquiries are read at a time.
const CHUNK: u64 = 500;

/// What is wrong with enquiries.
pub async fn check(db: &impl ConnectionTrait) -> Result<Vec<String>> {
    let mut found = Vec::new();
    let mut after = EnquiryId(0);
    loop {
        let rows = enquiry::Entity::find().filter(enquiry::Column::Id.gt(after));
        let rows = rows.order_by_asc(enquiry::Column::Id).limit(CHUNK).all(db).await?;
        let Some(last) = rows.last() else { return Ok(found) };
        after = last.id;
        let steps = enquiry_step::Entity::find()
            .filter(enquiry_step::Column::EnquiryId.is_in(rows.iter().map(|row| row.id)))
            .order_by_asc(enquiry_step::Column::Id)
            .all(db)
            .await?;
        let mut of: HashMap<EnquiryId, Vec<enquiry_step::Model>> = HashMap::new();
        for step in steps {
            of.entry(step.enquiry_id).or_default().push(step);
        }
        let asked = proposal::Entity::find()
            .filter(proposal::Column::EnquiryId.is_in(rows.iter().map(|row| row.id)))
            .filter(proposal::Column::Answer.is_in([Answer::Open, Answer::Yes]))
            .all(db)
            .await?;
        found.extend(rows.iter().flat_map(|row| faults(row, of.get(&row.id).map_or(&[], Vec::as_slice))));
        found.extend(rows.iter().filter_map(|row| unasked(row, &asked)));
    }
}

/// Where an enquiry says that somebody was asked, and nobody was, or the other way round.
fn unasked(row: &enquiry::Model, asked: &[proposal::Model]) -> Option<String> {
    let answers: Vec<Answer> = asked.iter().filter(|it| it.enquiry_id == row.id).map(|it| it.answer).collect();
    let is_sound = match row.state {
        EnquiryState::New | EnquiryState::HomeVisitArranged | EnquiryState::Waiting => answers.is_empty(),
        EnquiryState::Proposed => answers.len() == 1,
        EnquiryState::FirstMeetingArranged | EnquiryState::Placed | EnquiryState::Closed => answers.len() <= 1,
    };
    (!is_sound).then(|| format!("Anfrage {}: wer gefragt wurde, passt nicht zu ihrem Stand", row.number))
}

/// Whether a step lies before something that happened earlier.
fn is_out_of_order(steps: &[enquiry_step::Model]) -> bool {
    let mut happened = Happened::default();
    steps.iter().any(|step| {
        let is_early = happened.last().is_some_and(|last| step.day < last);
        happened.add(step.state, step.day);
        is_early
    })
}

/// Of an enquiry and its steps, in their order.
fn faults(row: &enquiry::Model, steps: &[enquiry_step::Model]) -> Vec<String> {
    let mut found = Vec::new();
    let mut say = |what: &str| found.push(format!("Anfrage {}: {what}", row.number));
    if state_of(row).is_err() {
        say("ihr fehlt, was zu ihrem Stand gehört");
    }
    if row.senior_id.is_none() && row.last_name.is_none() {
        say("niemand weiß, für wen sie ist");
    }
    if steps.first().map(|step| step.state) != Some(EnquiryState::New) {
        say("ihr erster Schritt ist nicht der Anruf");
    }
    if steps.last().map(|step| step.state) != Some(row.state) {
        say("sie steht nicht dort, wohin ihr letzter Schritt führte");
    }
    if is_out_of_order(steps) {
        say("ein Schritt liegt vor dem, was davor war");
    }
    let mut was_visited = false;
    // Where it stands while it is not closed.
    let mut from = EnquiryState::New;
    let mut is_closed = false;
    for step in steps.iter().skip(1) {
        match step.state {
            EnquiryState::Closed if is_closed => say("sie ist zweimal geschlossen"),
            EnquiryState::Closed => is_closed = true,
            to if is_closed && to != from => say("sie wurde woanders wieder aufgenommen, als sie stand"),
            to => {
                let reason = step.skipped.as_deref().unwrap_or_default().trim();
                if !skipped(from, to).is_empty() && reason.is_empty() {
                    say("etwas wurde ohne Grund ausgelassen");
                }
                was_visited |= to == EnquiryState::Waiting;
                (from, is_closed) = (to, false);
            }
        }
        if from > EnquiryState::Waiting && !was_visited {
            say("sie ging ohne Hausbesuch weiter");
        }
    }
    found
}
