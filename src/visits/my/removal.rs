//! A volunteer takes a visit out, after being asked once more, and puts it back.

use askama::Template;
use entity::value::VisitId;

use super::{change::mine, queries, text::Text};
use crate::{
    error::{Error, Result},
    form,
    store::SeenAt,
    visits::{commands, entry::Entry, refusal::NotWritten, removed, text, unsettled::Unsettled},
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        page::{Chrome, Page},
        role::VolunteerSelf,
    },
};

form! {
    /// A form with nothing but a button.
    pub struct Button { nothing }
}

#[derive(Template)]
#[template(path = "visits/my/removal.html")]
pub struct RemovalPage {
    page: Chrome,
    t: &'static Text,
    v: &'static text::Text,
    entry: Entry,
    lede: &'static str,
    action: String,
    back: String,
}

/// Asks once more before a visit is taken out.
pub async fn ask(desk: Desk<VolunteerSelf>, Path(id): Path<VisitId>) -> Result<Page<RemovalPage>> {
    let entry = mine(&desk, id).await?;
    if !entry.is_theirs_to_change() {
        return Err(Error::refused(desk.lang().my_visits().fixed));
    }
    let (action, back) = (format!("/my/visits/{id}/removal/{}", entry.visit.version), format!("/my/visits/{id}"));
    let (t, v) = (desk.lang().my_visits(), desk.lang().visits());
    let lede = if entry.month_is_closed { t.remove_late_lede } else { t.remove_lede };
    Ok(Page(RemovalPage { t, v, page: desk.page, entry, lede, action, back }))
}

/// Takes a visit out that still is as it was on screen.
pub async fn remove(
    desk: Desk<VolunteerSelf>,
    Path((id, version)): Path<(VisitId, i32)>,
    sent: Posted<Button>,
) -> Result<Done> {
    desk.once(&sent.once, async |tx| {
        let seen = queries::visit(tx.read(), &desk.by, id).await?.seen_at(version)?;
        let visit = seen.row().clone();
        let removed: Result<_, NotWritten> =
            async { Ok(commands::withdraw(tx, Unsettled::check(seen)?.unconfirmed()?).await?) }.await;
        removed.map_err(|not| not.told(desk.lang()))?;
        let undo = format!("/my/visits/{id}/removal/{version}/reversal");
        removed::offer(tx, Done::to("/my").saying(desk.lang().my_visits().removed), &visit, undo).await
    })
    .await
}

/// Puts back what they have taken out themselves.
pub async fn reverse(
    desk: Desk<VolunteerSelf>,
    Path((id, version)): Path<(VisitId, i32)>,
    sent: Posted<Button>,
) -> Result<Done> {
    desk.once(&sent.once, async |tx| {
        let visit = removed::put_back(tx, id, version).await.map_err(|not| not.told(desk.lang()))?;
        queries::assignment(tx.read(), &desk.by, visit.assignment_id).await?;
        Ok(Done::to(format!("/my/visits/{id}")).saying(desk.lang().my_visits().is_back))
    })
    .await
}
