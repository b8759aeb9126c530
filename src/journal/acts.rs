//! What is done with a follow-up at a press: done, put off, and each of them taken back.

use axum::response::{IntoResponse, Response};
use chrono::NaiveDate;
use entity::{
    follow_up, note,
    value::{FollowUpId, NoteId, Subject},
};
use sea_orm::EntityTrait;
use serde::Deserialize;

use super::{
    commands,
    follow_ups::{self, FollowUpForm},
    notes::Which,
};
use crate::{
    error::{Error, Result},
    form,
    store::{SeenAt, Tx},
    web::{
        desk::Desk,
        done::Done,
        editing::Editing,
        extract::{Path, Posted},
        form::Form,
        form_page::FormPage,
        format,
        page::Retry,
        role::Coordinator,
    },
};

form! {
    /// A button.
    pub struct Press { press }
}

form! {
    /// To when it is put off: by a word, or to a day, which goes first.
    pub struct Later { soon, due_on }
}

/// On which page it was pressed, and where it leads back to.
#[derive(Clone, Copy, Debug, Deserialize)]
#[serde(rename_all = "lowercase")]
pub enum From {
    Record,
    Today,
}

impl From {
    fn word(self) -> &'static str {
        match self {
            Self::Record => "record",
            Self::Today => "today",
        }
    }

    fn back(self, row: &follow_up::Model) -> Done {
        match (self, row.about()) {
            (Self::Record, Some(subject)) => Done::to(subject.path()),
            (Self::Record, None) | (Self::Today, _) => Done::to("/today"),
        }
    }
}

/// It is done.
pub async fn done(
    desk: Desk<Coordinator>,
    Path((id, from)): Path<(FollowUpId, From)>,
    sent: Posted<Press>,
) -> Result<Done> {
    let t = desk.lang().journal();
    desk.once(&sent.once, async |tx| {
        let row = commands::finish(tx, one(tx, id).await?.seen_at(sent.version)?).await?;
        let undo = format!("/journal/follow-ups/{id}/reopen/{}/{}", row.version, from.word());
        Ok(from.back(&row).saying(t.is_done).with_undo(undo))
    })
    .await
}

/// It was not done after all.
pub async fn reopen(
    desk: Desk<Coordinator>,
    Path((id, version, from)): Path<(FollowUpId, i32, From)>,
    sent: Posted<Press>,
) -> Result<Done> {
    let t = desk.lang().journal();
    desk.once(&sent.once, async |tx| {
        let row = commands::reopen(tx, one(tx, id).await?.seen_at(version)?).await?;
        Ok(from.back(&row).saying(t.is_open_again))
    })
    .await
}

/// It waits until another day.
pub async fn put_off(
    desk: Desk<Coordinator>,
    Path((id, from)): Path<(FollowUpId, From)>,
    sent: Posted<Later>,
) -> Result<Response> {
    let (lang, today) = (desk.lang(), desk.today());
    let mut form = FollowUpForm::empty(lang);
    form.soon.set(sent.form.soon.value());
    form.due_on.set(sent.form.due_on.value());
    let Some(day) = form.day(lang, today) else { return ask_again(&desk, id, form).await };
    let done = desk
        .once(&sent.once, async |tx| {
            let seen = one(tx, id).await?.seen_at(sent.version)?;
            let before = seen.row().due_on;
            let row = commands::put_off(tx, seen, day).await?;
            let undo = format!("/journal/follow-ups/{id}/back/{before}/{}/{}", row.version, from.word());
            Ok(from.back(&row).saying((lang.journal().is_put_off)(&format::day(day))).with_undo(undo))
        })
        .await?;
    Ok(done.into_response())
}

/// The form of the follow-up, with the day that was typed and what is wrong with it.
async fn ask_again(desk: &Desk<Coordinator>, id: FollowUpId, typed: FollowUpForm) -> Result<Response> {
    let row = follow_ups::open(desk.db(), id).await?;
    let (mut form, version) = FollowUpForm::current(desk.db(), Which::of(id), desk.lang(), desk.today()).await?;
    form.due_on = typed.due_on;
    if let Some(problem) = typed.soon.problem {
        form.due_on.problem.get_or_insert(problem);
    }
    let page = form.changing(desk, &row).await?;
    Ok(Retry(FormPage { version, ..page }).into_response())
}

/// It is due on the day on which it was before it was put off.
pub async fn put_back(
    desk: Desk<Coordinator>,
    Path((id, day, version, from)): Path<(FollowUpId, NaiveDate, i32, From)>,
    sent: Posted<Press>,
) -> Result<Done> {
    let t = desk.lang().journal();
    desk.once(&sent.once, async |tx| {
        let row = commands::put_off(tx, one(tx, id).await?.seen_at(version)?, day).await?;
        Ok(from.back(&row).saying((t.is_put_off)(&format::day(day))))
    })
    .await
}

/// What was taken away is there again.
pub async fn return_follow_up(
    desk: Desk<Coordinator>,
    Path((id, version)): Path<(FollowUpId, i32)>,
    sent: Posted<Press>,
) -> Result<Done> {
    let t = desk.lang().journal();
    desk.once(&sent.once, async |tx| {
        let row = commands::remove_follow_up(tx, one(tx, id).await?.seen_at(version)?, false).await?;
        Ok(From::Record.back(&row).saying(t.is_open_again))
    })
    .await
}

/// What was taken away is there again.
pub async fn return_note(
    desk: Desk<Coordinator>,
    Path((id, version)): Path<(NoteId, i32)>,
    sent: Posted<Press>,
) -> Result<Done> {
    let t = desk.lang().journal();
    desk.once(&sent.once, async |tx| {
        let row = note::Entity::find_by_id(id).one(tx.read()).await?.ok_or(Error::NotFound)?;
        let row = commands::remove_note(tx, row.seen_at(version)?, false).await?;
        Ok(Done::to(row.about().map(Subject::path).unwrap_or_default()).saying(t.note_saved))
    })
    .await
}

async fn one(tx: &Tx, id: FollowUpId) -> Result<follow_up::Model> {
    follow_up::Entity::find_by_id(id).one(tx.read()).await?.ok_or(Error::NotFound)
}
