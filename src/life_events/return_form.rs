//! Back home from hospital: from when the visits go on.

use entity::value::{LifeEventId, SeniorId};
use serde::Deserialize;

use super::{commands, known};
use crate::{
    people::{self, Named},
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// The first day at home.
    pub struct ReturnForm { day }
}

/// An event of a senior.
#[derive(Clone, Copy, Debug, Deserialize)]
pub struct OfSenior {
    pub of: SeniorId,
    pub event: LifeEventId,
}

impl Editing for ReturnForm {
    type Caller = Coordinator;
    type Key = OfSenior;
    type Input = NaiveDate;

    async fn current(db: &impl ConnectionTrait, key: OfSenior, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        let row = known::event(db, key.of, key.event).await?;
        let mut form = Self::empty(lang);
        form.day.set(today);
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<NaiveDate, Self> {
        self.day.required(parse::date).ok_or(self)
    }

    async fn save(tx: &Tx, key: OfSenior, version: i32, on: NaiveDate, lang: Lang) -> Result<Done> {
        let seen = known::event(tx.read(), key.of, key.event).await?.seen_at(version)?;
        commands::back_home(tx, seen, on, lang).await?;
        let senior = people::by_id::<entity::senior::Entity>(tx.read(), key.of).await?;
        Ok(Done::to(format!("/seniors/{}", key.of)).saying((lang.life_events().is_back)(&senior.number)))
    }

    async fn page(self, desk: &Desk<Coordinator>, key: OfSenior) -> Result<FormPage> {
        let t = desk.lang().life_events();
        known::event(desk.db(), key.of, key.event).await?;
        let senior = people::by_id::<entity::senior::Entity>(desk.db(), key.of).await?;
        let (home, title) = (format!("/seniors/{}", key.of), format!("{} · {}", t.back_home, senior.number));
        let action = format!("{home}/events/{}/return", key.event);
        let field = Field::new(&self.day, t.back_on, Control::Date).hint(t.back_on_hint);
        let page = FormPage::new(&desk.page, &self, title, action, home).about(senior.full_name());
        Ok(page.lede(t.back_lede).fields(vec![field]).save(t.back_button))
    }
}
