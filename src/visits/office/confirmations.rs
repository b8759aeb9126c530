//! Confirming visits, one or many at once, and taking that back.

use axum::response::{IntoResponse, Response};
use chrono::DateTime;
use entity::value::VisitId;

use super::{queries, show::Button};
use crate::{
    error::{Error, Result},
    form,
    store::{SeenAt, Tx},
    visits::{commands, queries::by_id, refusal::NotWritten, unsettled::Unsettled},
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        role::{Caller, Coordinator},
    },
};

form! {
    /// The visits ticked, each as `id.version`, and where to go on.
    pub struct Ticked { row, back }
}

/// Confirms the visits ticked, all in one transaction. Those that somebody has changed meanwhile keep waiting.
pub async fn create(desk: Desk<Coordinator>, sent: Posted<Ticked>) -> Result<Response> {
    let t = desk.lang().visits_office();
    let ticked: Vec<(VisitId, i32)> = sent.form.row.values().filter_map(row).collect();
    if ticked.is_empty() {
        return Ok(Done::to("/visits").saying(t.nothing_ticked).into_response());
    }
    let back = Some(sent.form.back.value()).filter(|path| path.starts_with("/visits?")).unwrap_or("/visits");
    let done = desk
        .once(&sent.once, async |tx| {
            let mut confirmed = 0;
            for (id, version) in &ticked {
                confirmed += usize::from(confirm_if_unchanged(tx, *id, *version).await?);
            }
            let says = (t.n_confirmed)(confirmed, ticked.len() - confirmed);
            let done = Done::to(back).saying(says);
            let undo = format!("/visits/confirmations/{}/reversal", tx.at().timestamp());
            Ok(if confirmed > 0 { done.with_undo(undo) } else { done })
        })
        .await?;
    Ok(done.into_response())
}

async fn confirm_if_unchanged(tx: &Tx, id: VisitId, version: i32) -> Result<bool> {
    let seen = match by_id(tx.read(), id).await.and_then(|visit| visit.seen_at(version)) {
        Ok(seen) => seen,
        Err(Error::Stale | Error::NotFound) => return Ok(false),
        Err(error) => return Err(error),
    };
    let confirmed: Result<_, NotWritten> =
        async { Ok(commands::confirm(tx, Unsettled::check(seen)?.waiting()?).await?) }.await;
    match confirmed {
        Ok(_) => Ok(true),
        Err(NotWritten::Rule(_)) => Ok(false),
        Err(NotWritten::Error(error)) => Err(error),
    }
}

/// Takes back what was confirmed in one go, as far as no close has settled it.
pub async fn undo(desk: Desk<Coordinator>, Path(at): Path<i64>, sent: Posted<Button>) -> Result<Done> {
    let t = desk.lang().visits_office();
    let at = DateTime::from_timestamp(at, 0).ok_or(Error::NotFound)?;
    let by = desk.by.actor().to_string();
    desk.once(&sent.once, async |tx| {
        let mut taken_back = 0;
        for visit in queries::confirmed_at(tx.read(), &by, at).await? {
            let Ok(open) = Unsettled::check(visit.seen_now()).and_then(Unsettled::confirmed) else { continue };
            commands::unconfirm(tx, open).await?;
            taken_back += 1;
        }
        Ok(Done::to("/visits").saying((t.n_taken_back)(taken_back)))
    })
    .await
}

/// Confirms one visit as it was on screen.
pub async fn confirm(desk: Desk<Coordinator>, Path(id): Path<VisitId>, sent: Posted<Button>) -> Result<Done> {
    let t = desk.lang().visits_office();
    desk.once(&sent.once, async |tx| {
        let seen = by_id(tx.read(), id).await?.seen_at(sent.version)?;
        let confirmed: Result<_, NotWritten> =
            async { Ok(commands::confirm(tx, Unsettled::check(seen)?.waiting()?).await?) }.await;
        let visit = confirmed.map_err(|not| not.told(desk.lang()))?;
        let undo = format!("/visits/{id}/confirmation/{}/reversal", visit.version);
        Ok(Done::to("/visits").saying((t.n_confirmed)(1, 0)).with_undo(undo))
    })
    .await
}

/// Takes the confirmation of one visit back.
pub async fn reverse(
    desk: Desk<Coordinator>,
    Path((id, version)): Path<(VisitId, i32)>,
    sent: Posted<Button>,
) -> Result<Done> {
    let t = desk.lang().visits_office();
    desk.once(&sent.once, async |tx| {
        let seen = by_id(tx.read(), id).await?.seen_at(version)?;
        let taken_back: Result<_, NotWritten> =
            async { Ok(commands::unconfirm(tx, Unsettled::check(seen)?.confirmed()?).await?) }.await;
        taken_back.map_err(|not| not.told(desk.lang()))?;
        Ok(Done::to(format!("/visits/{id}")).saying((t.n_taken_back)(1)))
    })
    .await
}

fn row(ticked: &str) -> Option<(VisitId, i32)> {
    let (id, version) = ticked.split_once('.')?;
    Some((id.parse().ok()?, version.parse().ok()?))
}
