//! What is written about visits.

use entity::{
    assignment,
    visit::{self, VisitStatus},
};
use sea_orm::Set;

use super::{
    duration::Span,
    form::VisitInput,
    queries,
    refusal::NotWritten,
    removed,
    rules::{self, Refusal},
    unsettled::{Confirmed, Returned, Unconfirmed, Unsettled, Waiting},
};
use crate::{
    error::Result,
    store::{Once, Tx},
    web::token::digest,
};

/// The key of a visit that a form enters: the same form makes it once.
pub fn key(once: &Once) -> String {
    format!("web-{}", &digest(&once.key)[..32])
}

/// A volunteer logs a visit; it waits for the office.
pub async fn log(
    tx: &Tx,
    key: String,
    assignment: &assignment::Model,
    input: VisitInput,
) -> Result<visit::Model, NotWritten> {
    let span = possible(tx, assignment, &input, None).await?;
    let row =
        visit::ActiveModel { key: Set(key), status: Set(VisitStatus::Logged), ..entered(tx, assignment, input, span) };
    Ok(tx.insert(row).await?)
}

/// The office enters a visit, from paper or the phone; it counts as confirmed.
pub async fn enter(
    tx: &Tx,
    key: String,
    assignment: &assignment::Model,
    input: VisitInput,
) -> Result<visit::Model, NotWritten> {
    let span = possible(tx, assignment, &input, None).await?;
    let row = visit::ActiveModel {
        key: Set(key),
        status: Set(VisitStatus::Confirmed),
        confirmed_by: Set(Some(tx.by().to_string())),
        confirmed_at: Set(Some(tx.at())),
        ..entered(tx, assignment, input, span)
    };
    Ok(tx.insert(row).await?)
}

/// A volunteer changes a visit; it waits for the office again.
pub async fn revise(
    tx: &Tx,
    before: Unconfirmed,
    assignment: &assignment::Model,
    input: VisitInput,
) -> Result<visit::Model, NotWritten> {
    let before = Unsettled::from(before);
    let span = possible(tx, assignment, &input, Some(&before)).await?;
    let change = visit::ActiveModel {
        status: Set(VisitStatus::Logged),
        return_reason: Set(None),
        ..revised(&before, assignment, input, span)
    };
    Ok(tx.update(before.seen(), change).await?)
}

/// The office sets a visit right, and has thereby seen it.
pub async fn correct(
    tx: &Tx,
    before: Unsettled,
    assignment: &assignment::Model,
    input: VisitInput,
) -> Result<visit::Model, NotWritten> {
    let span = possible(tx, assignment, &input, Some(&before)).await?;
    let change = visit::ActiveModel {
        status: Set(VisitStatus::Confirmed),
        return_reason: Set(None),
        confirmed_by: Set(Some(tx.by().to_string())),
        confirmed_at: Set(Some(tx.at())),
        ..revised(&before, assignment, input, span)
    };
    Ok(tx.update(before.seen(), change).await?)
}

/// A volunteer takes a visit out that the office has not confirmed.
pub async fn withdraw(tx: &Tx, visit: Unconfirmed) -> Result<()> {
    remove(tx, visit.into()).await
}

/// The office takes a visit out.
pub async fn remove(tx: &Tx, visit: Unsettled) -> Result<()> {
    removed::keep(tx, visit.row().clone()).await?;
    tx.delete(visit.seen()).await
}

/// The office has seen a visit: it is part of the next close.
pub async fn confirm(tx: &Tx, visit: Waiting) -> Result<visit::Model> {
    let visit = Unsettled::from(visit);
    let change = visit::ActiveModel {
        id: Set(visit.row().id),
        status: Set(VisitStatus::Confirmed),
        confirmed_by: Set(Some(tx.by().to_string())),
        confirmed_at: Set(Some(tx.at())),
        ..Default::default()
    };
    tx.update(visit.seen(), change).await
}

/// The office takes its confirmation back.
pub async fn unconfirm(tx: &Tx, visit: Confirmed) -> Result<visit::Model> {
    wait_again(tx, visit.into()).await
}

/// The office sends a visit back to its volunteer.
pub async fn send_back(tx: &Tx, visit: Waiting, reason: String) -> Result<visit::Model> {
    let visit = Unsettled::from(visit);
    let change = visit::ActiveModel {
        id: Set(visit.row().id),
        status: Set(VisitStatus::Returned),
        return_reason: Set(Some(reason)),
        ..Default::default()
    };
    tx.update(visit.seen(), change).await
}

/// The office takes its return back.
pub async fn take_again(tx: &Tx, visit: Returned) -> Result<visit::Model> {
    wait_again(tx, visit.into()).await
}

async fn wait_again(tx: &Tx, visit: Unsettled) -> Result<visit::Model> {
    let change = visit::ActiveModel {
        id: Set(visit.row().id),
        status: Set(VisitStatus::Logged),
        return_reason: Set(None),
        confirmed_by: Set(None),
        confirmed_at: Set(None),
        ..Default::default()
    };
    tx.update(visit.seen(), change).await
}

/// From when to when it was, if it can have been so.
async fn possible(
    tx: &Tx,
    assignment: &assignment::Model,
    input: &VisitInput,
    before: Option<&Unsettled>,
) -> Result<Span, NotWritten> {
    rules::within(input.day, assignment.starts_on, assignment.ends_on)?;
    let span = Span::of(input.day, input.begins, input.ends).map_err(Refusal::NoSpan)?;
    rules::over(span, tx.at())?;
    let mut others = queries::taken(tx.read(), assignment.volunteer_id, span).await?;
    others.retain(|other| before.is_none_or(|before| before.row().id != other.visit));
    rules::alone(span, &others)?;
    Ok(span)
}

fn entered(tx: &Tx, assignment: &assignment::Model, input: VisitInput, span: Span) -> visit::ActiveModel {
    visit::ActiveModel {
        entered_by: Set(tx.by().to_string()),
        entered_at: Set(tx.at()),
        ..told(assignment, input, span)
    }
}

fn revised(before: &Unsettled, assignment: &assignment::Model, input: VisitInput, span: Span) -> visit::ActiveModel {
    visit::ActiveModel { id: Set(before.row().id), ..told(assignment, input, span) }
}

fn told(assignment: &assignment::Model, input: VisitInput, span: Span) -> visit::ActiveModel {
    visit::ActiveModel {
        assignment_id: Set(assignment.id),
        day: Set(input.day),
        starts_at: Set(span.starts_at),
        ends_at: Set(span.ends_at),
        minutes: Set(span.minutes),
        activities: Set(input.activities),
        note: Set(input.note),
        ..Default::default()
    }
}
