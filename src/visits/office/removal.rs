//! Taking a visit out, after asking once more.

use askama::Template;
use entity::value::VisitId;

use super::{
    show::{Button, entry},
    text::Text,
};
use crate::{
    error::{Error, Result},
    store::SeenAt,
    visits::{
        commands,
        entry::{Entry, Standing},
        queries::by_id,
        refusal::NotWritten,
        removed,
        rules::Refusal,
        text,
        unsettled::Unsettled,
    },
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        page::{Chrome, Page},
        role::Coordinator,
    },
};

#[derive(Template)]
#[template(path = "visits/office/removal.html")]
pub struct RemovalPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    entry: Entry,
    lede: &'static str,
    action: String,
    back: String,
}

pub async fn ask(desk: Desk<Coordinator>, Path(id): Path<VisitId>) -> Result<Page<RemovalPage>> {
    let entry = entry(desk.db(), id).await?;
    if entry.standing() == Standing::Settled {
        return Err(Error::refused(Refusal::Settled.say(desk.lang())));
    }
    let (action, back) = (format!("/visits/{id}/removal/{}", entry.visit.version), format!("/visits/{id}"));
    let (t, v) = (desk.lang().visits_office(), desk.lang().visits());
    let lede = if entry.month_is_closed { t.remove_late_lede } else { t.remove_lede };
    Ok(Page(RemovalPage { t, v, page: desk.page, entry, lede, action, back }))
}

pub async fn create(desk: Desk<Coordinator>, path: Path<(VisitId, i32)>, sent: Posted<Button>) -> Result<Done> {
    remove(desk, path, sent, "/visits").await
}

/// Takes a visit out that still is as it was on screen, and goes on at `then`.
pub async fn remove(
    desk: Desk<Coordinator>,
    Path((id, version)): Path<(VisitId, i32)>,
    sent: Posted<Button>,
    then: &str,
) -> Result<Done> {
    let t = desk.lang().visits_office();
    desk.once(&sent.once, async |tx| {
        let seen = by_id(tx.read(), id).await?.seen_at(version)?;
        let visit = seen.row().clone();
        let removed: Result<_, NotWritten> = async { Ok(commands::remove(tx, Unsettled::check(seen)?).await?) }.await;
        removed.map_err(|not| not.told(desk.lang()))?;
        let undo = format!("/visits/{id}/removal/{version}/reversal");
        removed::offer(tx, Done::to(then).saying(t.is_removed), &visit, undo).await
    })
    .await
}

/// Puts back what this account has taken out.
pub async fn reverse(
    desk: Desk<Coordinator>,
    Path((id, version)): Path<(VisitId, i32)>,
    sent: Posted<Button>,
) -> Result<Done> {
    desk.once(&sent.once, async |tx| {
        removed::put_back(tx, id, version).await.map_err(|not| not.told(desk.lang()))?;
        Ok(Done::to(format!("/visits/{id}")).saying(desk.lang().visits_office().is_back))
    })
    .await
}
