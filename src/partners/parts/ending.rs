//! The last day on which a partner referred people, which may be taken back.

use entity::{partner, value::PartnerId};

use crate::{
    partners::queries,
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// The last day; empty while it goes on.
    pub struct EndingForm { ended_on }
}

impl Editing for EndingForm {
    type Caller = Coordinator;
    type Key = PartnerId;
    type Input = Option<NaiveDate>;

    async fn current(db: &impl ConnectionTrait, id: PartnerId, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        form.ended_on.set(row.ended_on.unwrap_or(today));
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Option<NaiveDate>, Self> {
        self.ended_on.optional(parse::date).ok_or(self)
    }

    async fn save(tx: &Tx, id: PartnerId, version: i32, ended_on: Option<NaiveDate>, lang: Lang) -> Result<Done> {
        let t = lang.partners();
        let seen = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let change = partner::ActiveModel { id: Set(id), ended_on: Set(ended_on), ..Default::default() };
        let row = tx.update(seen, change).await?;
        let said = if ended_on.is_some() { (t.has_ended)(&row.number) } else { (t.goes_on)(&row.number) };
        Ok(Done::to(format!("/partners/{id}")).saying(said))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: PartnerId) -> Result<FormPage> {
        let t = desk.lang().partners();
        let row = queries::by_id(desk.db(), id).await?;
        let field = Field::new(&self.ended_on, t.ended_on, Control::Date).hint(t.ended_on_hint).optional();
        Ok(queries::form_page(desk, &row, &self, t.end, "ending").lede(t.ending_lede).fields(vec![field]))
    }
}
