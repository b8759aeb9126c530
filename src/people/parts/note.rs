//! What is good to know about a person.

use askama::Template;
use sea_orm::ActiveModelTrait;

use crate::{
    people::{PersonKind, PersonWords, by_id, record},
    web::{card::Card, editing::prelude::*, page::Chrome, role::Coordinator},
};

form! {
    /// What is good to know about a person.
    pub struct NoteForm<P> { note }
}

impl<P: PersonKind> Editing for NoteForm<P> {
    type Caller = Coordinator;
    type Key = P::Id;
    type Input = Option<String>;

    async fn current(db: &impl ConnectionTrait, id: P::Id, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let row = by_id::<P>(db, id).await?;
        let mut form = Self::empty(lang);
        form.note.set_if(P::note(&row));
        Ok((form, row.version()))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Option<String>, Self> {
        self.note.optional(parse::lines(4000)).ok_or(self)
    }

    async fn save(tx: &Tx, id: P::Id, version: i32, note: Option<String>, lang: Lang) -> Result<Done> {
        let row = by_id::<P>(tx.read(), id).await?.seen_at(version)?;
        let mut change = <P::ActiveModel as ActiveModelTrait>::default();
        change.set(P::ID, id.into());
        change.set(P::NOTE, note.into());
        let row = tx.update(row, change).await?;
        Ok(Done::to(record::<P>(id)).saying((lang.people().saved)(P::number(&row))))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: P::Id) -> Result<FormPage> {
        let w = desk.lang().people();
        let row = by_id::<P>(desk.db(), id).await?;
        let field = Field::new(&self.note, w.note, Control::Lines).hint(P::words(desk.lang()).note_hint).optional();
        Ok(super::form_page::<P, _>(desk, &row, &self, w.note, "note").fields(vec![field]))
    }
}

#[derive(Template)]
#[template(path = "people/_note.html")]
struct NoteCard<'a> {
    page: &'a Chrome,
    w: &'static PersonWords,
    edit: String,
    note: Option<&'a String>,
}

/// The note on the person's page.
///
/// # Errors
///
/// If it cannot be drawn.
pub fn note_card<P: PersonKind>(page: &Chrome, row: &P::Model) -> Result<Card> {
    let edit = format!("{}/note", record::<P>(P::id(row)));
    Card::of(&NoteCard { page, w: page.lang.people(), edit, note: P::note(row) })
}
