//! The form that enters a consent.

use entity::{consent, value::Purpose};
use sea_orm::ActiveModelTrait;

use super::all;
use crate::{
    people::{self, PersonKind, by_id, record},
    web::{editing::prelude::*, role::Coordinator},
};

form! {
    /// To what, in which words, and when.
    pub struct ConsentForm<P> { purpose, text_version, given_on }
}

/// What the form says.
#[derive(Debug)]
pub struct Entered {
    purpose: Purpose,
    text_version: String,
    given_on: NaiveDate,
}

impl<P: PersonKind> Editing for ConsentForm<P> {
    type Caller = Coordinator;
    type Key = P::Id;
    type Input = Entered;

    async fn current(db: &impl ConnectionTrait, id: P::Id, lang: Lang, today: NaiveDate) -> Result<(Self, i32)> {
        by_id::<P>(db, id).await?;
        let mut form = Self::empty(lang);
        form.given_on.set(today);
        Ok((form, 0))
    }

    fn parse(mut self, lang: Lang, today: NaiveDate) -> Result<Entered, Self> {
        let purpose = self.purpose.required(parse::choice);
        let text_version = self.text_version.required(parse::line(40));
        let given_on = self.given_on.required(|typed| match parse::date(typed)? {
            later if later > today => Err(Problem::Says(lang.people().not_after_today.to_owned())),
            day => Ok(day),
        });
        match (purpose, text_version, given_on) {
            (Some(purpose), Some(text_version), Some(given_on)) => Ok(Entered { purpose, text_version, given_on }),
            _ => Err(self),
        }
    }

    async fn save(tx: &Tx, id: P::Id, _: i32, given: Entered, lang: Lang) -> Result<Done> {
        let person = by_id::<P>(tx.read(), id).await?;
        let known = all::<P>(tx.read(), id).await?;
        if known.iter().any(|row| row.holds_for(given.purpose)) {
            return Err(Error::refused(lang.consents().known));
        }
        let mut row = consent::ActiveModel {
            purpose: Set(given.purpose),
            text_version: Set(given.text_version),
            given_on: Set(given.given_on),
            ..Default::default()
        };
        row.set(P::CONSENT, id.into());
        tx.insert(row).await?;
        Ok(Done::to(record::<P>(id)).saying((lang.people().saved)(P::number(&person))))
    }

    async fn page(self, desk: &Desk<Coordinator>, id: P::Id) -> Result<FormPage> {
        let t = desk.lang().consents();
        let row = by_id::<P>(desk.db(), id).await?;
        let purposes = Purpose::ALL.iter().map(|purpose| Choice::new(purpose, (t.purpose)(*purpose))).collect();
        let fields = vec![
            Field::new(&self.purpose, t.to_what, Control::Radios(purposes)),
            Field::new(&self.text_version, t.text_version, Control::Text("off", "medium")).hint(t.text_version_hint),
            Field::new(&self.given_on, t.given_on, Control::Date),
        ];
        Ok(people::form_page::<P, _>(desk, &row, &self, t.new, "consents/new").lede(t.lede).fields(fields))
    }
}
