//! The form of a pause: from when, until when or open, and why.

use entity::value::{AssignmentId, AssignmentPauseId, PauseReason};

use super::form_page;
use crate::{
    assignments::{
        commands::{Pausing, change_pause, pause},
        known::Known,
        queries, whom,
    },
    web::{editing::prelude::*, input::Input, role::Coordinator},
};

form! {
    /// The first and the last day, the reason, what is to be known, and whether it is taken back.
    pub struct PauseForm { starts_on, until, reason, note, remove }
}

/// What the form says.
#[derive(Debug)]
pub struct Wanted {
    pausing: Pausing,
    remove: bool,
}

impl Editing for PauseForm {
    type Caller = Coordinator;
    type Key = Part<AssignmentId, AssignmentPauseId>;
    type Input = Wanted;

    /// The version is that of the assignment, which guards its pauses.
    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let known = Known::of(db, queries::by_id(db, key.of).await?).await?;
        let mut form = Self::empty(lang);
        let Some(id) = key.id else {
            form.starts_on.set(today.max(known.row.starts_on));
            return Ok((form, known.row.version));
        };
        let row = known.pauses.iter().find(|pause| pause.id == id).ok_or(Error::NotFound)?;
        form.starts_on.set(row.starts_on);
        form.until.set_if(row.until.as_ref());
        form.reason.set(row.reason);
        form.note.set_if(row.note.as_ref());
        Ok((form, known.row.version))
    }

    fn parse(mut self, lang: Lang, _: NaiveDate) -> Result<Wanted, Self> {
        let from = self.starts_on.required(parse::date);
        let until = self.until.optional(parse::date);
        let reason = self.reason.required(parse::choice);
        let note = self.note.optional(parse::lines(1000));
        if let (Some(from), Some(Some(until))) = (from, until)
            && until < from
        {
            self.until.refuse(&Problem::Says(lang.people().end_before_start.to_owned()));
        }
        match (from, until, reason, note) {
            (Some(from), Some(until), Some(reason), Some(note)) if self.until.problem.is_none() => {
                let pausing = Pausing { from, until, reason, note };
                Ok(Wanted { pausing, remove: self.remove.is_ticked() })
            }
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, wanted: Wanted, lang: Lang) -> Result<Done> {
        let t = lang.assignment_life();
        let seen = queries::by_id(tx.read(), key.of).await?.seen_at(version)?;
        let number = seen.row().number.clone();
        let is_holiday = !wanted.remove && wanted.pausing.reason == PauseReason::Holiday;
        let says = if wanted.remove { t.pause_removed } else { t.pause_saved };
        match key.id {
            None => drop(pause(tx, seen, wanted.pausing, lang).await?),
            Some(id) => {
                let to = Some(wanted.pausing).filter(|_| !wanted.remove);
                change_pause(tx, seen, id, to, lang).await?;
            }
        }
        let done = Done::to(format!("/assignments/{}", key.of)).saying(says(&number));
        Ok(if is_holiday { done.adding(t.substitute_offer) } else { done })
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let t = desk.lang().assignment_life();
        let row = queries::by_id(desk.db(), key.of).await?;
        let reasons = PauseReason::ALL.iter().map(|reason| Choice::new(reason, (t.pause_reason)(*reason)));
        let note = Field::new(&self.note, desk.lang().people().note, Control::Lines);
        let mut fields = vec![
            Field::new(&self.reason, t.pause_why, Control::Radios(reasons.collect())),
            Field::new(&self.starts_on, t.pause_from, Control::Date),
            Field::new(&self.until, t.pause_until, Control::Date).hint(t.pause_until_hint).optional(),
            note.hint(t.pause_note_hint).optional(),
        ];
        if key.id.is_some() {
            fields.push(Field::new(&self.remove, t.pause_remove, Control::Checkbox).hint(t.pause_remove_hint));
        }
        let part = key.id.map_or("pauses/new".to_owned(), |id| format!("pauses/{id}"));
        let title = if key.id.is_some() { t.pause_edit } else { t.pause };
        let page = form_page(desk, &row, &self, title, &part).about(whom::says(desk, &row).await?);
        Ok(page.lede(t.pause_lede).fields(fields))
    }

    fn removal(&self) -> Option<&Input> {
        Some(&self.remove)
    }

    fn refuse(&mut self, why: &Problem) {
        self.starts_on.refuse(why);
    }
}
