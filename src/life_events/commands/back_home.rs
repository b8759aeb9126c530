//! A stay in hospital is over: the visits go on.

use chrono::{Days, NaiveDate};
use entity::{
    follow_up::FollowUpKind,
    life_event,
    value::{LifeEventKind, Subject},
};
use sea_orm::Set;

use crate::{
    assignments,
    error::{Error, Result},
    journal,
    life_events::{
        effect::{Effect, did, kept},
        judge::pause_stands,
    },
    store::{Seen, SeenAt, Tx},
    web::lang::Lang,
};

/// Lets the visits go on from a day that rest because of a stay. Pauses that were changed since stay as they are.
///
/// # Errors
///
/// [`Error::RefusedAt`] the field `day` if it is not after the first day of the stay.
pub async fn back_home(tx: &Tx, seen: Seen<life_event::Model>, on: NaiveDate, lang: Lang) -> Result<life_event::Model> {
    let row = seen.row().clone();
    if row.kind != LifeEventKind::Hospital || row.taken_back_at.is_some() {
        return Err(Error::NotFound);
    }
    if on <= row.day {
        return Err(Error::refused_at("day", lang.life_events().back_too_early));
    }
    let last = on - Days::new(1);
    let mut effects = did(&row)?;
    for effect in &mut effects {
        let Effect::Paused { assignment, pause, from, until } = effect else { continue };
        let lasts = until.is_none_or(|until| on <= until);
        if !lasts || !pause_stands(tx.read(), *assignment, *pause, *from, *until).await? {
            continue;
        }
        let visits = assignments::by_id(tx.read(), *assignment).await?;
        if visits.ends_on.is_none() || visits.ends_on > Some(on) {
            assignments::resume(tx, visits.seen_now(), on.max(*from), lang).await?;
            *until = Some(last);
        }
    }
    journal::settle(tx, Subject::Senior(row.senior_id), FollowUpKind::HowItGoesOn).await?;
    let change = life_event::ActiveModel {
        id: Set(row.id),
        until: Set(Some(last)),
        did: Set(kept(&effects)?),
        ..Default::default()
    };
    tx.update(seen, change).await
}
