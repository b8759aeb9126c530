//! The form of an ending: the last day, why, how it was, and the closing talk. And the button that takes it back.

use std::str::FromStr;

use entity::value::{AssignmentId, EndReason};

use super::form_page;
use crate::{
    assignments::{
        commands::{ClosingTalk, Ending, end, take_back_ending},
        known::Known,
        queries, whom,
    },
    web::{
        editing::prelude::*,
        extract::{Path, Posted},
        role::Coordinator,
    },
};

form! {
    /// The last day, the reason, whether the two are kept apart, what is to be known, the closing talk and its day.
    pub struct EndingForm { ends_on, reason, ended_badly, note, talk, talk_day }
}

/// The closing talk, as the form asks for it.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
enum Talk {
    Planned,
    Was,
    None,
}

impl Talk {
    const ALL: [(Self, &'static str); 3] = [(Self::Planned, "planned"), (Self::Was, "was"), (Self::None, "none")];

    fn word(self) -> &'static str {
        Self::ALL.into_iter().find(|(talk, _)| *talk == self).map_or("", |(_, word)| word)
    }
}

impl FromStr for Talk {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|(_, it)| *it == word).map(|(talk, _)| talk).ok_or(())
    }
}

impl EndingForm {
    fn closing_talk(&mut self, lang: Lang, today: NaiveDate) -> Option<ClosingTalk> {
        let talk = self.talk.required(parse::choice);
        let day = self.talk_day.optional(parse::date)?;
        match (talk?, day) {
            (Talk::None, _) => Some(ClosingTalk::None),
            (Talk::Planned | Talk::Was, None) => {
                self.talk_day.refuse(&Problem::Says(lang.assignment_life().talk_day_missing.to_owned()));
                None
            }
            (Talk::Was, Some(day)) if day > today => {
                self.talk_day.refuse(&Problem::Says(lang.people().not_after_today.to_owned()));
                None
            }
            (Talk::Was, Some(day)) => Some(ClosingTalk::Was(day)),
            (Talk::Planned, Some(day)) => Some(ClosingTalk::Planned(day)),
        }
    }
}

impl Editing for EndingForm {
    type Caller = Coordinator;
    type Key = AssignmentId;
    type Input = Ending;

    async fn current(db: &impl ConnectionTrait, id: AssignmentId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let known = Known::of(db, queries::by_id(db, id).await?).await?;
        let mut form = Self::empty(lang);
        form.ends_on.set(known.row.ends_on.unwrap_or(today.max(known.row.starts_on)));
        if let Some(ending) = &known.ending {
            form.reason.set(ending.reason);
            form.ended_badly.set_if(ending.ended_badly.then_some("yes").as_ref());
            form.note.set_if(ending.note.as_ref());
            let talk = match Ending::of(ending, known.row.starts_on).talk {
                ClosingTalk::Was(_) => Talk::Was,
                ClosingTalk::Planned(_) => Talk::Planned,
                ClosingTalk::None => Talk::None,
            };
            form.talk.set(talk.word());
            form.talk_day.set_if(ending.talk_on.or(ending.talk_planned_for).as_ref());
        }
        Ok((form, known.row.version))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Ending, Self> {
        let on = self.ends_on.required(parse::date);
        let reason = self.reason.required(parse::choice);
        let note = self.note.optional(parse::lines(4000));
        if reason == Some(EndReason::Other) && note == Some(None) {
            self.note.refuse(&Problem::Says(lang.assignment_life().say_why.to_owned()));
        }
        let talk = self.closing_talk(lang, today);
        match (on, reason, note, talk) {
            (Some(on), Some(reason), Some(note), Some(talk)) if self.note.problem.is_none() => {
                Ok(Ending { on, reason, ended_badly: self.ended_badly.is_ticked(), note, talk })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, id: AssignmentId, version: i32, ending: Ending, lang: Lang) -> Result<Done> {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let row = end(tx, seen, ending, lang).await?;
        let done = Done::to(format!("/assignments/{id}")).saying((lang.assignments().ended)(&row.number));
        Ok(done.with_undo(format!("/assignments/{id}/ending/return/{}", row.version)))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: AssignmentId) -> Result<FormPage> {
        let t = desk.lang().assignment_life();
        let row = queries::by_id(desk.db(), id).await?;
        let reasons = EndReason::ALL.iter().map(|reason| Choice::new(reason, (t.end_reason)(*reason)));
        let talks = Talk::ALL.iter().zip(t.talks).map(|((_, word), label)| Choice::new(word, label));
        let note = Field::new(&self.note, desk.lang().people().note, Control::Lines);
        let fields = vec![
            Field::new(&self.ends_on, t.last_day, Control::Date).hint(t.last_day_hint),
            Field::new(&self.reason, t.end_why, Control::Radios(reasons.collect())),
            note.hint(t.end_note_hint).optional(),
            Field::new(&self.ended_badly, t.ended_badly, Control::Checkbox).hint(t.ended_badly_hint),
            Field::new(&self.talk, t.talk, Control::Radios(talks.collect())),
            Field::new(&self.talk_day, t.talk_day, Control::Date).hint(t.talk_day_hint).optional(),
        ];
        let title = if row.ends_on.is_some() { t.end_edit } else { t.end };
        let page = form_page(desk, &row, &self, title, "ending").about(whom::says(desk, &row).await?);
        Ok(page.lede(t.end_lede).fields(fields))
    }
}

form! {
    /// A form that is only a button.
    pub struct Button { version }
}

/// Takes the ending back, if the assignment still is as it was on screen.
pub async fn take_back(
    desk: Desk<Coordinator>,
    Path((id, version)): Path<(AssignmentId, i32)>,
    sent: Posted<Button>,
) -> Result<Done> {
    let lang = desk.lang();
    desk.once(&sent.once, async |tx| {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let row = take_back_ending(tx, seen, lang).await?;
        Ok(Done::to(format!("/assignments/{id}")).saying((lang.assignments().goes_on)(&row.number)))
    })
    .await
}
