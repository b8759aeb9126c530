//! The talk at the end of the trial phase: it goes on, is tried longer, or ends.

use std::str::FromStr;

use entity::{
    assignment,
    follow_up::FollowUpKind,
    note::NoteKind,
    value::{AssignmentId, Subject},
};

use super::form_page;
use crate::{
    assignments::{known::Known, planned, queries, whom},
    journal,
    web::{editing::prelude::*, format, role::Coordinator},
};

form! {
    /// What came of it, its day, until when it is tried longer, and what was said.
    pub struct TrialTalkForm { outcome, day, until, note }
}

/// What came of the talk.
#[derive(Clone, Copy, Debug, PartialEq, Eq)]
pub enum Outcome {
    GoesOn,
    Extended,
    Ends,
}

impl Outcome {
    const ALL: [(Self, &'static str); 3] =
        [(Self::GoesOn, "goes_on"), (Self::Extended, "extended"), (Self::Ends, "ends")];
}

impl FromStr for Outcome {
    type Err = ();

    fn from_str(word: &str) -> Result<Self, ()> {
        Self::ALL.into_iter().find(|(_, it)| *it == word).map(|(outcome, _)| outcome).ok_or(())
    }
}

/// What the form says.
#[derive(Debug)]
pub struct Talk {
    outcome: Outcome,
    on: NaiveDate,
    until: Option<NaiveDate>,
    note: Option<String>,
}

impl Editing for TrialTalkForm {
    type Caller = Coordinator;
    type Key = AssignmentId;
    type Input = Talk;

    async fn current(db: &impl ConnectionTrait, id: AssignmentId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        form.day.set(today);
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Talk, Self> {
        let outcome = self.outcome.required(parse::choice);
        let on = self.day.required(parse::date);
        let until = self.until.optional(parse::date);
        if outcome == Some(Outcome::Extended) && until == Some(None) {
            self.until.refuse(&Problem::Says(lang.assignment_life().extend_until_when.to_owned()));
        }
        let note = self.note.optional(parse::lines(4000));
        match (outcome, on, until, note) {
            (Some(outcome), Some(on), Some(until), Some(note)) if self.until.problem.is_none() => {
                let until = until.filter(|_| outcome == Outcome::Extended);
                Ok(Talk { outcome, on, until, note })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, id: AssignmentId, version: i32, talk: Talk, lang: Lang) -> Result<Done> {
        let t = lang.assignment_life();
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let before = Known::of(tx.read(), seen.row().clone()).await?;
        may_be(&before.row, &talk, tx.today(), lang)?;
        let subject = Subject::Assignment(id);
        journal::settle(tx, subject, FollowUpKind::TrialTalk).await?;
        if let Some(note) = &talk.note {
            journal::write(tx, subject, NoteKind::Talk, (t.talk_note)(&format::day(talk.on), note)).await?;
        }
        let mut change = assignment::ActiveModel { id: Set(id), ..Default::default() };
        match talk.outcome {
            Outcome::Extended => change.trial_until = Set(talk.until),
            Outcome::GoesOn | Outcome::Ends => change.trial_talk_on = Set(Some(talk.on)),
        }
        let after = Known::of(tx.read(), tx.update(seen, change).await?).await?;
        planned::keep(tx, Some(&before), &after).await?;
        let (home, number) = (format!("/assignments/{id}"), &after.row.number);
        Ok(match talk.outcome {
            Outcome::Ends => Done::to(format!("{home}/ending")).saying((t.talk_saved_now_end)(number)),
            Outcome::GoesOn | Outcome::Extended => Done::to(home).saying((t.talk_saved)(number)),
        })
    }

    async fn page(self, desk: &Desk<Coordinator>, id: AssignmentId) -> Result<FormPage> {
        let t = desk.lang().assignment_life();
        let row = queries::by_id(desk.db(), id).await?;
        let outcomes = Outcome::ALL.iter().zip(t.outcomes).map(|((_, word), label)| Choice::new(word, label));
        let fields = vec![
            Field::new(&self.outcome, t.outcome, Control::Radios(outcomes.collect())),
            Field::new(&self.until, t.extended_until, Control::Date).hint(t.extended_until_hint).optional(),
            Field::new(&self.day, t.talk_on, Control::Date),
            Field::new(&self.note, desk.lang().people().note, Control::Lines).optional(),
        ];
        let page = form_page(desk, &row, &self, t.trial_talk, "trial-talk").about(whom::says(desk, &row).await?);
        Ok(page.lede(t.trial_talk_lede).fields(fields).save(t.trial_talk_enter))
    }

    fn refuse(&mut self, why: &Problem) {
        self.day.refuse(why);
    }
}

/// Whether the talk may have been, and may have come to this.
fn may_be(row: &assignment::Model, talk: &Talk, today: NaiveDate, lang: Lang) -> Result<()> {
    let t = lang.assignment_life();
    let Some(trial_until) = row.trial_until.filter(|_| row.trial_talk_on.is_none()) else {
        return Err(Error::refused(t.no_trial_here));
    };
    if talk.on < row.starts_on || talk.on > today {
        return Err(Error::refused((t.talk_before_start)(&format::day(row.starts_on))));
    }
    match talk.until.filter(|until| *until <= trial_until) {
        Some(_) => Err(Error::refused_at("until", (t.extend_later)(&format::day(trial_until)))),
        None => Ok(()),
    }
}
