//! Sending a visit back to its volunteer with a reason, and taking that back.

use axum::response::{IntoResponse, Response};
use entity::value::VisitId;

use super::show::{self, Button, ReturnForm};
use crate::{
    error::Result,
    store::SeenAt,
    visits::{commands, queries::by_id, refusal::NotWritten, unsettled::Unsettled},
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        page::Retry,
        parse,
        role::Coordinator,
    },
};

/// How long a reason may be, in characters.
const LONGEST_REASON: usize = 500;

pub async fn create(desk: Desk<Coordinator>, Path(id): Path<VisitId>, sent: Posted<ReturnForm>) -> Result<Response> {
    let t = desk.lang().visits_office();
    let mut form = sent.form;
    let Some(reason) = form.reason.required(parse::lines(LONGEST_REASON)) else {
        return Ok(Retry(show::page(desk, id, form).await?).into_response());
    };
    let done = desk
        .once(&sent.once, async |tx| {
            let seen = by_id(tx.read(), id).await?.seen_at(sent.version)?;
            let returned: Result<_, NotWritten> =
                async { Ok(commands::send_back(tx, Unsettled::check(seen)?.waiting()?, reason).await?) }.await;
            let visit = returned.map_err(|not| not.told(desk.lang()))?;
            let undo = format!("/visits/{id}/return/{}/reversal", visit.version);
            Ok(Done::to("/visits").saying(t.is_returned).with_undo(undo))
        })
        .await?;
    Ok(done.into_response())
}

/// The visit waits for the office again.
pub async fn reverse(
    desk: Desk<Coordinator>,
    Path((id, version)): Path<(VisitId, i32)>,
    sent: Posted<Button>,
) -> Result<Done> {
    let t = desk.lang().visits_office();
    desk.once(&sent.once, async |tx| {
        let seen = by_id(tx.read(), id).await?.seen_at(version)?;
        let taken_back: Result<_, NotWritten> =
            async { Ok(commands::take_again(tx, Unsettled::check(seen)?.returned()?).await?) }.await;
        taken_back.map_err(|not| not.told(desk.lang()))?;
        Ok(Done::to(format!("/visits/{id}")).saying(t.return_taken_back))
    })
    .await
}
