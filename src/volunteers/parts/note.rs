//! What is good to know about a volunteer.

use entity::{value::VolunteerId, volunteer};

use crate::{
    volunteers::queries,
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// What is good to know about a volunteer.
    pub struct NoteForm { note }
}

impl Editing for NoteForm {
    type Caller = Coordinator;
    type Key = VolunteerId;
    type Input = Option<String>;

    async fn current(db: &impl ConnectionTrait, id: VolunteerId, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        form.note.set_if(row.note.as_ref());
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Option<String>, Self> {
        self.note.optional(parse::lines(4000)).ok_or(self)
    }

    async fn save(tx: &Tx, id: VolunteerId, version: i32, note: Option<String>, lang: Lang) -> Result<Done> {
        let row = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let row = tx.update(row, volunteer::ActiveModel { id: Set(id), note: Set(note), ..Default::default() }).await?;
        Ok(Done::to(format!("/volunteers/{id}")).saying((lang.volunteers().saved)(&row.number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: VolunteerId) -> Result<FormPage> {
        let (t, w) = (desk.lang().volunteers(), desk.lang().people());
        let row = queries::by_id(desk.db(), id).await?;
        let field = Field::new(&self.note, w.note, Control::Lines).hint(t.note_hint).optional();
        Ok(queries::form_page(desk, &row, &self, w.note, "note").fields(vec![field]))
    }
}
