//! Who gets the letters about a senior.

use entity::{
    senior,
    value::{ContactPersonId, SeniorId},
};

use crate::{
    people::Named,
    seniors::{
        queries,
        redirect::{self, HELD, SENIOR, Way},
    },
    web::{editing::prelude::*, role::Office},
};

form! {
    /// The senior, one of the contacts by key, or nobody.
    pub struct LettersForm { letters }
}

/// Whom the form names.
#[derive(Clone, Copy, Debug)]
pub enum To {
    Senior,
    Contact(ContactPersonId),
    Nobody,
}

impl Editing for LettersForm {
    type Caller = Office;
    type Key = SeniorId;
    type Input = To;

    async fn current(db: &impl ConnectionTrait, id: SeniorId, lang: Lang, _: NaiveDate) -> Result<(Self, i32)> {
        let row = queries::by_id(db, id).await?;
        let mut form = Self::empty(lang);
        form.letters.set(redirect::way(db, &row).await?.word());
        Ok((form, row.version))
    }

    fn parse(mut self, _: Lang, _: NaiveDate) -> Result<To, Self> {
        let to = self.letters.required(|typed| match typed {
            SENIOR => Ok(To::Senior),
            HELD => Ok(To::Nobody),
            contact => parse::choice(contact).map(To::Contact),
        });
        to.ok_or(self)
    }

    async fn save(tx: &Tx, id: SeniorId, version: i32, to: To, lang: Lang) -> Result<Done> {
        let row = queries::by_id(tx.read(), id).await?.seen_at(version)?;
        let now = redirect::way(tx.read(), row.row()).await?;
        let to = match to {
            To::Senior => Way::default(),
            To::Contact(contact) => Way { contact: Some(contact), held_since: None },
            To::Nobody => Way { held_since: now.held_since.or(Some(tx.today())), ..now },
        };
        // The senior's row is written in any case, so that its version guards who gets the letters too.
        let change = senior::ActiveModel { id: Set(id), letters_held_since: Set(to.held_since), ..Default::default() };
        let row = tx.update(row, change).await?;
        redirect::send(tx, id, to).await?;
        Ok(Done::to(format!("/seniors/{id}")).saying((lang.people().saved)(&row.number)))
    }

    async fn page(self, desk: &Desk<Office>, id: SeniorId) -> Result<FormPage> {
        let t = desk.lang().senior_letters();
        let senior = queries::by_id(desk.db(), id).await?;
        let mut choices = vec![Choice::new(SENIOR, (t.to_senior)(&senior.full_name()))];
        choices.extend(redirect::choices(desk.db(), id).await?);
        choices.push(Choice::new(HELD, t.hold));
        let field = Field::new(&self.letters, t.to_whom, Control::Radios(choices)).hint(t.to_whom_hint);
        Ok(queries::form_page(desk, &senior, &self, t.letters, "recipient").fields(vec![field]))
    }
}
