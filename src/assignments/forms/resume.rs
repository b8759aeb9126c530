//! The form by which a pause ends.

use entity::value::AssignmentId;

use super::form_page;
use crate::{
    assignments::{commands::resume, queries, whom},
    web::{editing::prelude::*, format, role::Coordinator},
};

form! {
    /// The first day on which there are visits again.
    pub struct ResumeForm { day }
}

impl Editing for ResumeForm {
    type Caller = Coordinator;
    type Key = AssignmentId;
    type Input = NaiveDate;

    async fn current(db: &impl ConnectionTrait, id: AssignmentId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        form.day.set(today);
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<NaiveDate, Self> {
        self.day.required(parse::date).ok_or(self)
    }

    async fn save(tx: &Tx, id: AssignmentId, version: i32, on: NaiveDate, lang: Lang) -> Result<Done> {
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let number = seen.row().number.clone();
        resume(tx, seen, on, lang).await?;
        let says = (lang.assignment_life().resumed)(&number, &format::day(on));
        Ok(Done::to(format!("/assignments/{id}")).saying(says))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: AssignmentId) -> Result<FormPage> {
        let t = desk.lang().assignment_life();
        let row = queries::by_id(desk.db(), id).await?;
        let field = Field::new(&self.day, t.resume_on, Control::Date).hint(t.resume_on_hint);
        let page = form_page(desk, &row, &self, t.resume, "resume").about(whom::says(desk, &row).await?);
        Ok(page.lede(t.resume_lede).fields(vec![field]))
    }
}
