//! The end of care, or of volunteering, which may be taken back.

use sea_orm::ActiveModelTrait;

use crate::{
    people::{PersonKind, by_id, queries, record},
    web::{editing::prelude::*, format, role::Coordinator},
};

form! {
    /// The last day; empty while it goes on.
    pub struct EndingForm<P> { ended_on }
}

impl<P: PersonKind> Editing for EndingForm<P> {
    type Caller = Coordinator;
    type Key = P::Id;
    type Input = Option<NaiveDate>;

    async fn current(db: &impl ConnectionTrait, id: P::Id, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = by_id::<P>(db, id).await?;
        let mut form = Self::empty(lang);
        form.ended_on.set(P::ended_on(&row).unwrap_or(today));
        Ok((form, row.version()))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<Option<NaiveDate>, Self> {
        self.ended_on.optional(parse::date).ok_or(self)
    }

    async fn save(tx: &Tx, id: P::Id, version: i32, ended_on: Option<NaiveDate>, lang: Lang) -> Result<Done> {
        let (w, words) = (lang.people(), P::words(lang));
        let row = by_id::<P>(tx.read(), id).await?.seen_at(version)?;
        if let Some(day) = ended_on {
            let running = queries::running_after::<P>(tx.read(), id, day).await?;
            if !running.is_empty() {
                return Err(Error::refused((w.still_running)(&format::day(day), &running.join(", "))));
            }
        }
        P::keep_end(tx, id, ended_on, lang).await?;
        let mut change = <P::ActiveModel as ActiveModelTrait>::default();
        change.set(P::ID, id.into());
        change.set(P::ENDED_ON, ended_on.into());
        let row = tx.update(row, change).await?;
        let said = if ended_on.is_some() { words.has_ended } else { words.goes_on };
        Ok(Done::to(record::<P>(id)).saying(said(P::number(&row))))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: P::Id) -> Result<FormPage> {
        let words = P::words(desk.lang());
        let row = by_id::<P>(desk.db(), id).await?;
        let field = Field::new(&self.ended_on, words.ended_on, Control::Date).hint(words.ended_on_hint).optional();
        let page = super::form_page::<P, _>(desk, &row, &self, words.ending, "ending");
        Ok(page.lede(words.ending_lede).fields(vec![field]))
    }
}
