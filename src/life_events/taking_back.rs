//! Before an event is taken back: what comes back and what does not, on a page of its own.

use askama::Template;
use entity::senior;

use super::{
    commands,
    effect::did,
    judge::{Judged, Verdict, What, judge},
    known,
    return_form::OfSenior,
    text::Text,
};
use crate::{
    error::{Error, Result},
    form,
    people::{self, Named},
    seniors,
    store::SeenAt,
    web::{
        desk::Desk,
        done::Done,
        extract::{Path, Posted},
        page::{Chrome, Page},
        role::Coordinator,
    },
};

#[derive(Debug, Template)]
#[template(path = "life_events/taking_back.html")]
pub struct TakingBack {
    page: Chrome,
    t: &'static Text,
    title: String,
    lede: String,
    action: String,
    back: String,
    version: i32,
    comes_back: Vec<String>,
    stays: Vec<String>,
    told: Vec<String>,
}

form! {
    /// A form that is only a button.
    pub struct Button { version }
}

/// The page.
pub async fn show(desk: Desk<Coordinator>, Path(key): Path<OfSenior>) -> Result<Page<TakingBack>> {
    let (db, t) = (desk.db(), desk.lang().life_events());
    let row = known::event(db, key.of, key.event).await?;
    if row.taken_back_at.is_some() {
        return Err(Error::refused(t.is_taken_back));
    }
    let senior = people::by_id::<senior::Entity>(db, key.of).await?;
    let (mut comes_back, mut stays, mut told) = (Vec::new(), Vec::new(), Vec::new());
    for effect in did(&row)? {
        let Judged { what, verdict } = judge(db, key.of, &effect).await?;
        match verdict {
            Verdict::ComesBack => comes_back.push(t.comes_back(&what)),
            Verdict::Stays => stays.push(t.stays(&what)),
            Verdict::TellAgain => told.push(t.told(&what)),
            Verdict::Nothing => {}
        }
    }
    Ok(Page(TakingBack {
        title: format!("{} · {}", t.take_back, senior.number),
        lede: format!("{} · {}", senior.full_name(), t.says(&row)),
        action: format!("/seniors/{}/events/{}/reversal", key.of, key.event),
        back: format!("/seniors/{}/events", key.of),
        version: row.version,
        comes_back,
        stays,
        told,
        page: desk.page,
        t,
    }))
}

/// Takes the event back that still is as it was on screen.
pub async fn take_back(desk: Desk<Coordinator>, Path(key): Path<OfSenior>, sent: Posted<Button>) -> Result<Done> {
    let (lang, version) = (desk.lang(), sent.version);
    let t = lang.life_events();
    desk.once(&sent.once, async |tx| {
        let row = known::event(tx.read(), key.of, key.event).await?;
        let (day, seen) = (row.day, row.seen_at(version)?);
        let judged = commands::take_back(tx, seen, lang).await?;
        let left: Vec<String> =
            judged.iter().filter(|it| it.verdict == Verdict::Stays).map(|it| t.named(&it.what)).collect();
        let done = Done::to(format!("/seniors/{}", key.of)).saying(t.has_been_taken_back);
        let done = if left.is_empty() { done } else { done.adding(&(t.left)(&left.join(", "))) };
        if judged.iter().any(|it| it.what == What::Grades && it.verdict == Verdict::ComesBack) {
            return seniors::warn_of_billed(tx, key.of, day, done, lang).await;
        }
        Ok(done)
    })
    .await
}
