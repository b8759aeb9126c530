//! What is good to know about a senior.

use entity::{senior, value::SeniorId};

use crate::{
    seniors::queries,
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// What is good to know about a senior.
    pub struct NoteForm { note }
}

impl Editing for NoteForm {
    type Caller = Coordinator;
    type Key = SeniorId;
    type Input = Option<String>;

    async fn current(db: &impl ConnectionTrait, id: SeniorId, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        form.note.set_if(row.note.as_ref());
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Option<String>, Self> {
        self.note.optional(parse::lines(4000)).ok_or(self)
    }

    async fn save(tx: &Tx, id: SeniorId, version: i32, note: Option<String>, lang: Lang) -> Result<Done> {
        let row = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let row = tx.update(row, senior::ActiveModel { id: Set(id), note: Set(note), ..Default::default() }).await?;
        Ok(Done::to(format!("/seniors/{id}")).saying((lang.senior_parts().saved)(&row.number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: SeniorId) -> Result<FormPage> {
        let t = desk.lang().senior_parts();
        let row = queries::by_id(desk.db(), id).await?;
        let field = Field::new(&self.note, t.note, Control::Lines).hint(t.note_hint).optional();
        Ok(queries::form_page(desk, &row, &self, t.note, "note").fields(vec![field]))
    }
}
