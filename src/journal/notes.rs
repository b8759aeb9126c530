//! The form of a note.

use chrono::{DateTime, NaiveTime, TimeZone, Utc};
use entity::{
    note::{self, NoteKind},
    value::{NoteId, Subject, SubjectKind},
};
use sea_orm::{ActiveEnum, Iterable};
use serde::Deserialize;

use super::{commands, subject};
use crate::{
    clock::{ZONE, local_day},
    web::{editing::prelude::*, role::Coordinator},
};

/// How long a note may be, in characters.
const LONGEST: usize = 4000;

/// What the address of a form names: the record of a new note or follow-up, or one that there is.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct Which<I> {
    kind: Option<SubjectKind>,
    key: Option<i64>,
    pub id: Option<I>,
}

impl<I> Which<I> {
    /// One that there is.
    pub fn of(id: I) -> Self {
        Self { kind: None, key: None, id: Some(id) }
    }

    /// The record of a new one.
    ///
    /// # Errors
    ///
    /// [`Error::NotFound`] if the address names none.
    pub fn subject(&self) -> Result<Subject> {
        let (kind, key) = self.kind.zip(self.key).ok_or(Error::NotFound)?;
        Ok(kind.with(key))
    }
}

form! {
    /// What was said: how, what, on which day; `remove` takes it away.
    pub struct NoteForm { contact, text, said_on, remove }
}

/// What the form says.
#[derive(Debug)]
pub struct Said {
    kind: NoteKind,
    text: String,
    on: Option<NaiveDate>,
    remove: bool,
}

impl NoteForm {
    /// The form of a new note, with what is nearly always right.
    pub fn new(lang: Lang) -> Self {
        let mut form = Self::empty(lang);
        form.contact.set(NoteKind::Call.into_value());
        form
    }
}

/// How somebody may have been heard.
pub fn kinds(lang: Lang) -> Vec<Choice> {
    NoteKind::iter().map(|kind| Choice::new(kind.into_value(), (lang.journal().note_kind)(kind))).collect()
}

impl Editing for NoteForm {
    type Caller = Coordinator;
    type Key = Which<NoteId>;
    type Input = Said;

    async fn current(db: &impl ConnectionTrait, key: Self::Key, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let mut form = Self::new(lang);
        let Some(id) = key.id else {
            subject::name(db, key.subject()?).await?;
            form.said_on.set(today);
            return Ok((form, 0));
        };
        let row = by_id(db, id).await?;
        form.contact.set(row.kind.into_value());
        form.text.set(&row.text);
        form.said_on.set(local_day(row.at));
        Ok((form, row.version))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Said, Self> {
        let kind =
            self.contact.required(|word| NoteKind::try_from_value(&word.to_owned()).map_err(|_| Problem::NotAChoice));
        let text = self.text.required(parse::lines(LONGEST));
        let on = self.said_on.optional(|typed| match parse::date(typed)? {
            later if later > today => Err(Problem::Says(lang.journal().said_later.to_owned())),
            day => Ok(day),
        });
        let remove = self.remove.is_ticked();
        let (Some(kind), Some(text), Some(on)) = (kind, text, on) else { return Err(self) };
        Ok(Said { kind, text, on, remove })
    }

    async fn save(tx: &Tx, key: Self::Key, version: i32, input: Said, lang: Lang) -> Result<Done> {
        let t = lang.journal();
        let Some(id) = key.id else {
            let subject = key.subject()?;
            subject::name(tx.read(), subject).await?;
            let at = input.on.filter(|day| *day != tx.today()).map_or(tx.at(), noon);
            commands::write_at(tx, subject, input.kind, input.text, at).await?;
            return Ok(Done::to(subject.path()).saying(t.note_saved));
        };
        let seen = by_id(tx.read(), id).await?.seen_at(version)?;
        let home = seen.row().about().map(Subject::path).unwrap_or_default();
        if input.remove {
            let row = commands::remove_note(tx, seen, true).await?;
            let undo = format!("/journal/notes/{id}/return/{}", row.version);
            return Ok(Done::to(home).saying(t.note_removed).with_undo(undo));
        }
        let before = seen.row().at;
        let at = input.on.filter(|day| *day != local_day(before)).map_or(before, noon);
        let change = note::ActiveModel {
            id: Set(id),
            kind: Set(input.kind),
            text: Set(input.text),
            at: Set(at),
            ..Default::default()
        };
        tx.update(seen, change).await?;
        Ok(Done::to(home).saying(t.note_saved))
    }

    async fn page(self, desk: &Desk<Coordinator>, key: Self::Key) -> Result<FormPage> {
        let t = desk.lang().journal();
        let (about, action) = match key.id {
            None => (key.subject()?, format!("/journal/{}/notes", key.subject()?)),
            Some(id) => (by_id(desk.db(), id).await?.about().ok_or(Error::NotFound)?, format!("/journal/notes/{id}")),
        };
        let named = subject::name(desk.db(), about).await?;
        let mut fields = vec![
            Field::new(&self.contact, t.contact, Control::Select(kinds(desk.lang()))),
            Field::new(&self.text, t.note, Control::Lines).hint(t.note_hint),
            Field::new(&self.said_on, t.said_on, Control::Date).optional(),
        ];
        if key.id.is_some() {
            fields.push(Field::new(&self.remove, t.remove_note, Control::Checkbox).hint(t.remove_hint));
        }
        let title = format!("{} · {}", t.note, named.number);
        Ok(FormPage::new(&desk.page, &self, title, action, about.path()).about(named.name).fields(fields))
    }

    fn refuse(&mut self, why: &Problem) {
        self.text.refuse(why);
    }
}

/// The note, if nobody has taken it away.
async fn by_id(db: &impl ConnectionTrait, id: NoteId) -> Result<note::Model> {
    let row = note::Entity::find_by_id(id).filter(note::Column::RemovedAt.is_null()).one(db).await?;
    row.ok_or(Error::NotFound)
}

/// The middle of a day on which something was said at a time nobody remembers.
fn noon(day: NaiveDate) -> DateTime<Utc> {
    let noon = NaiveTime::from_hms_opt(12, 0, 0).unwrap_or_default();
    ZONE.from_local_datetime(&day.and_time(noon)).earliest().map(|at| at.to_utc()).unwrap_or_default()
}

/// `Anruf (Anna Kern)`.
pub fn says(row: &note::Model, by: Option<&String>, lang: Lang) -> String {
    let kind = (lang.journal().note_kind)(row.kind);
    by.map_or(kind.to_owned(), |by| format!("{kind} ({by})"))
}
