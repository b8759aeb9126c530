//! An event is entered: one act that does everything, or nothing.

use chrono::Days;
use entity::{
    life_event, senior,
    value::{ClosedReason, LifeEventKind, SeniorId},
};
use sea_orm::Set;

use super::acting::{Acting, end_reason};
use crate::{
    error::{Error, Result},
    life_events::{
        effect::{Effect, kept},
        known::Known,
        rules::{self, After, Entered, Refusal},
        wish::Wish,
    },
    seniors,
    store::{SeenAt, Tx},
    web::{done::Done, format, lang::Lang},
};

/// Enters an event of a senior whose record is as it was on screen.
///
/// # Errors
///
/// [`Error::RefusedAt`] a field of the form, if it may not be; [`Error::Stale`] if the record has changed.
pub async fn enter(tx: &Tx, id: SeniorId, version: i32, wish: Wish, lang: Lang) -> Result<Done> {
    let known = Known::of(tx.read(), id, wish.day + Days::new(1)).await?;
    let seen = known.senior.clone().seen_at(version)?;
    let event = Entered { kind: wish.kind, day: wish.day, until: wish.until };
    rules::may(event, &known.entered(), tx.today()).map_err(|why| refused(why, lang))?;
    // The senior's row is written in any case, so that its version guards what else hangs on it too.
    tx.update(seen, senior::ActiveModel { id: Set(id), ..Default::default() }).await?;
    let mut acting = Acting { tx, known: &known, wish: &wish, lang, did: Vec::new() };
    act(&mut acting).await?;
    let is_billed = known.assignments.iter().any(|it| it.row.service.is_billed());
    acting.plan(rules::due(After { event, outside: wish.outside, is_billed }, tx.today())).await?;
    acting.tell().await?;
    let did = acting.did;
    let row = life_event::ActiveModel {
        senior_id: Set(id),
        kind: Set(wish.kind),
        day: Set(wish.day),
        until: Set(wish.until),
        note: Set(wish.note.clone()),
        did: Set(kept(&did)?),
        made_at: Set(tx.at()),
        account_id: Set(tx.by().account()),
        ..Default::default()
    };
    tx.insert(row).await?;
    let done = Done::to(format!("/seniors/{id}")).saying((lang.life_events().entered)(&known.senior.number));
    if did.iter().any(|effect| matches!(effect, Effect::LeftHome { .. })) {
        return seniors::warn_of_billed(tx, id, wish.day, done, lang).await;
    }
    Ok(done)
}

/// Everything but what is due and who is told.
async fn act(acting: &mut Acting<'_>) -> Result<()> {
    let wish = acting.wish;
    match end_reason(wish.kind) {
        None => acting.rest().await?,
        Some(reason) if wish.kind == LifeEventKind::Home || wish.ends_care() => acting.end(reason).await?,
        Some(_) => {}
    }
    match wish.kind {
        LifeEventKind::Death => acting.close(ClosedReason::Died).await?,
        LifeEventKind::Home => acting.close(ClosedReason::Moved).await?,
        LifeEventKind::Move if wish.outside => acting.close(ClosedReason::Moved).await?,
        LifeEventKind::Move | LifeEventKind::Hospital => {}
    }
    if let Some(place) = &wish.place {
        acting.move_to(place).await?;
    }
    if wish.kind == LifeEventKind::Home {
        acting.leave_home().await?;
    }
    if wish.ends_care() {
        acting.end_care().await?;
    }
    acting.letters().await
}

fn refused(why: Refusal, lang: Lang) -> Error {
    let t = lang.life_events();
    match why {
        Refusal::InFuture => Error::refused_at("day", t.in_future),
        Refusal::Backwards => Error::refused_at("until", lang.people().end_before_start),
        Refusal::StillThere(since) => Error::refused_at("day", (t.still_there)(&format::day(since))),
        Refusal::HasDied(on) => Error::refused_at("day", (t.has_died)(&format::day(on))),
    }
}
